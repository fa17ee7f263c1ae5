"""Articles with marked names become docs with names."""

import pytest
from spacy.tokens import Doc

from training.compose import mark
from training.named import Deal, read_deal, write_docs
from training.sentences import MISC

HEAD = """@deal tarn-orvek
@kind supply
@entity p1 firm supplier = Tarn Cables plc
@entity b1 body customer = Orvek Port Authority
@entity h1 person - = Ada Lind
@entity c1 country - = Norway
@article first.txt
"""


def doc_of(line: str) -> Doc:
    doc = mark(read_deal(HEAD + line).articles[0])
    assert doc is not None
    return doc


def names_in(line: str) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in doc_of(line).ents]


def left_open(line: str) -> list[str]:
    return [token.text for token in doc_of(line) if token.ent_iob == 0]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("We of [Tarn|p1] sell it.", ("Tarn", "ORG")),
        ("Sold to the [Orvek Port Authority|b1].", ("Orvek Port Authority", "ORG")),
        ('"No," said [Ada Lind|h1].', ("Ada Lind", "PER")),
        ("It is in [Harle|L].", ("Harle", "LOC")),
        ("Near [Old Quay|S] it rains.", ("Old Quay", "FAC")),
        ("Cables for [Quay Nine|=facility site Quay Nine].", ("Quay Nine", "FAC")),
        ("They sell the [Coil 3|G] there.", ("Coil 3", "PRODUCT")),
        ("Under the [Ports Act|M] it may.", ("Ports Act", MISC)),
    ],
)
def test_a_mark_says_what_a_name_is(line: str, name: tuple[str, str]) -> None:
    assert names_in(line) == [name]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Says [Mr Lind|h1].", [("Lind", "PER")]),
        ("Says [the Orvek Port|b1].", [("Orvek Port", "ORG")]),
        ("In [Harle, Norway|L].", [("Harle", "LOC"), ("Norway", "LOC")]),
        ("For [the authority|b1].", []),
        ("The [Moroccan|L] coast.", []),
    ],
)
def test_names_are_cut_as_elsewhere(line: str, names: list[tuple[str, str]]) -> None:
    assert names_in(line) == names


def test_figures_are_no_names_and_the_text_stays() -> None:
    line = "[Tarn|p1] gets [€4 million|=amount total EUR 4000000] for [62 coils|x]."

    assert doc_of(line).text == "Tarn gets €4 million for 62 coils."
    assert names_in(line) == [("Tarn", "ORG")]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Port Buys Cables", ["Port", "Buys", "Cables"]),
        ("The port buys cables.", []),
        ("Port buys from [Tarn|p1]", []),
        ("A sale to [Norway|c1] fell through.", ["Norway"]),
        ("The Danish maker of coils.", ["Danish"]),
        ("At [Harle|=facility site Harle] in [Harle|L].", ["Harle"]),
    ],
)
def test_what_is_not_told_teaches_nothing(line: str, words: list[str]) -> None:
    assert left_open(line) == words


def test_one_deal_in_five_is_held_aside_and_stays_so() -> None:
    text = HEAD.partition("\n")[2] + "[Tarn|p1] sells."
    deals = [read_deal(f"@deal deal-{at}\n{text}") for at in range(200)]

    learnt = list(write_docs(deals, aside=False))
    aside = list(write_docs(deals, aside=True))

    assert len(learnt) + len(aside) == 200
    assert 25 <= len(aside) <= 55
    assert Deal("deal-7", ()).is_aside == deals[7].is_aside
