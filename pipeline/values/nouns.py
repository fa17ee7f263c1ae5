"""The nouns that a text counts: which words are plurals, and of what."""

import re
from functools import lru_cache

from pipeline.values.currency import is_currency_name
from pipeline.values.datewords import MONTHS
from pipeline.values.expressions import compiled
from pipeline.values.listing import phrases, words
from pipeline.values.numbers import GAP
from pipeline.values.numerals import ONES, TENS

_ALIKE = words("""
    aircraft spacecraft hovercraft rotorcraft watercraft staff personnel cattle sheep
    livestock fish salmon poultry series species
    """)
_IRREGULAR = {word: word for word in _ALIKE} | {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "knives": "knife",
    "lives": "life",
    "wharves": "wharf",
    "hooves": "hoof",
    "leaves": "leaf",
    "shelves": "shelf",
    "loaves": "loaf",
    "geese": "goose",
    "teeth": "tooth",
    "mice": "mouse",
    "movies": "movie",
    "cookies": "cookie",
    "zombies": "zombie",
    "ties": "tie",
    "pies": "pie",
    "dies": "die",
    "matrices": "matrix",
    "indices": "index",
    "buses": "bus",
    "taxis": "taxi",
    "skis": "ski",
    "minibuses": "minibus",
    "gases": "gas",
    "campuses": "campus",
    "viruses": "virus",
    "lenses": "lens",
    "caches": "cache",
    "tranches": "tranche",
    "axes": "axe",
    "premises": "premises",
    "headquarters": "headquarters",
    "barracks": "barracks",
    "gasworks": "gasworks",
    "waterworks": "waterworks",
}
# "120-aircraft order": the singular counts only of things that come in numbers.
COUNTABLE_SINGULAR = phrases("""
    aircraft | airplane | aeroplane | plane | jet | helicopter | ship | vessel |
    tanker | truck | bus | car | vehicle | train | locomotive | railcar | wagon |
    turbine | panel | satellite | rocket | building | tower | home | house |
    apartment | unit | flat | villa | room | bedroom | suite | guestroom | bed |
    berth | store | shop | restaurant |
    outlet | branch | hotel | clinic | hospital | school | pharmacy | station | site |
    plant | farm | mine | well | hangar | warehouse | screen | cinema | seat | desk |
    rack | server | chip | cabinet | lane | hole | title | film | episode | vehicle |
    charger | kiosk | terminal | container | dose | employee | worker | subscriber |
    customer | location | property | parcel | lot | key | pad
    """)
