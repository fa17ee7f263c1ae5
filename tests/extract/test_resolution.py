"""Names that look nothing alike stand for one firm where the text says so."""

import pytest
from spacy.language import Language

from pipeline.extract import Extractor
from pipeline.extract.language.nlp import load_pipeline
from pipeline.extract.names import NameMention, find_names
from pipeline.rules.base import shipped_rules
from pipeline.rules.names import read_names
from tests.extract.telling import roles_of, tell

RULES = read_names(shipped_rules() / "names")
LETTER = (
    "TARN FREIGHT CORP\n\n"
    "LETTER TO SHAREHOLDERS\n\n"
    "On May 6 we signed an agreement to sell Ostra Grain to Marl Inc for $640 million. "
    "Our trains run on time. We expect to close soon.\n\n"
    '"We love our trains," said Ada Lind of Ostra Grain.\n'
)


@pytest.fixture(scope="module")
def blank() -> Language:
    return load_pipeline("none")


def mentions(nlp: Language, text: str, publisher: str = "") -> list[NameMention]:
    return list(find_names(nlp(text), RULES, publisher=publisher))


def called(nlp: Language, text: str, name: str, publisher: str = "") -> list[str]:
    """What a text calls somebody, in order."""
    return [
        text[m.start : m.end]
        for m in mentions(nlp, text, publisher)
        if m.entity.name == name
    ]


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("Halden Ltd, formerly Ryde Power, sold it.", "Halden Ltd", "Ryde Power"),
        ("Halden Ltd (formerly known as Ryde Corp) grew.", "Halden Ltd", "Ryde Corp"),
        ("Ryde Corp, since renamed Halden Ltd, sold it.", "Halden Ltd", "Ryde Corp"),
        ("Ryde Corp changed its name to Halden Ltd in May.", "Halden Ltd", "Ryde Corp"),
        (
            "Ryde Corp, which is now known as Halden Ltd, grew.",
            "Halden Ltd",
            "Ryde Corp",
        ),
        (
            "Halden Ltd (known as Ryde Corp before 2019) fell.",
            "Halden Ltd",
            "Ryde Corp",
        ),
        (
            "Halden Ltd, known till 2019 as Ryde Corp.",
            "Halden Ltd",
            "Ryde Corp",
        ),
        (
            "Halden Ltd, the bank once called Ryde Corp.",
            "Halden Ltd",
            "Ryde Corp",
        ),
        ("Halden Ltd, then still Ryde Corp, grew.", "Halden Ltd", "Ryde Corp"),
        ("Halden Ltd, the former Ryde Corp, grew.", "Halden Ltd", "Ryde Corp"),
        ("Halden Ltd (f/k/a Ryde Corp) grew.", "Halden Ltd", "Ryde Corp"),
        ("Ryde Corp, which now trades as Halden Ltd, grew.", "Halden Ltd", "Ryde Corp"),
        ("Ryde Corp took the name Halden Ltd in 2019.", "Halden Ltd", "Ryde Corp"),
        ("Ryde Corp became Halden Ltd in 2019.", "Halden Ltd", "Ryde Corp"),
        ("Ryde Corp will trade as Halden Ltd.", "Halden Ltd", "Ryde Corp"),
    ],
)
def test_a_renamed_firm_is_one(blank: Language, text: str, new: str, old: str) -> None:
    more = f"{text} {old} will pay Tarn Corp."

    assert called(blank, more, new).count(old) == 2
    assert called(blank, more, "Tarn Corp") == ["Tarn Corp"]
    assert "former name" in {m.via for m in mentions(blank, more)}


@pytest.mark.parametrize(
    "told",
    [
        "Halden Ltd, formerly part of Ryde Corp, grew.",
        "Halden Ltd, then a unit of Ryde Corp, grew.",
        "Halden Ltd, once Ryde Corp's rival, grew.",
        "Halden Ltd, the former Ryde Corp subsidiary, grew.",
        "Halden Ltd became Ryde Corp's rival.",
        "Halden Ltd, known as Ryde Corp grew for its pumps, agreed.",
    ],
)
def test_an_owner_a_rival_and_a_unit_are_no_former_name(
    blank: Language, told: str
) -> None:
    assert called(blank, told, "Halden Ltd") == ["Halden Ltd"]
    assert called(blank, told, "Ryde Corp") == ["Ryde Corp"]


@pytest.mark.parametrize(
    "text",
    [
        "Halden Ltd, formerly owned by Ryde Corp, sold it.",
        "Halden Ltd, once part of Ryde Corp, sold it.",
        "Halden Ltd, a rival of the firm now run by Ryde Corp, sold it.",
        "Halden Ltd and, previously, its chief Ryde Corp, sold it.",
    ],
)
def test_a_former_owner_is_another_firm(blank: Language, text: str) -> None:
    assert called(blank, text, "Ryde Corp") == ["Ryde Corp"]
    assert called(blank, text, "Halden Ltd") == ["Halden Ltd"]


def test_the_longer_name_is_the_full_one(blank: Language) -> None:
    text = "QRX, whose full name is Halden Quartz Ltd, bought Tarn Corp. QRX will pay."

    assert called(blank, text, "Halden Quartz Ltd") == [
        "QRX",
        "Halden Quartz Ltd",
        "QRX",
    ]


