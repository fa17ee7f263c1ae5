"""What the currencies are called: signs, names, coins, the old and the colloquial.

Each entry ends on its ISO code; a question mark says that several countries use it.
"""

# ruff: noqa: RUF001 - the signs that texts use
from pipeline.values.listing import phrases, words

SIGNS = phrases("""
    $ USD? | $US USD | $A AUD | $NZ NZD | $C CAD | $HK HKD | US$ USD | U.S.$ USD |
    U.S$ USD | USD$ USD | US-$ USD | A$ AUD | AU$ AUD | AUD$ AUD |
    AUS$ AUD | C$ CAD | CA$ CAD | CAN$ CAD | Can$ CAD | CAD$ CAD | CDN$ CAD |
    Cdn$ CAD | HK$ HKD | HKD$ HKD | NZ$ NZD | NZD$ NZD | S$ SGD | SG$ SGD | SGD$ SGD |
    R$ BRL | BRL$ BRL | NT$ TWD | NTD$ TWD | MX$ MXN | Mex$ MXN | MXN$ MXN | J$ JMD |
    TT$ TTD | BDS$ BBD | B$ BND | Z$ ZWG | N$ NAD | RD$ DOP | CLP$ CLP | COP$ COP |
    AR$ ARS | ARS$ ARS | EC$ XCD | BZ$ BZD | FJ$ FJD | F$ FJD | CI$ KYD | WS$ WST |
    G$ GYD | L$ LRD | T$ TWD |
    MOP$ MOP | $U UYU | CUC$ CUC | € EUR |
    £ GBP | GB£ GBP | UK£ GBP | E£ EGP | EGP£ EGP | IR£ IEP | ₤ GBP? | ¥ JPY? |
    円 JPY | 元 CNY | 원 KRW | ￥ JPY? |
    CN¥ CNY | RMB¥ CNY | JP¥ JPY | RMB CNY | ₹ INR | Rs INR? | Rs. INR? | ₨ INR? |
    रु INR? | रू INR? | ரூ LKR? | INR₹ INR | ₩ KRW | ₽ RUB | руб RUB | руб. RUB |
    р. RUB | рублей RUB | грн UAH | грн. UAH | ₺ TRY | ₪ ILS | ₫ VND | đ VND | ₦ NGN |
    ₱ PHP | ฿ THB | ₴ UAH | ₲ PYG | ₡ CRC | ₸ KZT | ₵ GHS | GH₵ GHS | GH¢ GHS |
    ₾ GEL | ₼ AZN | ₭ LAK | ₮ MNT | ৳ BDT | ֏ AMD | ៛ KHR | ؋ AFN | ₿ BTC | ₣ XXX |
    ₧ ESP | ₯ GRD | FCFA XAF | F CFA XOF | CFA XOF | LE EGP | Php PHP | PhP PHP |
    Bt THB | Kr XXX | Fr CHF? | MAD MAD | Nu. BTN | Lek ALL | GHC GHS |
    RM MYR | Rp IDR | Rp. IDR | KSh KES | Ksh KES | KSh. KES |
    TSh TZS | USh UGX | Tk BDT | Tk. BDT | Dh AED? | Dhs AED? | SR SAR | QR QAR |
    KD KWD | BD BHD | SFr CHF | SFr. CHF | Sfr CHF | Fr. CHF? | FFr FRF | BFr BEF |
    DFl NLG | Dfl NLG | Fl NLG | Pta ESP | Ptas ESP | Ecu XEU | Y JPY | kr XXX |
    kr. XXX | SKr SEK | NKr NOK | DKr DKK | zł PLN | Zł PLN | Kč CZK | Kčs CZK |
    Ft HUF | лв BGN | лв. BGN | S/ PEN | S/. PEN | Bs BOB? | Bs. BOB? | Gs PYG |
    Gs. PYG |
    RO OMR | JD JOD | Kz AOA | Br ETB? | FRw RWF | Frw RWF | MK MWK | Rf MVR |
    B/. PAB | DA DZD | DT TND |
    Q GTQ | L HNL | R ZAR | P PHP | K PGK | DM DEM | W KRW? | Sh KES? | Sh. KES? |
    Shs KES? | Shs. KES? | N NGN? | NIS ILS | TL TRY? |
    Euro EUR | euro EUR | EURO EUR | Euros EUR | euros EUR |
    Dollars USD? | dollars USD? | Pounds GBP | pounds GBP | Yen JPY | Yuan CNY |
    Rupees INR? | rupees INR? | Ringgit MYR | ringgit MYR | ringgits MYR | Baht THB |
    Naira NGN | naira NGN | Rupiah IDR | rupiah IDR | Pesos XXX | pesos XXX |
    Francs XXX | francs XXX | Lire ITL | Rand ZAR | Dirhams AED? | Riyals SAR? |
    Shillings KES? |
    usd USD | eur EUR | gbp GBP | rmb CNY | inr INR
    """)
