"""Who is said to say it."""

import pytest

from pipeline.extract import Extractor
from pipeline.extract.attribution import Sayers, attributions
from pipeline.ingest import read_text
from pipeline.rules import load_rules
from tests.extract.telling import sentence_of, tell

PATTERNS = load_rules().patterns


def sayers(text: str) -> list[tuple[str, str]]:
    return [(c.kind.value, c.name) for c in attributions(sentence_of(text), PATTERNS)]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Norvik pays more, the Harbour Post said.", ("outlet", "Harbour Post")),
        ("It was first reported by the Harbour Post.", ("outlet", "Harbour Post")),
        ("Tess Orlo told the Harbour Post so.", ("outlet", "Harbour Post")),
        ("It pays more, said Ada Lind, who runs it.", ("person", "Ada Lind")),
        ("It pays more, according to Halden.", ("organisation", "Halden")),
        ("Norvik's SEC filing shows it.", ("document", "Norvik's SEC filing")),
        ("It stands in a regulatory filing.", ("document", "a regulatory filing")),
        ("Norvik said so in a press release.", ("document", "a press release")),
        ("It pays more, citing people briefed on the talks.", ("unnamed", "people")),
        ("It pays more, the companies said.", ("organisation", "the companies")),
        ("Both sides confirmed it on Monday.", ("organisation", "Both sides")),
        ("The lessor says it pays more.", ("organisation", "The lessor")),
        (
            "It pays more, the Harbour Post said, citing the company.",
            ("organisation", "the company"),
        ),
        ("Halden on Tuesday announced more.", ("organisation", "Halden")),
        ("It pays more, said Halden.", ("organisation", "Halden")),
        ("A spokesman for Halden confirmed it.", ("organisation", "Halden")),
        ("Tess Orlo of Halden said so.", ("person", "Tess Orlo")),
    ],
)
def test_sayers_are_found_with_their_kind(text: str, cited: tuple[str, str]) -> None:
    kind, name = cited

    assert any(k == kind and n.startswith(name) for k, n in sayers(text))


@pytest.mark.parametrize(
    "who", ["a source close to the tenant", "a person familiar with the landlord"]
)
def test_who_is_near_a_party_does_not_speak_for_it(who: str) -> None:
    assert {kind for kind, _ in sayers(f"It pays more, {who} said.")} == {"unnamed"}


@pytest.mark.parametrize(
    "text",
    [
        "Halden, said to be near a deal, pays more.",
        "A rival of Halden said so.",
        "Halden added ten ships.",
        "Halden told its staff so.",
        "The companies pay more.",
        "It was said to be the company of the year.",
    ],
)
def test_whoever_says_nothing_is_no_sayer(text: str) -> None:
    assert sayers(text) == []


def test_the_chain_runs_from_the_reader_to_the_root() -> None:
    text = "In a regulatory filing seen by the Harbour Post, Norvik gave the price."

    assert [kind for kind, _ in sayers(text)] == ["outlet", "document"]


def test_a_name_quotes_its_own_words() -> None:
    text = "The price stands, according to a court document, at $3 million."

    (cited,) = attributions(sentence_of(text), PATTERNS)

    assert text[cited.start : cited.end] == cited.name


def test_sentences_without_a_sayer_inherit_the_document_of_their_deal(
    extractor: Extractor,
) -> None:
    sayers = _sayers(
        extractor,
        "Norvik agreed to rent servers from Halden Grid, an SEC filing revealed.",
        "Norvik will pay Halden Grid $3 million a month.",
    )

    assert sayers[-1] == ["an SEC filing"]


def test_two_kinds_of_documents_leave_the_root_open(extractor: Extractor) -> None:
    sayers = _sayers(
        extractor,
        "Norvik agreed to rent servers from Halden Grid, an SEC filing revealed.",
        "Norvik disclosed in a press release that it pays Halden Grid for servers.",
        "Norvik will pay Halden Grid $3 million a month.",
    )

    assert sayers[-1] == []


@pytest.mark.parametrize(
    ("sentences", "cited"),
    [
        (("Norvik rents servers.", "They cost $3 million, it said."), ["Norvik"]),
        (("Norvik said it rents servers.", "It also said they cost $3 million."),
         ["Norvik"]),
        (("Norvik will pay Halden Grid $3 million, they said.",),
         ["Norvik", "Halden Grid"]),
        (('"We rent servers," Tess Orlo said.', '"They cost $3 million."'),
         ["Tess Orlo"]),
        (("Tess Orlo said so.", "They cost $3 million."), []),
    ],
)  # fmt: skip
def test_who_goes_on_speaking_is_still_cited(
    extractor: Extractor, sentences: tuple[str, ...], cited: list[str]
) -> None:
    assert _sayers(extractor, *sentences)[-1] == cited


def test_each_half_of_a_sentence_has_its_own_sayer(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Corp said it would pay Halden Grid $3 million for servers, while two"
        " people briefed on the deal put the price at $4 million.",
    )

    kinds = {
        claim.normal: [link.kind.value for link in claim.attribution]
        for claim in told.claims
        if claim.field == "amount"
    }
    assert kinds == {"USD 3000000": ["organisation"], "USD 4000000": ["unnamed"]}


def _sayers(extractor: Extractor, *sentences: str) -> list[list[str]]:
    text = f"Norvik rents servers from Halden Grid\n\n{' '.join(sentences)}\n"
    reading = extractor.survey(read_text(text))
    sayers = Sayers(reading)
    return [[c.name for c in sayers.of(s, 0)] for s in reading.sentences]


def test_who_has_learned_of_a_deal_reports_it(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "Norvik Corp will buy Halden Pumps Ltd for £4 million, Quillbox has learned.",
    )

    assert told.said("source") == {"outlet Quillbox"}
