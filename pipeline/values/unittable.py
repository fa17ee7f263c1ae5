"""The units of measure as newsrooms and data sheets spell them."""

# ruff: noqa: E501, RUF001 - a table with the signs that texts use
# symbol: dimension, worth, symbols (case counts) / words (case does not count);
UNIT_TABLE = """
    W: power 1/1000000 / watt watts;
    kW: power 1/1000 KW kWp kWe kw / kilowatt kilowatts;
    MW: power 1 mw Mw MWe MWp MWdc MWac MWDC MWAC MWth MWt aMW MWa
        MWm MWmed MWavg / megawatt megawatts average_megawatt average_megawatts
        average_mw;
    GW: power 1000 gw Gw GWe GWp GWdc GWac / gigawatt gigawatts;
    TW: power 1000000 / terawatt terawatts;
    mW: power 1/1000000000 / milliwatt milliwatts;
    hp: power 7457/10000000 bhp / horsepower;
    GVA: apparent_power 1000 / gigavolt-amperes;
    kVA: apparent_power 1/1000 KVA / kilovolt-amperes;
    MVAr: reactive_power 1 Mvar MVAR / megavars;
    MVA: apparent_power 1 / megavolt-amperes;
    Wh: energy 1/1000000 / watt-hour watt-hours watthour watthours;
    kWh: energy 1/1000 KWh KWH kwh / kilowatt-hour kilowatt-hours kilowatthour
        kilowatthours;
    MWh: energy 1 mwh MWH / megawatt-hour megawatt-hours megawatthour megawatthours;
    GWh: energy 1000 gwh GWH / gigawatt-hour gigawatt-hours gigawatthour
        gigawatthours;
    TWh: energy 1000000 twh TWH / terawatt-hour terawatt-hours terawatthour
        terawatthours;
    J: energy 1/3600000000 / joule joules;
    kJ: energy 1/3600000 / kilojoule kilojoules;
    MJ: energy 1/3600 / megajoule megajoules;
    GJ: energy 10/36 / gigajoule gigajoules;
    TJ: energy 10000/36 / terajoule terajoules;
    PJ: energy 10000000/36 / petajoule petajoules;
    cal: energy 4184/3600000000000 / calorie calories;
    kcal: energy 4184/3600000000 Kcal / kilocalorie kilocalories;
    MMBtu: heat 1 mmBtu mmbtu MMBTU mBtu / million_british_thermal_units;
    Btu: heat 1/1000000 BTU btu BTUs btus / british_thermal_unit
        british_thermal_units;
    TBtu: heat 1000000 TBTU tbtu / trillion_british_thermal_units;
    therm: heat 1/10 / therm therms;
    dekatherm: heat 1 Dth dth / dekatherm dekatherms decatherm decatherms;
    t: mass 1 mt MT dmt DMT wmt WMT tU tCO2 tCO2e tCO₂ tCO₂e / tonne tonnes ton tons metric_ton metric_tons metric_tonne
        metric_tonnes;
    kt: mass 1000 Kt ktCO2 ktCO2e / kiloton kilotons kilotonne kilotonnes;
    Mt: mass 1000000 MMT MtCO2 MtCO2e mtCO2 mtCO2e MtCO₂ MtCO₂e / megaton megatons megatonne megatonnes;
    kg: mass 1/1000 Kg KG kgs / kilogram kilograms kilogramme kilogrammes kilo kilos;
    g: mass 1/1000000 gm gms / gram grams gramme grammes;
    mg: mass 1/1000000000 / milligram milligrams milligramme milligrammes;
    µg: mass 1/1000000000000 μg mcg ug / microgram micrograms microgramme microgrammes;
    short ton: mass 907/1000 / short_ton short_tons;
    long ton: mass 1016/1000 / long_ton long_tons;
    stone: mass 635029/100000000 / stone stones;
    Mlb: mass 45359237/100000 Mlbs;
    lb: mass 45359237/100000000000 lbs lb. lbs. / pound pounds;
    oz: mass 31103/1000000000 ozs oz. / ounce ounces troy_ounce troy_ounces;
    koz: mass 31103/1000000 Koz kozs;
    Moz: mass 31103/1000 moz Mozs;
    carat: mass 2/10000000 ct / carat carats;
    dwt: deadweight 1 DWT / deadweight_ton deadweight_tons deadweight_tonne
        deadweight_tonnes;
    gross ton: tonnage 1 / gross_ton gross_tons gross_tonne gross_tonnes;
    TEU: containers 1 TEUs teu / twenty-foot_equivalent_units;
    CEU: cars 1 CEUs ceu / car_equivalent_unit car_equivalent_units;
    sq ft: area 9290304/100000000 sqft SQFT SF sf RSF GSF NRSF ft² ft2 ft^2 sq.ft. sq.ft / square_foot
        square_feet sq_ft sq._ft. sq._ft sq_feet sq._feet feet_squared;
    msf: area 92903 MSF;
    dunam: area 1000 / dunam dunams;
    rai: area 1600 / rai;
    mu: area 2000/3 / mu;
    feddan: area 4200 / feddan feddans;
    tsubo: area 3306/1000 / tsubo;
    pyeong: area 3306/1000 / pyeong pyong;
    sq in: area 64516/100000000 in² in2 in^2 / square_inch square_inches sq_in
        sq_inches sq._in.;
    sq yd: area 83612736/100000000 yd² yd2 / square_yard square_yards sq_yd
        sq_yards sq._yds. sq._yds sq._yd;
    sq m: area 1 sqm m² m2 m^2 sq.m. sq.m sq.mtr sq.mtrs / square_metre square_metres square_meter
        square_meters sq_m sq._m. sq._m sq_metres sq_meters sq._metres sq._meters
        sq_mtrs sq._mtrs sq._mtr metres_squared
        meters_squared;
    sq cm: area 1/10000 cm² cm2 cm^2 / square_centimetre square_centimetres
        square_centimeter square_centimeters sq_cm;
    sq mm: area 1/1000000 mm² mm2 mm^2 / square_millimetre square_millimetres
        square_millimeter square_millimeters sq_mm;
    sq km: area 1000000 km² km2 km^2 / square_kilometre square_kilometres
        square_kilometer square_kilometers sq_km sq._km km_squared
        kilometres_squared kilometers_squared;
    sq mile: area 2589988 mi² mi2 mi^2 / square_mile square_miles sq_miles sq._miles
        sq_mi sq._mi.;
    acre-foot: volume 1233482/1000 acre-ft / acre-foot acre-feet acre_ft;
    acre: area 4046856/1000 ac / acre acres;
    hectare: area 10000 ha / hectare hectares;
    km: length 1 Km KM ckm cKm CKM ckms / kilometre kilometres kilometer kilometers kms
        circuit_kilometre circuit_kilometres circuit_kilometer circuit_kilometers
        circuit_km circuit_kms route_kilometre route_kilometres route_kilometer
        route_kilometers route_km;
    mile: length 1609344/1000000 mi / mile miles route_mile route_miles
        circuit_mile circuit_miles lane_mile lane_miles;
    nautical mile: length 1852/1000 nmi / nautical_mile nautical_miles;
    light-year: length 9460730472581 ly / light_year light_years lightyear lightyears;
    metre: length 1/1000 mtr mtrs / metre metres meter meters;
    cm: length 1/100000 cms / centimetre centimetres centimeter centimeters;
    dm: length 1/10000 / decimetre decimetres decimeter decimeters;
    mm: length 1/1000000 mms / millimetre millimetres millimeter millimeters;
    µm: length 1/1000000000 μm um / micrometre micrometres micrometer micrometers
        micron microns;
    nm: length 1/1000000000000 / nanometre nanometres nanometer nanometers;
    picometre: length 1/1000000000000000 / picometre picometres picometer picometers;
    ft: length 3048/10000000 ′ / foot feet;
    inch: length 254/10000000 ″ / inch inches;
    yd: length 9144/10000000 yds yd. yds. / yard yards;
    mph: speed 1609344/1000000 MPH / mile_per_hour miles_per_hour;
    km/h: speed 1 kph kmh km/hr kmph KPH KMH / kilometre_per_hour kilometres_per_hour
        kilometer_per_hour kilometers_per_hour;
    m/s: speed 36/10 / metre_per_second metres_per_second meter_per_second meters_per_second;
    ft/s: speed 109728/100000 / foot_per_second feet_per_second;
    km/s: speed 3600 / kilometre_per_second kilometres_per_second kilometer_per_second kilometers_per_second;
    knot: speed 1852/1000 kn kts / knot knots;
    m/s²: acceleration 1 m/s2 m/s^2 / metres_per_second_squared
        meters_per_second_squared;
    °C: temperature 1 ℃ / degree_celsius degrees_celsius celsius degrees_c
        degree_centigrade degrees_centigrade centigrade deg_c;
    °F: temperature_f 1 ℉ / degree_fahrenheit degrees_fahrenheit fahrenheit degrees_f
        deg_f;
    kelvin: temperature_k 1 °K / kelvin kelvins degrees_kelvin;
    degree: angle 1 ° º deg / degree degrees;
    radian: angle 573/10 rad / radian radians;
    barrel: oil 1 bbl bbls Bbl / barrel barrels;
    kbbl: oil 1000 / kilobarrel kilobarrels;
    MMbbl: oil 1000000 mmbbl MMbo / megabarrel megabarrels;
    kboe: oil_equivalent 1000;
    MMboe: oil_equivalent 1000000 mmboe MMBoe MMBOE;
    boe: oil_equivalent 1 Boe BOE / barrel_of_oil_equivalent barrels_of_oil_equivalent;
    Mgal: volume 3785;
    Ml: volume 1000 ML / megalitre megalitres megaliter megaliters;
    gallon: volume 3785/1000000 gal gals / gallon gallons;
    quart: volume 946353/1000000000 qt qts / quart quarts;
    pint: volume 473176/1000000000 / pint pints;
    cup: volume 236588/1000000000 / cup cups;
    fl oz: volume 29574/1000000000 / fluid_ounce fluid_ounces fl_oz fl._oz.;
    tablespoon: volume 14787/1000000000 tbsp / tablespoon tablespoons;
    teaspoon: volume 4929/1000000000 tsp / teaspoon teaspoons;
    kl: volume 1 kL KL / kilolitre kilolitres kiloliter kiloliters;
    litre: volume 1/1000 l L ltr ltrs / litre litres liter liters;
    ml: volume 1/1000000 mL mls / millilitre millilitres milliliter milliliters;
    cl: volume 1/100000 cL / centilitre centilitres centiliter centiliters;
    dl: volume 1/10000 dL / decilitre decilitres deciliter deciliters;
    gigalitre: volume 1000000 GL / gigalitre gigalitres gigaliter gigaliters;
    hl: volume 1/10 hL / hectolitre hectolitres hectoliter hectoliters;
    cu m: volume 1 m³ m3 m^3 cbm Nm3 Nm³ / cubic_metre cubic_metres cubic_meter
        cubic_meters cu_m metres_cubed meters_cubed normal_cubic_metre
        normal_cubic_metres normal_cubic_meters;
    cu cm: volume 1/1000000 cm³ cm3 cm^3 cc c.c. cc. / cubic_centimetre
        cubic_centimetres cubic_centimeter cubic_centimeters;
    cu in: volume 16387/1000000000 in³ in3 / cubic_inch cubic_inches cu_in;
    cu yd: volume 764555/1000000 yd³ / cubic_yard cubic_yards cu_yd;
    cu km: volume 1000000000 km³ km3 km^3 / km_cubed cubic_kilometre cubic_kilometres
        cubic_kilometer cubic_kilometers;
    cu mile: volume 4168181825 / cubic_mile cubic_miles;
    cu ft: volume 28317/1000000 ft³ ft3 scf / cubic_foot cubic_feet cu_ft
        standard_cubic_foot standard_cubic_feet;
    Mcf: volume 28317/1000 mcf MCF / thousand_cubic_feet;
    MMcf: volume 28317 mmcf MMCF MMscf mmscf MMSCF / million_cubic_feet;
    MMcfe: gas_equivalent 1 mmcfe MMCFE;
    Bcfe: gas_equivalent 1000 bcfe BCFE;
    Tcfe: gas_equivalent 1000000 tcfe TCFE;
    bcf: volume 28317000 Bcf BCF Bscf / billion_cubic_feet;
    Tcf: volume 28317000000 tcf TCF / trillion_cubic_feet;
    mcm: volume 1000000 / million_cubic_metres million_cubic_meters;
    bcm: volume 1000000000 Bcm BCM / billion_cubic_metres billion_cubic_meters;
    board foot: lumber 1 / board_foot board_feet;
    bushel: grain 1 / bushel bushels;
    bit: data 1/8000000000 bits / bit;
    byte: data 1/1000000000 bytes / byte;
    KB: data 1/1000000 kB / kilobyte kilobytes;
    MB: data 1/1000 / megabyte megabytes;
    GB: data 1 / gigabyte gigabytes;
    TB: data 1000 / terabyte terabytes;
    PB: data 1000000 / petabyte petabytes;
    EB: data 1000000000 / exabyte exabytes;
    KiB: data 1024/1000000000 / kibibyte kibibytes;
    MiB: data 1048576/1000000000 / mebibyte mebibytes;
    GiB: data 1073741824/1000000000 / gibibyte gibibytes;
    TiB: data 1099511627776/1000000000 / tebibyte tebibytes;
    ZB: data 1000000000000 / zettabyte zettabytes;
    kbit: data 1/8000000 kb / kilobit kilobits;
    Mbit: data 1/8000 Mb / megabit megabits;
    Gbit: data 1/8 Gb / gigabit gigabits;
    Tbit: data 1000/8 Tb / terabit terabits;
    kbps: bandwidth 1/1000 Kbps kbit/s kb/s / kilobits_per_second
        kilobit_per_second;
    Mbps: bandwidth 1 Mbit/s Mb/s mbps / megabits_per_second megabit_per_second;
    Gbps: bandwidth 1000 Gbit/s Gb/s gbps / gigabits_per_second gigabit_per_second;
    Tbps: bandwidth 1000000 Tbit/s Tb/s / terabits_per_second terabit_per_second;
    teraflop: compute 1 TFLOPS / teraflop teraflops;
    petaflop: compute 1000 PFLOPS / petaflop petaflops;
    exaflop: compute 1000000 EFLOPS / exaflop exaflops;
    GPU: gpus 1 GPUs gpu gpus / graphics_processing_unit graphics_processing_units
        graphics_processor graphics_processors;
    EH/s: hashrate 1 EH/S / exahash exahashes exahash_per_second exahashes_per_second;
    PH/s: hashrate 1/1000 PH/S / petahash petahashes petahash_per_second
        petahashes_per_second;
    SWU: enrichment 1 SWUs / separative_work_unit separative_work_units;
    Hz: frequency 1 / hertz;
    kHz: frequency 1000 KHz / kilohertz;
    MHz: frequency 1000000 Mhz / megahertz;
    GHz: frequency 1000000000 Ghz / gigahertz;
    rpm: frequency 1/60 RPM / revolutions_per_minute;
    V: voltage 1 / volt volts;
    mV: voltage 1/1000 / millivolt millivolts;
    kV: voltage 1000 KV / kilovolt kilovolts;
    ampere: current 1 / ampere amperes amp amps;
    mA: current 1/1000 / milliampere milliamperes milliamp milliamps;
    Ah: charge 1 / ampere-hour ampere-hours amp-hour amp-hours;
    mAh: charge 1/1000 / milliampere-hour milliampere-hours milliamp-hours;
    ohm: resistance 1 Ω Ohm / ohm ohms;
    newton: force 1 / newton newtons;
    kN: force 1000 / kilonewton kilonewtons;
    Nm: torque 1 N·m / newton-metre newton-metres newton-meter newton-meters;
    Pa: pressure 1 / pascal pascals;
    hPa: pressure 100 / hectopascal hectopascals;
    kPa: pressure 1000 / kilopascal kilopascals;
    MPa: pressure 1000000 / megapascal megapascals;
    bar: pressure 100000 / bar;
    mbar: pressure 100 / millibar millibars;
    psi: pressure 6895 PSI / pounds_per_square_inch;
    mmHg: pressure 133322/1000 mmhg / millimetres_of_mercury;
    atm: pressure 101325 / atmosphere atmospheres;
    pixel: pixels 1 px / pixel pixels;
    MP: pixels 1000000 / megapixel megapixels;
    dpi: resolution 1 DPI ppi / dots_per_inch;
    dB: sound 1 dBA db / decibel decibels;
    lumen: light 1 lm / lumen lumens;
    lux: illuminance 1 / lux;
    candela: luminosity 1 cd / candela candelas;
    Bq: radioactivity 1 / becquerel becquerels;
    mol: substance 1 / mole;
    basis point: share 1/100 bps bp / basis_point basis_points;
    percentage point: points 1 / percentage_point percentage_points;
    %: share 1 pct pct. pc p.c. / percent per_cent;
"""
