"""Names of firms, sites and places, compared without case, spacing and legal suffix."""

import re
import unicodedata
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict

from pipeline.errors import ValueParseError
from pipeline.values.base import Relation, RelationKind, Severity, TypedValue

# Spellings of one legal form; two forms of one name may be two firms (a KGaA and a Co).
_FORMS = {
    "inc": "inc incorporated",
    "corp": "corp corporation",
    "co": "co company",
    "ltd": "ltd limited pte pvt",
    "plc": "plc",
    "llc": "llc",
    "lp": "lp llp",
    "ag": "ag",
    "se": "se",
    "sa": "sa sas",
    "spa": "spa",
    "nv": "nv",
    "bv": "bv",
    "ab": "ab",
    "as": "as asa",
    "oyj": "oy oyj",
    "gmbh": "gmbh",
    "kgaa": "kgaa",
    "kg": "kg",
    "kk": "kk",
    "pbc": "pbc",
    "bhd": "bhd",
}
_FORM_OF = {word: form for form, words in _FORMS.items() for word in words.split()}
_ROMAN = dict(
    zip(
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
        range(1, 11),
        strict=True,
    )
)
_NEAR = re.compile(
    r"(?:(?:just|right|immediately)\s+)?(?:near|nearby|outside(?:\s+of)?|close\s+to"
    r"|around|(?:north|south|east|west)\s+of|in\s+the\s+vicinity\s+of)\s+",
    re.IGNORECASE,
)
_IN = re.compile(r"(?:in|at|inside|within|from)\s+", re.IGNORECASE)
_LEAST_INITIALS = 3


class NamedAt(BaseModel):
    """Where the full name stands in the article's text: code points, end exclusive."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int
    end: int


class _Named(TypedValue):
    """Something in the world that a text calls by a name."""

    name: str
    named_at: NamedAt

    @property
    def normal(self) -> str:
        """The fullest name that the article gives it."""
        return self.name

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Take a name as it stands, its spaces collapsed.

        Raises:
            ValueParseError: The mention holds no letter and no digit.

        >>> Party.parse("Brackwater  Energy plc").normal
        'Brackwater Energy plc'
        """
        return cls(name=_name(mention), named_at=NamedAt(start=0, end=len(mention)))

    def relation(self, other: TypedValue) -> Relation:
        """Compare by name alone; aliases, owners and renames need a list of names.

        >>> short, full = Party.parse("Brackwater"), Party.parse("Brackwater Inc.")
        >>> short.relation(full).kind.value
        'equivalent'
        """
        if not isinstance(other, type(self)):
            return Relation(RelationKind.INCOMPARABLE)
        return _compare_names(self.name, other.name)


class Party(_Named):
    """A firm, agency or person that takes part in a deal."""

    kind: Literal["party"] = "party"


class Facility(_Named):
    """A site, plant, building or field that a deal is about."""

    kind: Literal["facility"] = "facility"


class Place(TypedValue):
    """A town, region or country, or the neighbourhood of one."""

    kind: Literal["place"] = "place"
    name: str
    near: bool = False

    @property
    def normal(self) -> str:
        """The name, after ``near`` where the text says so."""
        return f"near {self.name}" if self.near else self.name

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one place.

        Raises:
            ValueParseError: The mention holds no name.

        >>> Place.parse("just outside Dunmore, Ohio").normal
        'near Dunmore, Ohio'
        """
        text = mention.strip()
        near = _NEAR.match(text)
        at = near or _IN.match(text)
        return cls(name=_name(text[at.end() :] if at else text), near=bool(near))

    def relation(self, other: TypedValue) -> Relation:
        """Compare by the parts between commas: a town lies in its state.

        >>> town, state = Place.parse("Dunmore, Ohio"), Place.parse("Ohio")
        >>> town.relation(state).kind.value
        'refines'
        """
        if not isinstance(other, Place):
            return Relation(RelationKind.INCOMPARABLE)
        relation = _compare_places(_place_parts(self.name), _place_parts(other.name))
        if self.near == other.near:
            return relation
        if relation.kind is RelationKind.CONTRADICTION:
            return relation._replace(kind=RelationKind.TENSION, severity=Severity.MINOR)
        if relation.kind is RelationKind.INCOMPARABLE:
            return relation
        return Relation(RelationKind.COMPATIBLE, note="near against in")


def _name(mention: str) -> str:
    name = " ".join(mention.split())
    if not any(sign.isalnum() for sign in name):
        raise ValueParseError(f"{mention!r} is no name")
    return name


def _words(name: str) -> list[str]:
    """Fold a name into its words: "The A.B. Vale & Sons'" is "ab vale and sons"."""
    folded = unicodedata.normalize("NFKD", name).casefold().replace("&", " and ")
    folded = "".join(sign for sign in folded if not unicodedata.combining(sign))
    folded = re.sub(r"['\u2019]s?(?=\s|$)|['\u2019.]", "", folded)
    words = re.sub(r"[^\w]+", " ", folded).split()
    return words[1:] if words[:1] == ["the"] and len(words) > 1 else words


def _split_form(words: list[str]) -> tuple[list[str], str]:
    """Part a name from its legal form, the outermost of several."""
    core, form = words, ""
    while len(core) > 1 and core[-1] in _FORM_OF:
        form = form or _FORM_OF[core[-1]]
        core = core[:-1]
        core = core[:-1] if len(core) > 1 and core[-1] == "and" else core
    return [str(_ROMAN.get(word, word)) if core[1:] else word for word in core], form


def _compare_names(left: str, right: str) -> Relation:
    one, two = _words(left), _words(right)
    if one == two:
        return Relation(RelationKind.EQUAL)
    (core, form), (other, form2) = _split_form(one), _split_form(two)
    if core == other:
        if form and form2 and form != form2:
            return Relation(RelationKind.COMPATIBLE, note="two legal forms of one name")
        return Relation(RelationKind.EQUIVALENT, note="but for the legal form")
    if _is_part(core, other) or _is_part(other, core):
        return Relation(RelationKind.COMPATIBLE, note="one is part of the other name")
    return Relation(RelationKind.CONTRADICTION, Severity.MAJOR, "different names")


def _is_part(short: list[str], full: list[str]) -> bool:
    """Say whether a name is the other's run of words, or its initials."""
    size = len(short)
    if size < len(full) and any(
        full[i : i + size] == short for i in range(len(full) - size + 1)
    ):
        return any(not word.isdigit() for word in short)
    initials = "".join(word[0] for word in full if word != "and")
    return short == [initials] and len(initials) >= _LEAST_INITIALS


def _place_parts(name: str) -> list[str]:
    return [" ".join(_words(part)) for part in name.split(",") if part.strip()]


def _compare_places(one: list[str], two: list[str]) -> Relation:
    if one == two:
        return Relation(RelationKind.EQUAL)
    if _encloses(two, one):
        return Relation(RelationKind.REFINES)
    if _encloses(one, two):
        return Relation(RelationKind.REFINED_BY)
    if len(one) == 1 or len(two) == 1:
        note = "which lies in which takes a map"
        return Relation(RelationKind.INCOMPARABLE, note=note)
    severity = Severity.MODERATE if one[-1] == two[-1] else Severity.MAJOR
    return Relation(RelationKind.CONTRADICTION, severity, "different places")


def _encloses(wide: list[str], fine: list[str]) -> bool:
    """Say whether a place is named by the head or the tail of the finer one's parts."""
    size = len(wide)
    return size < len(fine) and wide in (fine[:size], fine[-size:])
