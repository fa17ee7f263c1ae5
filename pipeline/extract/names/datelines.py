"""Text in, what its conventions say of names out: datelines, bylines and credits.

"LORNE, March 10 (Ostra Wire) -" names a place and an agency, "(Reporting by Ada Lind;
Editing by Tess Orlo)" persons.
"""

import re
from collections.abc import Iterator

from pipeline.extract.names.kinds import NameKind, Vote
from pipeline.values.expressions import compiled

_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|"
    r"April|August|September|October|November|December)\.?"
)
_DASH = r"[ \t]*(?:-{1,2}|–|—)"
_ENDS = rf"(?:{_DASH}|:)"  # "OSLO (Ostra Wire) -", "OSLO (Ostra Wire):"
_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,2}"
# "LORNE, N.J. —", and no "NORVIK, Inc. —"
_FORMS = r"(?i:inc|corp|ltd|llc|plc|co)\b"
_STATE = rf", (?!{_FORMS})[A-Z][A-Za-z.]{{1,14}}(?: [A-Z][A-Za-z.]{{1,14}})?"
_DATELINE = compiled(
    rf"^[ \t]*(?P<city>{_CITY})(?:(?: and | & |/)(?P<other>{_CITY}))?"
    rf"(?=(?:[,.]? |/)[^\n]{{0,60}}?(?:\([A-Z][^()\n]{{1,40}}\){_ENDS}|\d{_DASH})\s"
    rf"|(?:{_STATE})?--\([A-Z][^()\n]{{1,40}}\)--"
    rf"|(?:{_STATE})? ?(?:--|–|—) |\.? ?(?:-{{1,2}}|–|—) |\. [A-Z][a-z])",
    re.MULTILINE,
)
# a town and a colon: "LORNE: The council has"
_HEADED = compiled(rf"^[ \t]*(?P<city>{_CITY})(?=: [A-Z][^\n]{{60}})", re.MULTILINE)
_AGENCY = compiled(  # "(Ostra Wire)", "(LRN News8.com)", and no "(March 3)"
    rf"\((?P<agency>[A-Z](?:[^()\n\d]|(?<=[A-Za-z])\d){{1,40}})\){_ENDS}\s"
)
_DATED = compiled(rf"{_MONTH} \d{{1,2}}(?:, \d{{4}})?,? (?=\()")
_NAME = compiled(r"[A-ZÀ-Þ]\w+")
_CREDITS = compiled(
    r"\((?:(?:Additional )?[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) by"
    r"[^()]{1,300}\)"
)
_BYLINE = compiled(
    r"^[ \t]*By (?P<author>[A-Z][^\n,|]{3,40})(?:, (?P<city>[A-Z]\w+)$|(?=[\n,|]|$))",
    re.MULTILINE,
)
_CREDITED = compiled(r"(?:\bby|,|;|&|\band)\s+$")

_HEAD = 500  # characters in which an article says where it was written

Signs = dict[int, Vote]


def read_signs(text: str) -> Signs:
    """Say what stands at an offset, where the layout of news tells.

    >>> signs = read_signs("OSLO (Ostra Wire) - It")
    >>> {at: vote.kind.value for at, vote in signs.items()}
    {0: 'place', 6: 'outlet'}
    >>> read_signs("OSLO (Ostra News8.com) - It")[6].kind.value
    'outlet'
    """
    return dict(_signs(text))


def written_in(text: str) -> str:
    """Name the city in which an article was written, if its head says so.

    >>> written_in("OSLO (Ostra Wire) - It"), written_in("By Ada Lind, Bergen")
    ('OSLO', 'Bergen')
    """
    head = text[:_HEAD]
    found = _DATELINE.search(head) or _BYLINE.search(head)
    return (found["city"] or "") if found else ""


def cities_of(text: str) -> frozenset[int]:
    """Where the names of towns begin from which news is sent.

    >>> sorted(cities_of("OSLO (Ostra Wire) - It"))
    [0]
    """
    sent = {d.start("city") for d in _DATELINE.finditer(text)}
    headed = [d.start("city") for d in _HEADED.finditer(text)]
    # more than one head a digest: "NORVIK: It buys", "HALDEN: It sells"
    return frozenset(sent | set(headed if len(headed) == 1 else ()))


def _signs(text: str) -> Iterator[tuple[int, Vote]]:
    for dateline in _DATELINE.finditer(text):
        for city in ("city", "other"):
            if dateline[city]:
                yield dateline.start(city), Vote(NameKind.PLACE, 4)
        end = text.find("\n", dateline.end())
        agency = _AGENCY.search(text, dateline.end(), end if end > 0 else len(text))
        if agency:
            yield agency.start("agency"), Vote(NameKind.OUTLET, 4)
    for date in _DATED.finditer(text):
        if agency := _AGENCY.match(text, date.end()):
            yield agency.start("agency"), Vote(NameKind.OUTLET, 4)
    for byline in _BYLINE.finditer(text):
        yield byline.start("author"), Vote(NameKind.PERSON, 2)
    for credit in _CREDITS.finditer(text):
        yield from _credited(text, *credit.span())


def _credited(text: str, start: int, end: int) -> Iterator[tuple[int, Vote]]:
    for name in _NAME.finditer(text, start, end):
        if _CREDITED.search(text, max(start, name.start() - 8), name.start()):
            yield name.start(), Vote(NameKind.PERSON, 2.5)