SCALED_SIGNS = {
    1_000_000: words("MEUR MUSD MSEK MNOK MDKK MCHF MGBP MPLN MCZK MISK"),
    1000: words("TEUR KEUR TUSD KUSD TSEK KSEK TNOK KNOK TDKK KDKK TCHF KCHF"),
}
"""How many of a currency its sign means: "MEUR 250" are 250 million."""
SIGNS_BEHIND = words("""
    zł Zł Kč Kčs Ft kr. kr лв лв. Rs Rs. RM KD TL руб. руб р. грн. грн đ रु ரூ
    Rp FCFA CFA Kr Lek Nu.
    """)
"""Signs of letters that also stand behind a figure; plain signs all do."""

NAMES = phrases("""
    dollar USD? | dollars USD? | dlr USD? | dlrs USD? | buck USD? | bucks USD? |
    us dollar USD | us dollars USD | u.s. dollar USD | u.s. dollars USD |
    u.s. dlrs USD | american dollars USD | greenbacks USD | canadian dlrs CAD |
    australian dlrs AUD | hong kong dlrs HKD | singapore dlrs SGD |
    singaporean dollars SGD |
    aussie dollars AUD | kiwi dollars NZD | cfa francs XOF | icelandic krona ISK |
    icelandic kronur ISK | german marks DEM | irish pounds IEP | us$ USD |
    taiwan dollars TWD | taiwanese dollars TWD | taiwan dollar TWD |
    taiwanese dollar TWD | zimbabwe dollars ZWL | zimbabwean dollars ZWL |
    namibia dollars NAD | fiji dollars FJD | jamaica dollars JMD |
    trinidad and tobago dollars TTD | guyanese dollars GYD | bermuda dollars BMD |
    new taiwan dollars TWD | euro EUR | pound GBP | pounds GBP | quid GBP |
    sterling GBP | pounds sterling GBP | pound sterling GBP | stg GBP |
    uk pounds GBP | yen JPY | cyprus pounds CYP |
    yuan CNY | renminbi CNY | rmb CNY | kuai CNY | chinese renminbi CNY |
    yuan renminbi CNY | won KRW | korean won KRW | rupee INR? |
    rupees INR? | pakistan rupees PKR | lankan rupees LKR | nepali rupees NPR |
    ruble RUB | rubles RUB | rouble RUB | roubles RUB |
    russian roubles RUB | belarusian roubles BYN | soviet roubles SUR |
    real BRL | reais BRL | reals BRL | brazilian reais BRL |
    rand ZAR | krona SEK | krónur ISK | kronur ISK | kronor SEK | krone XXX |
    kroner XXX | crown XXX |
    crowns XXX | swedish crowns SEK | swedish krona SEK | swedish kroner SEK |
    norwegian crowns NOK | danish crowns DKK | czech crowns CZK | koruna CZK |
    korunas CZK | korun CZK | czech koruna CZK | czech koruny CZK | slovak crowns SKK |
    slovak korunas SKK | slovak koruna SKK | estonian kroons EEK |
    franc XXX | francs XXX | peso XXX |
    pesos XXX | argentinian pesos ARS | philippines pesos PHP | dinar XXX |
    dinars XXX | dinara RSD | yugoslav dinars YUM | lira TRY? | liras TRY? |
    turkish liras TRY | maltese lira MTL | maltese liri MTL |
    shekel ILS | shekels ILS | new shekels ILS |
    israeli shekel ILS | israeli shekels ILS | riyal SAR? | riyals SAR? | rial XXX |
    rials XXX | omani riyals OMR | omani riyal OMR | yemeni riyals YER |
    saudi arabian riyals SAR | saudi rials SAR | qatari rials QAR |
    saudi riyal SAR | qatari riyal QAR | dirham AED? | dirhams AED? | uae dirham AED |
    emirati dirham AED | emirati dirhams AED |
    zloty PLN | zlotys PLN | złoty PLN | zlotych PLN | złotych PLN | forint HUF |
    forints HUF | hungarian forint HUF |
    leu RON | lei RON | lev BGN | leva BGN | kuna HRK | kunas HRK | croatian kuna HRK |
    convertible marks BAM | bosnian marks BAM | lats LVL | litas LTL | litai LTL |
    baht THB | rgt MYR | ringgit MYR | ringgits MYR | malaysia ringgit MYR |
    malaysia ringgits MYR |
    malaysian ringgit MYR | rupiah IDR | rupiahs IDR | indonesian rupiah IDR |
    dong VND | vietnam dong VND | naira NGN | nairas NGN | nigerian naira NGN |
    cedi GHS | cedis GHS | ghana cedis GHS | shilling KES? |
    shillings KES? | kenya shillings KES | uganda shillings UGX |
    tanzania shillings TZS | hryvnia UAH | hryvnias UAH | hryvnya UAH |
    hryvnyas UAH | ukrainian hryvnyas UAH | tenge KZT | kazakh tenge KZT | taka BDT |
    bangladeshi taka BDT | kwacha ZMW? | zambian kwacha ZMW | zambia kwacha ZMW |
    malawi kwacha MWK | malawian kwacha MWK | kwanza AOA | kwanzas AOA |
    meticais MZN | mozambican meticais MZN | ariary MGA | dalasi GMD | dalasis GMD |
    nakfa ERN | nakfas ERN | rwanda francs RWF | pulas BWP | botswana pula BWP |
    birr ETB | ethiopian birr ETB | soles PEN | nuevos soles PEN |
    peruvian nuevos soles PEN | peruvian sol PEN | guarani PYG | guaranis PYG |
    guaraníes PYG | bolivar VES | bolivars VES | bolivares VES |
    venezuelan bolivars VES | venezuelan bolivares VES | bolivianos BOB |
    colones CRC | costa rican colones CRC | costa rican colons CRC | lempiras HNL |
    cordobas NIO | córdobas NIO | balboas PAB | quetzals GTQ |
    quetzales GTQ | manat AZN? | manats AZN? | azeri manat AZN | azeri manats AZN |
    turkmen manat TMT | turkmen manats TMT | uzbek som UZS | uzbek soums UZS |
    uzbek sums UZS | kyrgyz som KGS | tajik somoni TJS | somoni TJS |
    lari GEL | laris GEL | kyat MMK | kyats MMK | kips LAK | lao kip LAK |
    riel KHR | riels KHR | kip LAK | lek ALL | leke ALL | lekë ALL |
    kina PGK | tala WST | vatu VUV | ouguiya MRU | ouguiyas MRU |
    ngultrum BTN | maloti LSL | emalangeni SZL | patacas MOP | macau patacas MOP |
    tugriks MNT | tugrik MNT |
    rufiyaa MVR | afghanis AFN | dram AMD | drams AMD | pula BWP |
    deutschmarks DEM | deutschemarks DEM | deutsche marks DEM | deutsche mark DEM |
    west german marks DEM | marks DEM | d-marks DEM | lire ITL |
    italian lire ITL | french francs FRF | belgian francs BEF | french franc FRF |
    luxembourg francs LUF | pesetas ESP | peseta ESP | spanish pesetas ESP |
    guilders NLG | guilder NLG | dutch guilders NLG | dutch florins NLG |
    schillings ATS | austrian schillings ATS | markka FIM | markkaa FIM |
    finnmarks FIM | finnish marks FIM |
    finnish markka FIM | finnish markkaa FIM | escudos PTE | portuguese escudos PTE |
    drachmas GRD | drachmae GRD | greek drachmas GRD | irish punts IEP | punts IEP |
    ecus XEU | cruzeiros BRE | cruzados BRC | australs ARA | sucres ECS |
    bitcoin BTC | bitcoins BTC | ether ETH | ethereum ETH | kč CZK | kčs CZK |
    usd USD | eur EUR | gbp GBP | jpy JPY | cny CNY | inr INR | aud AUD | chf CHF |
    hkd HKD | sgd SGD | nzd NZD | nok NOK | dkk DKK | sek SEK | krw KRW | brl BRL |
    mxn MXN | zar ZAR | pln PLN | czk CZK | thb THB | myr MYR | idr IDR | vnd VND |
    aed AED
    """)
