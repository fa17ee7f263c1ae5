"""Values that are words: a stage, a refusal to say, a free text."""

import re
from typing import Literal, Self, get_args

from pipeline.errors import ValueParseError
from pipeline.values.base import Relation, RelationKind, Severity, TypedValue
from pipeline.values.expressions import compiled

Stage = Literal[
    "rumoured",
    "in_talks",
    "planned",
    "letter_of_intent",
    "agreed",
    "effective",
    "amended",
    "closed",
    "terminated",
    "rejected",
    "denied",
]

# In the order of decision: "signed a letter of intent" is no signed contract.
_STAGE_WORDS: dict[Stage, str] = {
    "denied": r"den(?:y|ies|ied|ial)|refut|dismiss|rubbish|no (?:\w+ )?talks"
    r"|reject(?:ed|s|ing) (?:\w+ ){0,2}(?:reports?|claims?|rumou?rs|speculation"
    r"|suggestions|talk|stories)"
    r"|not in (?:\w+ )?(?:talks|negotiations|discussions)|no such|no truth"
    r"|no (?:\w+ )?(?:plans?|intentions?|interest)\b|rul(?:ed|es|ing) out"
    r"|(?:not|n['\u2019]t) (?:\w+ )?for sale"
    r"|(?:has|have) (?:not|never) (?:agreed|decided|promised|signed up) to\b"
    r"|not (?:planning|looking|seeking|intending) to|untrue|false|wrong|inaccurate"
    r"|baseless|unfounded|incorrect|nonsense|fiction"
    r"|(?:not|\wn['\u2019]t) (?:\w+ )?(?:buy|acquir|sell|merg|purchas|tak)ing",
    "terminated": r"terminat|cancel|scrap|abandon|collaps|withdr[ae]w|call\w* off"
    r"|walk\w* away|f[ae]ll\w* (?:through|apart)|pull\w* (?:out|the plug|plug)|ditch"
    r"|unwound|ended|ends\b|drop(?:s|ped)\b|lapse[sd]?\b|no longer|expired?\b"
    r"|axe[sd]\b|shelve[sd]\b|back(?:s|ed) out|br[eo]ak\w* (?:down|off)"
    r"|brok\w+ (?:down|off)|scuttled|dead\b|off$|off the table|t(?:ore|orn|ears) up"
    r"|not (?:go|proceed|pursu)|rescind|revok|voided|to nothing|against|not to"
    r"|part(?:ed|s) ways",
    "rejected": r"reject|turn(?:s|ed) down|rebuff|spurn|snub|(?:says?|said) no to|fend",
    "rumoured": r"rumou?r|speculat|mull|weigh|consider|explor|ponder|contemplat"
    r"|eye(?:s|ing)\b|rule over|eye on|circl|stalk|in the running|front-?runner"
    r"|among the|interest\b"
    r"|interested|look(?:s|ing) at|stud(?:y|ies|ying)|assess|evaluat"
    r"|(?:could|may|might) |work(?:s|ing) with|potential|possible|would-be|attracted"
    r"|linked|toy|sounding out|expects? \S+ (?:\S+ )?to"
    r"|(?:said|thought|believed|understood|reported) to be (?:\w+ ){0,2}(?:\w+ing"
    r"|keen)",
    "in_talks": r"talks?|negotiat|discuss|nearing|nears?\b|close to|closing in|poised"
    r"|preferred bidder|approached|at the table|bargain|haggl|far along|hammering"
    r"|working out|finali[sz]ing|thrashing"
    r"|verge|brink|finishing touches|being (?:worked|hammered|drawn)"
    r"|signed nothing|nothing (?:has been|had been|was|is|has yet been) "
    r"|no (?:\w+ )?(?:deal|agreement|contract|decision|lease) (?:has|had|was|is|will)"
    r"|(?:has|have|had)(?: yet| still)?(?: not|n['\u2019]t)(?: yet| still)? "
    r"(?!(?:yet )?(?:been )?(?:complet|clos|consummat|gone))"
    r"|yet to (?:be )?(?:sign|reach|agree|conclu|strike|struck|finali|complet|clos"
    r"|ink)|(?:could|may|might|is expected to) be (?:signed|announced|reached|finali)",
    "planned": r"plans? (?:to|for)|plann(?:ing|ed) to|intends? to|aims? to|wants? to"
    r"|intentions? to|would like to|hopes? to|seek(?:s|ing)? to|expect(?:s|ed)? to"
    r"|(?:is|are|was|were) (?:set|due|preparing|about) to|wish(?:es)? to"
    r"|propos(?:es|ed|ing)\b|bids\b|bid \W?\d|offers\b|offered\b|looking to"
    r"|(?:made|submitted|launched|tabled|lodged|received|put in|prepar(?:es"
    r"|ing))\b.*\b(?:offer|bid|proposal)\b",
    "letter_of_intent": r"letters? of intent|loi\b|memorand(?:um|a)|mou|term sheet"
    r"|non-?binding|heads of (?:terms|agreement)|in principle|preliminary|tentative"
    r"|handshake|indicative",
    "closed": r"(?<!not )(?<!n't )(?<!not yet )(?<!t been )(?<!yet been )"
    r"(?:clos(?:e|es|ed|ing)\b|complet|finali[sz]|consummat|wrap(?:s|ped) up"
    r"|conclud|now owns|(?:gone|went|goes) through"
    r"|changed hands|finished|(?:became|become) final"
    r"|(?:became|has become|is now) the (?:new )?owner"
    r"|(?:now|became|has become) (?:(?:an? |the )?(?:\S+ )?(?:part|subsidiary|unit"
    r"|division) of))",
    "amended": r"amend|expand|extend|extension|revis|renegotiat|upsiz|widen|renew"
    r"|upped|rewr(?:ote|itten)|added|sweeten|prolong|re-sign|re-up|shorten|lengthen"
    r"|restat|(?:increas|enlarg|reduc|cut)\w* (?:its|the|their)\b"
    r"|rais(?:ed|es) (?:.* )?(?:bid|offer)\b",
    "effective": r"effective|t(?:ook|aken) (?:in)?(?:to )?effect"
    r"|(?:now|is|are) in (?:force|effect)"
    r"|(?:has come|came|entered|went) (?:in)?to (?:force|effect)|beg[aiu]n|start"
    r"|commenc|went live",
    "agreed": r"agree|shook|the ink|sign|announc|ink|struck|strike|clinch|seal"
    r"|unveil|enter|award"
    r"|w[io]n|secur|reach|deal|contract|accept|b(?:uy|ought)|acquir|purchas|approv"
    r"|clear|nod\b|green|go-ahead|blessing|ratif|endors|wav|subject to|requir"
    r"|ok[s'\u2019]|need|await|order|leas|rent|licen[cs]|suppl|provid|invest|rais"
    r"|borrow|len[dt]|s[eo]l[dl]|merg|combin|pen to paper"
    r"|t(?:a|oo)k(?:e|es|en|ing)?\b|pa(?:y|id)|put(?:s|ting)?\b|bec[ao]m|snap|scoop"
    r"|gobbl|swallow|grab|nab|bag|land|ch(?:oo|o)s|select|pick|tap|hir|nam|appoint"
    r"|commission|commit|pledg|team|partner|join|back|fund|financ|sponsor|book"
    r"|charter|grant|hand|let\b|outsourc|host|swoop|absorb|divest|offload|engag"
    r"|enlist|settl|underwr|refinanc|procur|distribut|execut"
    r"|(?:go(?:es|ne)?|went) with|plac|obtain|draw|drew|lin(?:es|ed) up|plump|opt"
    r"|pounc|transfer|assign|swap|effect|force|buil|install|manufactur|operat|stream"
    r"|broadcast|form(?:s|ed)?\b|sets? up|establish|creat|launch|insur|gets?\b|got\b"
    r"|receiv|gain|dispos|switch|mov(?:e|es|ed|ing)\b|led\b|leads?\b|deliver"
    r"|will be (?:the|its|an?)\b|under the|go(?:ing)? ahead|proceed|moving ahead"
    r"|on track|on course|intact|not (?:yet )?through|over the line|examin|scrutin"
    r"|review|investigat",
}
_STAGES = {
    stage: compiled(rf"\b(?:{words})", re.IGNORECASE)
    for stage, words in _STAGE_WORDS.items()
}
# a denial is no step on the way, and a plan is told in the stage of talks
_ORDER = [stage for stage in get_args(Stage)[:-2] if stage != "planned"]
_SETTLED = frozenset({"agreed", "effective", "amended", "closed"})
_COVERS = {
    "amount": r"financial|price|pricing|value|amount|cost|consideration|worth|how much"
    r"|monetary|valuation|fee|size of the (?:deal|contract|investment)|sum\b|\brate",
    "term": r"duration|length|how long|expir|until when|term of the|lease term",
    "termination": r"terminat|exit|break|cancel|walk away",
    "capacity": r"capacity|megawatt|gigawatt|volume|quantit|how many|number of|tonnage",
    "facility": r"facilit|plant|which site|which building",
    "location": r"location|\bsite\b|where\b|whereabouts",
    "party": r"identit|unnamed|(?:name of|who) the (?:buyer|seller|customer|client"
    r"|tenant|investor)",
    "date": r"timing|timeline|timetable|when\b|\bdates?\b|schedule",
}
_TERMS = compiled(r"\bterms\b|\bconditions\b", re.IGNORECASE)


