"""What a price is for: a share, a square foot, a megawatt-hour."""

import re

from pipeline.values.expressions import compiled
from pipeline.values.listing import phrases
from pipeline.values.numbers import GAP, JOIN
from pipeline.values.units import UNIT, read_unit

_CLASSES = rf"(?:ordinary|common|preferred|diluted|outstanding|class{GAP}[a-c])"
_COUNTED = phrases("""
    share | ads | adr | unit | head | person | employee | worker | dose | seat |
    ticket | piece | vehicle | car | subscriber | customer | user | home | household |
    room | room night | episode | game | match | night | bottle | pack | plane |
    aircraft | copy | download | chip | token | license | licence | patient | pupil |
    student | delegate | plot | line | call | trip | passenger | container | bag |
    box | key | bed | gpu hour | pop | season ticket | season | race | film | show |
    stream | concert | treatment | course | vial | test | kit | wafer | server | rack |
    train kilometre | train kilometer | train mile | vehicle kilometre |
    vehicle kilometer | vehicle mile | bus kilometre | passenger kilometre |
    tree | wagon | truckload | cargo | voyage | flight hour |
    flying hour | block hour | engine hour | flight | round | team | club
    """)
# "€580,000 a bus"; but "$500 a day for each bus that is late" is a rate of days.
_MADE = phrases("""
    bus | coach | tram | train | truck | lorry | tower | mast | site | store | shop |
    hotel | ship | vessel | jet | helicopter | engine | turbine | locomotive | house |
    flat | apartment | child | resident | screen | meal | ride | parcel | letter |
    message | book | lesson | wash | load | delivery | shipment | pallet | animal |
    cow | pig | bird | tyre | tire | meter | pole | ferry | boat | barge | carriage |
    railcar | satellite | launch | rocket | well | panel | battery | phone | device |
    laptop | tablet | camera | drone | missile | rifle | shell | uniform | pair |
    machine | pump | charger | scan | report | article | song | berth
    """)
_THING = (
    rf"(?:{'|'.join(word.replace(' ', JOIN) for word in _COUNTED)})(?![a-z])"
    rf"(?!{GAP}(?:ago|earlier|later|before)(?![a-z]))"
)
# "$9 million a battery maker paid", "$12 a book value": the noun tells another thing
_MADE_THING = (
    rf"(?:{'|'.join(_MADE)})(?![a-z-])(?!{GAP}(?:that|which|not|of|maker|operator|firm"
    r"|company|said|value|placed|known|partner|learning|by|launch|tool)(?![a-z]))"
)
_EACH = rf"(?:{JOIN}(?:per|for{GAP}(?:each|every)){JOIN}|{GAP}?/{GAP}?)"
_EACH_OR_A = rf"(?:{_EACH}|{JOIN}an?{JOIN})"
# "$71 per rentable square foot", "$98 per dry metric tonne"
_OF_SORT = (
    rf"(?:(?:rentable|usable|leasable|lettable|net|gross|dry|wet|payable|contained|fine){GAP}"
    r"(?=[a-z])){0,2}"
)
# "€92 per 1,000 litres", "£4 per 100 kg"
_LOT = rf"(?P<lot>[1-9]\d{{0,2}}(?:,000)?|1000){JOIN}(?P<lot_unit>{UNIT})(?![a-z])"
PER_BEHIND = compiled(
    rf"(?:{GAP}(?:in{GAP})?cash)?(?:"
    rf"(?i:{_EACH_OR_A}(?:{_CLASSES}{GAP}|(?-i:(?:[A-Z][\w&]*{GAP}){{1,2}})(?=share))?"
    rf"(?P<thing>{_THING}))"
    rf"|{_EACH_OR_A}(?!%|pc|pct|percent|basis|bp){_OF_SORT}(?P<unit>{UNIT})"
    rf"|{_EACH}{_LOT}"
    rf"|(?i:{JOIN}(?:(?-i:an?)|per|for{GAP}(?:each|every)){JOIN}(?P<made>{_MADE_THING}))"
    rf"|{GAP}(?i:apiece)(?![a-z])"
    rf"|(?<!day)(?<!week)(?<!month)(?<!year)(?<!season){GAP}each(?=[.,;:)]|\Z|{GAP}(?:at|in|to|for|and|under|with|from|by|on|before|plus)"
    rf"(?![a-z]))"
    rf"|{JOIN}per{JOIN}(?!(?:cent|common|ordinary|preferred|the|this|that|its|their)(?![a-z]))"
    rf"(?P<noun>(?:(?:hundred|thousand|million|billion){GAP})?[A-Za-z][a-z]{{2,19}}(?![A-Za-z])))"
)


def read_per(match: re.Match[str]) -> str:
    """Name the thing that the price is for, in the singular.

    >>> read_per(PER_BEHIND.match(" per square foot"))
    'sq ft'
    >>> read_per(PER_BEHIND.match(" each, it said"))
    'unit'
    >>> read_per(PER_BEHIND.match(" per 1,000 litres"))
    '1000 litre'
    """
    if match["lot"]:
        rate = read_unit(match["lot_unit"])
        unit = rate.unit.symbol if rate else match["lot_unit"]
        return f"{match['lot'].replace(',', '')} {unit}"
    if match["unit"]:
        rate = read_unit(match["unit"])
        return rate.unit.symbol if rate else match["unit"]
    thing = match["thing"] or match["made"] or match["noun"] or "unit"
    return re.sub(JOIN, " ", thing).lower()


def read_per_thing(thing: str) -> str | None:
    """Name what a price "per" some thing is for, where the thing stands by itself.

    >>> read_per_thing("tonne")
    't'
    """
    match = PER_BEHIND.match(f" per {thing}")
    return read_per(match) if match and match.end() == len(f" per {thing}") else None
