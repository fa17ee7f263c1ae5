"""Characters in, break-up fees out: the grammar of what ending a deal costs."""

import re

from pipeline.values.dates import GAP
from pipeline.values.durations import BOUND
from pipeline.values.expressions import compiled
from pipeline.values.roles import ROLE
from pipeline.values.scan import Scan

# What every notice and every fee has among its words.
EXITS = (
    "termination", "cancellation", "exit", "break", "out", "away", "withdrawal",
    "inducement", "reimbursement",
)  # fmt: skip
_FEE_KIND = (
    r"(?:termination|break[\s\u2010-]?up|break|cancellation|walk-?away|exit|inducement"
    r"|reimbursement)"
)
_FEE = (
    rf"(?:(?P<reverse>reverse)[\s-](?:{_FEE_KIND}(?:{GAP}|-))?"
    rf"|(?:mutual[\s-])?{_FEE_KIND}(?:{GAP}|-))(?:fee|penalty|payment|charge)s?"
)
_SCALE = r"(?:[\s-]?(?:trillion|billion|million|thousand|crore|lakh|bn|mn|tn|[mbk])\b)"
_UNITS = (
    r"(?:dollars?|euros?|pounds?|yen|yuan|francs?|krona|kronor|kroner|rupees?|won|reais"
    r"|rand|pesos?|zlotys?|riyals?|dirhams?|shekels?|lira|baht|ringgit)"
)
_DIGITS = r"\d[\d,]{0,20}(?:\.\d{1,4})?"
_MONEY = (
    rf"(?:(?:{BOUND}){GAP}?)?(?:(?:[a-z]{{1,3}})?[$\u20ac\u00a3\u00a5\u20b9\u20a9]{GAP}?"
    rf"{_DIGITS}{_SCALE}?(?:{GAP}{_UNITS}\b)?"
    rf"|(?-i:[A-Z]{{3}}){GAP}?{_DIGITS}{_SCALE}?"
    rf"|{_DIGITS}{_SCALE}?{GAP}(?:(?:us|u\.s\.|canadian|australian|swiss){GAP})?"
    rf"(?:{_UNITS}\b|(?-i:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|CNY|INR|AUD|CAD)\b))"
)
_BY = (
    rf"(?:,?{GAP}(?:which{GAP}is{GAP}|that{GAP}is{GAP}|to{GAP}be{GAP})?"
    rf"(?:owed|payable|due|paid|borne){GAP}"
    rf"(?:by{GAP}(?:the{GAP})?(?P<by>{ROLE})|to{GAP}(?:the{GAP})?(?P<to>{ROLE}))\b)?"
)
_NAME = rf"(?-i:[A-Z])[\w&.-]{{0,20}}(?:{GAP}(?-i:[A-Z])[\w&.-]{{0,20}}){{0,3}}"
_TO_WHOM = rf"(?:(?:the{GAP}{ROLE}|{_NAME}){GAP})?"
_PAYS = (
    rf"(?:the{GAP}(?P<payer>{ROLE}){GAP}(?:[a-z]{{1,12}}{GAP}){{0,4}}?(?:pay|pays|owe|owes"
    rf"|paying){GAP}{_TO_WHOM})?"
)
_ENDED = (
    rf"ended|terminated|cancell?ed|scrapped|abandoned|called{GAP}off|broken{GAP}off"
    rf"|terminates?|cancels?|collapses|(?:falls?|fell){GAP}(?:through|apart)"
    rf"|(?:walks?|walked|pulls?|pulled|backs?|backed){GAP}(?:away|out)|withdraws?|quits?"
)
_DEAL = (
    r"(?:deal|agreement|merger|transaction|takeover|sale|purchase|contract|bid"
    r"|acquisition)"
)
# "regulators block it", "the deal is not completed", "it accepts a better offer"
_THWARTED = (
    rf"(?:regulators?|authorit(?:y|ies)|watchdogs?|courts?|governments?|judges?){GAP}"
    rf"(?:[a-z]{{1,12}}{GAP}){{0,2}}?(?:blocks?|blocked|rejects?|rejected|forbids?|vetoe?s?"
    rf"|prohibits?|stops?|stopped|opposes?|refuses?|bars?|sa(?:y|ys|id){GAP}no)"
    rf"|(?:is|are|were|be|gets?){GAP}(?:blocked|rejected|vetoed|prohibited|barred|forbidden)"
    rf"|(?:is|were|does|did){GAP}not{GAP}(?:completed?|closed?|approved|consummated)"
    rf"|fails?{GAP}to{GAP}(?:close|complete|go{GAP}through|(?:win|get|gain|obtain|secure){GAP}"
    rf"(?:[a-z]{{1,12}}{GAP}){{0,3}}?(?:approvals?|consents?|clearance|permits?))"
    rf"|(?:accepts?|takes?|prefers?|recommends?|backs?|finds?|agrees{GAP}to){GAP}"
    rf"(?:an?{GAP})?(?:better|rival|higher|superior|competing|richer|another)"
    rf"|chang(?:es|ed){GAP}its{GAP}mind"
)
_IF = rf"(?:if|should|were|in{GAP}case|in{GAP}the{GAP}event{GAP}that)"
_IF_ENDED = (
    rf"{_IF}{GAP}(?:(?!not\b)[\w'\u2019-]{{1,20}}{GAP}){{1,6}}?(?:{_ENDED})\b"
    rf"|{_IF}{GAP}(?:(?!not\b)[\w'\u2019-]{{1,20}}{GAP}){{0,5}}?(?:{_THWARTED})\b"
)
FEE_FORMS = (
    (
        rf"(?:{_PAYS}(?:an?{GAP})?(?:fee|penalty|payment){GAP}of{GAP}"
        rf"|(?:pays?|owes?|paying){GAP}{_TO_WHOM})(?P<money>{_MONEY}),?{GAP}(?:{_IF_ENDED})"
    ),
    (
        rf"(?P<money>{_MONEY}){GAP}if{GAP}the{GAP}{_DEAL}{GAP}(?:is|were|was|has{GAP}been)"
        rf"{GAP}(?:ended|terminated|cancell?ed|scrapped|abandoned|called{GAP}off)\b"
    ),
    rf"{_PAYS}(?:an?{GAP})?(?P<money>{_MONEY}){GAP}(?:(?!reverse)[a-z-]{{1,12}}{GAP})?{_FEE}\b{_BY}",
    (
        rf"{_PAYS}(?:an?{GAP})?{_FEE}{_BY}(?:,?{GAP}(?:of|worth|equal{GAP}to|at|set{GAP}at|is|was|stands{GAP}at|comes{GAP}to|runs{GAP}to"
        rf"|would{GAP}be|totall?ing|amounting{GAP}to)|:){GAP}(?P<money>{_MONEY})"
        rf"{_BY.replace('P<by>', 'P<by2>').replace('P<to>', 'P<to2>')}"
    ),
)
NEAR_FEE = Scan(
    [
        *(
            rf"{way}[\s-]{{1,4}}(?:fee|penalty|payment|charge)"
            for way in (*EXITS, "up", "breakup", "walkaway")
        ),
        *(rf"{sum_}\s+of\s" for sum_ in ("fee", "penalty", "payment")),
        r"reverse[\s-](?:fee|payment)",
        *(
            rf"{if_}\s[^.;]{{0,90}}?\b(?:{_ENDED}|{_THWARTED})"
            for if_ in ("if", "should", "were", "case", "that")
        ),
    ]
)
_EXIT = compiled(
    rf"\b(?:{'|'.join(EXITS)}|fees?|penalty|terminat\w{{1,5}}|walk\w{{0,3}}|break\w{{0,3}}|fail\w{{0,3}}"
    r"|collaps\w{0,4}|leav\w{1,3}|end(?:s|ed|ing)?|cancel\w{0,5}|quit\w{0,5}|exit\w{0,3}"
    r"|deposit|withdr\w{2,4}|whoever|whichever|owe[sd]?|owing|hook|forfeits?|liable|if|should|were|case|event)\b",
    re.IGNORECASE,
)


def tells_an_exit(text: str) -> bool:
    """Whether words beside a sum say when it is owed: "if the deal collapses"."""
    return _EXIT.search(text) is not None
