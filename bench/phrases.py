"""What the feed is written from: sentences of our own, with the names left open."""

STARTS = (
    "nor hal tar bre sun vel orb kes mir dun fal gre hes lor ost pry qua ren".split()
)
ENDINGS = (
    "vik den nock lim mark by stad wick ford holt mere gate well ham ton rick vale "
    "moor fell sund"
).split()
KINDS_OF_FIRM = (
    "Systems Compute Mills Holdings Energy Media Foods Marine Labs Steel Logistics "
    "Power Airways Bank Pharma Motors"
).split()
FIRST_NAMES = "Ada Bram Cleo Dario Edda Finn Greta Hugo Ines Joris Kaya Lars".split()
CITIES = "Lorne Dunmore Sundmark Halbeck Tarnholm Ostwick Velby Morfell".split()

# each: a headline, then the sentences that must be there
DEALS = (
    (
        "{firm} to rent computing power from {other}",
        (
            "{firm} will pay {other} ${sum} million a month for {size} "
            "megawatts of computing capacity, the companies said."
        ),
        (
            "The agreement runs for {years} years, and either side may end it "
            "with 90 notice."
        ),
    ),
    (
        "{firm} buys {other} for ${sum} million",
        "{firm} has agreed to acquire {other} for ${sum} million in cash.",
        "{other} would owe a break-up fee of ${few} million if it walked away.",
    ),
    (
        "{other} signs power deal with {firm}",
        (
            "{firm} signed a {years}-year power purchase agreement with "
            "{other} for {size} megawatts from a wind farm near {city}."
        ),
        "The price was not disclosed.",
    ),
    (
        "{firm} leases offices in {city}",
        (
            "{firm} has leased {size},000 square feet from {other} in {city} "
            "for {years} years."
        ),
        "Terms of the lease were not disclosed.",
    ),
    (
        "{firm} raises ${sum} million",
        (
            "{firm} raised ${sum} million from {other}, which takes a stake of "
            "{few} percent."
        ),
    ),
    (
        "{other} wins contract to supply {firm}",
        (
            "{other} will supply {firm} with {size},000 tonnes of steel a year "
            "under a contract worth €{sum} million."
        ),
    ),
)

OTHER_NEWS = (
    (
        "{team} beat {rivals} in the rain",
        (
            "{team} scored {few} times after the break against {rivals} and "
            "stay second in the league."
        ),
        "{person}, their captain, called it the hardest afternoon of the season.",
    ),
    (
        "Storm shuts the roads to {city}",
        (
            "Winds of {size} kilometres an hour brought down trees near {city} "
            "on Tuesday night."
        ),
        "Schools stay shut until Thursday, the town hall said.",
    ),
    (
        "{city} votes on its new tram line",
        (
            "The council of {city} votes next week on a tram line that has "
            "divided the town for {years} years."
        ),
        "{person}, the mayor, wants it finished before the next election.",
    ),
    (
        "Court hears {city} arson case",
        "A man of {size} denied on Monday that he set fire to a barn outside {city}.",
        "The judge, {person}, adjourned the hearing to the autumn.",
    ),
    (
        "{person} shows quiet films at {city}",
        "{person} brought a film without a single word to the festival of {city}.",
        "It ran {size} minutes, and half of the audience stayed to the end.",
    ),
    (
        "Bats return to {city} bridge",
        "About {size} bats have come back to the old bridge at {city}.",
        "They had left it {years} years ago, when its lamps were replaced.",
    ),
    (
        "{firm} shares fall on weak season",
        "Shares of {firm} fell {few} percent on Wednesday after a weak season.",
        "Analysts had hoped for more, and warned that the winter would be slow.",
    ),
    (
        "Flu fills the wards of {city}",
        "Hospitals in {city} admitted {size} patients with flu in one week.",
        "{person}, a doctor there, asked visitors to stay at home.",
    ),
    (
        "Train drivers walk out for a day",
        "Train drivers around {city} stopped work for a day over their rosters.",
        "Both sides meet again on Friday, {person} of the union said.",
    ),
    (
        "{city} opens its sky to the public",
        "The observatory of {city} lets anybody look through its telescope in winter.",
        "{size} people came on the first clear night.",
    ),
    (
        "A recipe that came with the ferry",
        "In {city} they boil the fish whole and eat it with their fingers.",
        "{person} learned it from a cook on the ferry {years} years ago.",
    ),
    (
        "Cold wave to last until Sunday",
        "It will stay below {few} degrees along the coast until Sunday.",
        "Icy roads are likely around {city}, forecasters warned.",
    ),
    (
        "{team} name {person} as their coach",
        "{person} will coach {team} from the summer, the club said.",
        "{rivals} had also shown interest in the former striker.",
    ),
    (
        "Lost painting was in the attic",
        "A painting missing for {size} years hung in an attic in {city}.",
        "The museum will show it from {few} May, {person} said.",
    ),
    (
        "Parliament argues over school meals",
        "Ministers gave way on school meals on Thursday after a night of argument.",
        "The opposition, led by {person}, had asked for {few} changes.",
    ),
    (
        "Fishing boat towed into {city}",
        "A fishing boat with {few} people on board was towed into {city} before dawn.",
        "Its engine had failed {size} miles off the coast.",
    ),
)

# words of deals in news of none: these are read in full, and rightly so
TRAPS = (
    (
        "{person}, who mapped the coast, dies",
        (
            "{person}, who drew the first full map of the coast at {city}, has "
            "died at the age of {size}."
        ),
        "She taught for {years} years and paid for her boats herself.",
    ),
    (
        "Volunteers feed {city} after the flood",
        "Volunteers from {team} provided tea and blankets in {city} all night.",
        "{person}, who runs the hall, has offered it until the water goes down.",
    ),
)

CLOSINGS = (
    "Nobody answered the telephone on Tuesday evening.",
    "It was the third such week this year.",
    "People in the street shrugged when they were asked about it.",
    "More is expected before the end of the month.",
    "The local radio had reported it first.",
    "Similar things were heard from towns along the river.",
    "{person} did not want to guess what comes next.",
    "That may change in the spring.",
    "The weather office expects more rain over {city}.",
    "Children had the best of it, as they often do.",
    "An inquiry is to find out why it took so long.",
    "The older people remembered worse.",
)