_COMPOUNDS = frozenset(
    phrases("""
    data center | data centre | power plant | power station | gas station |
    petrol station | battery pack | charging station | charging point | cell tower |
    crude carrier | gas carrier | ammonia carrier | ethane carrier |
    lng carrier | lpg carrier | bulk carrier |
    car carrier | ore carrier | product carrier | oil carrier | container carrier |
    parking space | call center | call centre | distribution center |
    distribution centre | fulfillment center | fulfilment centre | shopping center |
    shopping centre | service center | service centre | patent family |
    straddle carrier | troop carrier | personnel carrier | aircraft carrier |
    vehicle carrier | fibre pair | fiber pair | production line | filling line |
    packaging line | assembly line | ammunition carrier | command post | guard post
    """)
)
# "85,000 pallet positions" are room for as many pallets, and told as these.
_STORED = frozenset(words("pallet bed container"))
_ROOMS = frozenset(words("place position space slot location"))
# Words that end like plurals and are none, or are verbs before anything else.
_NO_PLURAL = frozenset(
    words("""
    has was is its this thus plus graphics less gas bus always perhaps versus says
    news does
    goes means makes gets owns buys sells runs comes needs wants takes gives uses
    helps includes remains expects across besides towards afterwards besides hers ours
    theirs yours us sales sports goods overseas previous various numerous serious
    precious famous continuous gross cross access business process progress wireless
    express loss less campus status bonus virus chaos basis analysis crisis as yes
    alas lots loads heaps lens physics logistics economics electronics politics semis
    arms systems-on operations communications headquarters-based tends seems appears
    las los buenos kansas texas arkansas massachusetts dallas brussels athens naples
    wales netherlands philippines honduras barbados bahamas vegas angeles aires laos
    becomes brings keeps leaves lets pays plans begins starts ends shows puts sits
    stands holds covers spans sees rises falls grows gains boosts cuts adds
    savings
    """)
)
# Plurals that no deal is measured in: times, money, fractions, talk, the deal itself.
_NEVER_COUNTED = frozenset(
    words("""
    yr hr mo wk min sec second minute hour day week fortnight weekend month quarter year
    decade century generation
    morning evening term time half third fourth fifth sixth eighth tenth dollar euro
    pound cent yuan buck rupee franc peso krona crown ruble rouble dirham riyal
    thousand million billion trillion hundred dozen ten percent point percentage basis
    thing way reason step side party source analyst reporter official executive other
    one deal agreement contract pact accord transaction option issue question factor
    matter kind sort type form word line page paragraph chapter section item rating
    star degree goal try loss draw vote stage phase round tranche series instalment
    installment payment condition result earning sale profit revenue right company
    firm rival competitor counterpart topic theme example case front category level
    layer tier rule principle lesson tip takeaway report statement filing interview
    call comment post tweet story article event hand foot inch season hit run yard set
    occasion instance sign respect sense measure effort attempt go move bid offer
    proposal plan talk meeting lot bit couple pair number amount total moment detail
    figure estimate business area region market country state city nation continent
    government harvest vintage winter summer
    province county district version player carrier maker expert economist lawmaker
    senator judge lawyer critic observer participant idea priority paper brand name
    extension renewal period signature chipmaker automaker carmaker planemaker drugmaker
    brewer lender bank insurer reinsurer investor retailer airline institution suitor
    bidder tranche territory conversation owner supplier vendor contractor manufacturer
    producer publisher distributor wholesaler broadcaster builder grocer utility
    """)
)
_COUNTED_BY_THOUSANDS = frozenset(
    words("""
    page article story word name paper company firm business player participant post
    line case
    """)
)
_STOP = frozenset(
    words("""
    of in for at from across on with to and or but by as the a an his her its their
    our my your this that these those is are was were be been being has have had will
    would can could may might must shall should do does did not no nor so if than then
    when while where which who whom whose what how why because since until till
    through over under between into onto upon about against during before after above
    below out off up down near per each every all both either neither said says say
    saying it he she they we you i there here that's via plus minus versus times
    percent more-than less-than ago later earlier apart away million billion thousand
    trillion crore lakh hundred dozen am pm a.m p.m consecutive straight
    """)
)
_LETTER = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff"  # "four cafés"
_WORD = re.compile(
    rf"{GAP}(?P<word>Euro{GAP}(?:\d|[IV]+)(?![\w.,])|[A-Za-z][{_LETTER}0-9]*(?:(?:[-\u2010\u2011'\u2019&]|/(?=[a-z]+-))[{_LETTER}0-9]+)*)"
)
# "four 16,000-TEU ships", "six more 16,000-TEU ones", "90 nine-litre cases",
# "48,000 of Norvik's newest chips"
_MEASURED = compiled(
    rf"(?:(?:{GAP}(?:sets|units))?{GAP}of{GAP}(?:its|the|their)|{GAP}(?:more|new|additional|further|extra))?"
    rf"(?:{GAP}(?:\d[\d,.]*|{'|'.join((*ONES, *TENS))})"
    rf"[-\u2010\u2011](?!year|month|week|day|hour|minute|quarter)[A-Za-z][\w-]*"
    rf"|{GAP}\d[\d,./]*{GAP}?(?:[kMG]Wh?|[kM]VA|MWp|(?i:kv|teu|ceu|dwt|cbm|cu{GAP}m"
    rf"|(?:cubic{GAP})?met(?:re|er)|m3|sq{GAP}(?:ft|m)|tonne|ton|litre|liter|hp|[mc]?l|mm|k?g))"
    rf"(?![A-Za-z]))(?={GAP})"
)
_OF_ALL = compiled(
    rf"{GAP}of{GAP}(?:[A-Z][\w&-]*['\u2019]s?|(?:the|its|their|those)"
    rf"(?!{GAP}(?:{'|'.join((*ONES, *TENS))})(?![a-z])))(?={GAP}[a-z])"
)
# "24 ATX 90 turboprops", "1,200 6x6 trucks": a type with a number of its own
_TYPE = compiled(
    rf"(?:{GAP}(?:new|used|more|additional|leased|narrow-?body|wide-?body))?"
    rf"(?:(?:{GAP}(?!(?:{'|'.join(MONTHS)})\b)[A-Z][{_LETTER}-]*){{1,2}}{GAP}(?:\d[xX\u00d7]\d|\d{{1,3}})"
    rf"(?:[A-Z-]\w*)?|{GAP}7\d7(?:-\d\w*)?)"
    rf"(?:{GAP}(?:MAX|NG|ER|LR|Dreamliner|DD)(?:(?:-|{GAP})\d{{1,2}})?)?(?={GAP}[a-z])|{GAP}\d[xX\u00d7]\d(?={GAP}[a-z])"
)
# "60 of its O149/4.5 turbines", "ten V136-4.2 MW turbines": the name of the type
_CODED = compiled(
    rf"(?:(?:{GAP}(?:sets|units))?{GAP}of{GAP}(?:its|the|their)|{GAP}(?:sets|units){GAP}of)?{GAP}[A-Z]{{1,4}}-?\d[\w.,/-]*"
    rf"(?:{GAP}?[kM]W|{GAP}(?:Plus|Max|Neo|Pro))?(?<![s.,])(?={GAP}[a-z])"
)
_SORTS = frozenset(
    "staff personnel aircraft livestock cattle sheep fish salmon poultry".split()
)
# "12 aircraft orders" are 12 aircraft; None stands for no plural
_TOLD_BY_SORT = frozenset(
    [None, *words("order option delivery purchase lease sale deal member head")]
)
_MOST_WORDS = 5
_SIZED = frozenset(words("case carrier set version"))  # "118 Tarn 3 carriers"
# "40,000 head of cattle", but "two head offices"; "1,150 lots", but "lots of room"
_ONLY_MANY = {"head": "head", "lots": "lot", "rounds": "round"}
# "72 nos. of wagons", as Indian firms count
_NUMBERS = compiled(rf"{GAP}[Nn]os\.?(?:{GAP}of)?(?={GAP}[a-zA-Z])")
# "40 low-floor 12-metre buses"
_SIZE = compiled(
    rf"{GAP}\d[\d,.]*[-\u2010\u2011](?:met(?:re|er)|foot|ton(?:ne)?|litre|liter|seat(?:er)?|"
    rf"door|car|axle)(?={GAP}[A-Za-z])"
)
_AHEAD = (_MEASURED, _OF_ALL, _TYPE, _CODED, _NUMBERS)