class Status(TypedValue):
    """How far a deal has come."""

    kind: Literal["status"] = "status"
    stage: Stage

    @property
    def normal(self) -> str:
        """The stage, such as ``in_talks``."""
        return self.stage

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read the words of a stage, or its name.

        Raises:
            ValueParseError: The words name no stage of a deal.

        >>> Status.parse("signed a letter of intent").stage
        'letter_of_intent'
        """
        name = mention.strip().lower().replace(" ", "_")
        for stage in _STAGES:
            if stage == name:
                return cls(stage=stage)
        for stage, words in _STAGES.items():
            if words.search(mention):
                return cls(stage=stage)
        raise ValueParseError(f"{mention!r} names no stage of a deal, such as 'signed'")

    def relation(self, other: TypedValue) -> Relation:
        """Compare two stages as of one day; deals move on, but that takes dates."""
        if not isinstance(other, Status):
            return Relation(RelationKind.INCOMPARABLE)
        if self.stage == other.stage:
            return Relation(RelationKind.EQUAL)
        if "denied" in (self.stage, other.stage):
            note = "one denies the deal"
            return Relation(RelationKind.CONTRADICTION, Severity.MODERATE, note)
        if "rejected" in (self.stage, other.stage):
            return _against_refusal({self.stage, other.stage})
        return _in_steps(self.stage, other.stage)


def _against_refusal(stages: set[Stage]) -> Relation:
    """Compare a stage with a refusal of the offer: it may be before, not after."""
    if stages & _SETTLED:
        note = "one says that the offer was turned down"
        return Relation(RelationKind.CONTRADICTION, Severity.MODERATE, note)
    return Relation(RelationKind.TENSION, Severity.MINOR, "an offer, and a refusal")


def _in_steps(one: Stage, other: Stage) -> Relation:
    """Compare two stages by the steps between them."""
    if {one, other} == {"planned", "in_talks"}:
        note = "a plan against talks"
        return Relation(RelationKind.TENSION, Severity.MINOR, note)
    steps = abs(_step(one) - _step(other))
    if steps == 1:
        return Relation(RelationKind.TENSION, Severity.MINOR, "one stage apart")
    note = f"{steps} stages apart"
    return Relation(RelationKind.CONTRADICTION, Severity.MODERATE, note)


def _step(stage: Stage) -> int:
    return _ORDER.index("in_talks" if stage == "planned" else stage)


class Undisclosed(TypedValue):
    """The statement that something is not disclosed; it covers the named fields."""

    kind: Literal["undisclosed"] = "undisclosed"
    covers: tuple[str, ...] = ()

    @property
    def normal(self) -> str:
        """Always ``undisclosed``."""
        return "undisclosed"

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read which fields a statement of non-disclosure covers.

        "Terms and duration" are no price; bare "terms" are price and term.

        >>> Undisclosed.parse("financial terms were not disclosed").covers
        ('amount',)
        >>> Undisclosed.parse("terms and duration remain undisclosed").covers
        ('term', 'termination')
        >>> Undisclosed.parse("the terms were not disclosed").covers
        ('amount', 'term')
        """
        text = mention.lower()
        named = [field for field, words in _COVERS.items() if re.search(words, text)]
        if named == ["term"] and _TERMS.search(text):
            named = ["term", "termination"]
        return cls(covers=tuple(named) or ("amount", "term"))

    def relation(self, other: TypedValue) -> Relation:
        """Compare two statements: the one that covers more is the finer."""
        if not isinstance(other, Undisclosed):
            return Relation(RelationKind.INCOMPARABLE)
        mine, theirs = set(self.covers), set(other.covers)
        if mine == theirs:
            return Relation(RelationKind.EQUAL)
        if mine > theirs:
            return Relation(RelationKind.REFINES)
        if mine < theirs:
            return Relation(RelationKind.REFINED_BY)
        shared = mine & theirs
        kind = RelationKind.COMPATIBLE if shared else RelationKind.INCOMPARABLE
        return Relation(kind, note="different fields")


class Text(TypedValue):
    """Free text of a field that a rules file adds."""

    kind: Literal["text"] = "text"
    text: str

    @property
    def normal(self) -> str:
        """The text with its spaces collapsed."""
        return " ".join(self.text.split())

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Take the text as it stands."""
        return cls(text=mention)

    def relation(self, other: TypedValue) -> Relation:
        """Compare two texts by case and spacing alone; meaning is not compared."""
        if not isinstance(other, Text):
            return Relation(RelationKind.INCOMPARABLE)
        same = _folded(self.text) == _folded(other.text)
        return Relation(RelationKind.EQUAL if same else RelationKind.INCOMPARABLE)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).removeprefix("the ")