OLD_CODES = words("""
    DEM FRF ITL ESP NLG BEF ATS FIM IEP PTE GRD LUF HRK LTL LVL EEK SKK CYP VEF ZWL XEU
    BTC ETH XXX
    """)
OTHER_CODES = phrases("CNH CNY | NTD TWD | STG GBP")
COINS = {
    100: phrases("""
        cent USD? | cents USD? | ¢ USD? | us cents USD | u.s. cents USD |
        euro cents EUR | eurocents EUR | pence GBP | penny GBP | pennies GBP? |
        new pence GBP | canadian cents CAD | australian cents AUD |
        singapore cents SGD | hong kong cents HKD | paise INR | paisa INR? |
        kopecks RUB | kopeks RUB | kopecs RUB | kopiykas UAH | sen MYR? | sens MYR |
        centavos XXX | centimes XXX | rappen CHF | öre SEK | øre XXX | groszy PLN |
        haleru CZK | stotinki BGN | kurus TRY | kuruş TRY | agorot ILS |
        halalas SAR | piastres EGP? | fen CNY | satang THB | kobo NGN | pesewas GHS |
        pfennigs DEM | pfennig DEM
        """),
    10: phrases("dime USD | dimes USD | jiao CNY | mao CNY"),
    1000: phrases("fils KWD? | baisa OMR | baisas OMR | millimes TND"),
    100_000_000: phrases("satoshi BTC | satoshis BTC"),
}
"""How many coins of each name make one of the currency."""