def read_noun(
    text: str, start: int, *, is_many: bool = False
) -> tuple[int, str] | None:
    """Read "(adjectives) plural" behind a figure: its end, the thing in the singular.

    Pages and stories are counted by the thousand (``is_many``); seven are an aside.

    >>> read_noun("20 new wide-body aircraft in May", 2)
    (25, 'aircraft')
    """
    end, before = start, ""
    ahead = next(filter(None, (p.match(text, start) for p in _AHEAD)), None)
    if ahead:
        end = ahead.end()
    for _ in range(_MOST_WORDS):
        size = _SIZE.match(text, end)
        match = _WORD.match(text, size.end() if size else end)
        if match is not None and match["word"] == "and" and before:
            match = _WORD.match(text, match.end())  # "nine wind and solar farms"
        if match is None or match["word"].lower() in _STOP:
            return None
        end, word = match.end(), match["word"]
        if is_many and word in _ONLY_MANY:
            return end, _ONLY_MANY[word]
        thing = None if _names_the_next(text, match) else singular(word)
        if thing is not None:
            if (
                ahead
                and thing in _SIZED
                and f"{before} {thing}".lower() not in _COMPOUNDS
            ):
                return end, thing
            return _counted(thing, before, end, is_many=is_many)
        before = word
    return None


def _names_the_next(text: str, match: re.Match[str]) -> bool:
    """Whether a "plural" only tells what sort the plural meant is of.

    It is a firm's name in capitals, or a word without an s: "three staff restaurants".
    """
    following = _WORD.match(text, match.end())
    if following is None or not following["word"].islower():
        return False
    thing = singular(following["word"])
    if match["word"].istitle():
        return thing is not None
    return match["word"] in _SORTS and thing not in _TOLD_BY_SORT


def _counted(
    thing: str, before: str, end: int, *, is_many: bool
) -> tuple[int, str] | None:
    compound = f"{before} {thing}".lower()
    if compound in _COMPOUNDS:
        return end, compound
    if thing in _ROOMS and before in _STORED:
        return end, before
    never = is_currency_name(f"{thing}s") or thing.lower() in _NEVER_COUNTED
    if never and not (is_many and thing.lower() in _COUNTED_BY_THOUSANDS):
        return None
    return end, thing


@lru_cache(maxsize=4096)
def singular(word: str) -> str | None:
    """The singular of a plural noun; None where a word is no plural.

    >>> [singular(word) for word in ("batteries", "GPUs", "Stores", "plus")]
    ['battery', 'GPU', 'store', None]
    """
    plain = word.lower() if word.isalpha() and word[1:].islower() else word
    if _ACRONYMS.fullmatch(plain):
        return plain[:-1]
    lower = plain.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if not lower.endswith("s") or len(lower) < _SHORTEST or lower in _NO_PLURAL:
        return None
    if lower.endswith(("ss", "us", "is", "'s", "\u2019s")):
        return None
    return _without_s(plain)


_SHORTEST = 3
_ACRONYMS = re.compile(r"[A-Z][A-Z0-9-]+s")


def _without_s(plural: str) -> str:
    if plural.endswith("ies") and len(plural) > len("dies"):
        return plural[:-3] + "y"
    if plural.endswith(("ches", "shes", "xes", "sses", "zzes", "oes", "buses")):
        return plural[:-2]
    return plural[:-1]