def test_a_defined_term_stands_for_whom_it_is_defined(blank: Language) -> None:
    text = (
        'Marl Inc (the "Buyer") will pay Halden Tarn Ltd (“Tarn” or the “Seller”). '
        "The Buyer may leave, and Tarn may not. Buyer beware: the buyer is happy."
    )

    assert called(blank, text, "Marl Inc") == ["Marl Inc", "Buyer", "Buyer"]
    assert called(blank, text, "Halden Tarn Ltd") == [
        "Halden Tarn Ltd",
        "Tarn",
        "Seller",
        "Tarn",
    ]


def test_what_stands_in_brackets_for_other_reasons_defines_nothing(
    blank: Language,
) -> None:
    text = 'Marl Inc (it was called "bold") will pay. The Bold One is a ship.'

    assert called(blank, text, "Marl Inc") == ["Marl Inc"]


def test_the_letterhead_says_we(blank: Language) -> None:
    found = called(blank, LETTER, "TARN FREIGHT CORP")

    assert found == ["TARN FREIGHT CORP", "we", "We"]


def test_persons_who_are_quoted_say_we_for_others(blank: Language) -> None:
    text = 'Tarn Corp\n\n"We and our friends," said Ada Lind, "know us and we agree."\n'

    assert called(blank, text, "Tarn Corp") == ["Tarn Corp"]


def test_a_headline_is_no_letterhead(blank: Language) -> None:
    text = (
        "Halden Corp buys Ryde Ltd\n\nWe told you so. We know us. Our view: we like it."
    )

    assert {m.via for m in mentions(blank, text)} == {"name"}


def test_a_definition_a_signature_or_the_publisher_says_we(blank: Language) -> None:
    body = "We will sell Ryde Ltd. We hope that our plan helps us and Halden Corp.\n"

    defined = f"Report of Halden Corp (“we” or “us”).\n\n{body}"
    signed = f"Dear friends,\n\n{body}\nAda Lind\nHalden Corp\n"
    published = f"Some news\n\n{body}"

    for text in (defined, signed):
        assert {"We", "us"} <= set(called(blank, text, "Halden Corp"))
    assert {"We", "us"} <= set(
        called(blank, published, "Halden Corp", "Halden Corp press office")
    )
    assert called(blank, published, "Halden Corp", "Lorne Post") == ["Halden Corp"]


def test_who_signs_a_letter_takes_part_in_its_deal(extractor: Extractor) -> None:
    told = tell(extractor, LETTER)

    assert {"seller TARN FREIGHT CORP", "target Ostra Grain"} <= told.said("party")


def test_our_agreement_is_that_of_who_speaks(extractor: Extractor) -> None:
    told = tell(
        extractor,
        "TARN FREIGHT CORP\n\n"
        "We are glad. Our acquisition of Ostra Grain for $640 million closed on May 6, "
        "and we thank Brask Marine Ltd, which moved us.\n",
    )

    assert "acquirer TARN FREIGHT CORP" in told.said("party")


def test_an_epithet_whose_sentence_says_who_it_is_stands_for_nobody_else(
    blank: Language,
) -> None:
    text = "Halden, a supplier, sold it. For the new plant the supplier is Ryde Corp."

    assert called(blank, text, "Halden") == ["Halden"]


def test_a_clipped_name_is_short_for_what_came_before_it(blank: Language) -> None:
    text = "Halden Zorb buys Ryde Corp. Halden will pay Ryde in cash."

    assert called(blank, text, "Halden Zorb") == ["Halden Zorb", "Halden"]


def test_a_site_is_not_short_for_the_firm_that_runs_it(blank: Language) -> None:
    text = (
        "Tarn Minerals Ltd signed it. The graphite comes from our Tarn mine near Lorne."
    )

    kinds = {m.entity.name: m.entity.kind.value for m in mentions(blank, text)}

    assert kinds["Tarn Minerals Ltd"] == "firm"
    assert kinds["Tarn"] == "facility"


def test_members_of_a_group_are_named_behind_what_they_are_called() -> None:
    roles = roles_of(
        "Its backers are said to include private equity firm Norvik, Lorne's Brask "
        "and Ada Lind's Halden."
    )

    assert roles == {"investor": {"Norvik", "Brask", "Halden"}}


def test_two_buyers_named_later_buy_what_the_story_is_about(
    extractor: Extractor,
) -> None:
    told = tell(
        extractor,
        "TARN FREIGHT CORP\n\n"
        "We signed an agreement to sell Ostra Grain for $640 million. We like it. The "
        "purchasers are Marl Inc, with 60%, and Brask Marine Ltd, with 40%. At the "
        "request of the purchasers, we do not publish more.\n",
    )

    assert told.said("party", told.deal_with("Ostra Grain")) == {
        "acquirer Marl Inc",
        "acquirer Brask Marine Ltd",
        "seller TARN FREIGHT CORP",
        "target Ostra Grain",
    }


def test_a_firm_told_with_its_legal_ending_is_no_half_of_another(
    blank: Language,
) -> None:
    text = (
        "Norvik Ltd to be acquired by Ostra and Halden Leasing\n\n"
        "Norvik Ltd said Ostra Corp and Halden Leasing Company, Limited, will buy it."
    )

    names = {mention.entity.name for mention in mentions(blank, text)}

    assert names == {"Norvik Ltd", "Ostra Corp", "Halden Leasing Company, Limited"}


def test_a_firm_of_two_names_stays_one_beside_a_relative(blank: Language) -> None:
    text = "Orr Pumps said it will buy Hale and Orr Inc. Ostra Inc will not."

    assert called(blank, text, "Hale and Orr Inc") == ["Hale and Orr Inc"]
