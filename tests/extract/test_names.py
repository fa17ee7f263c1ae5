"""Names are found, typed and resolved within one article."""

from itertools import pairwise
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Span

from pipeline.errors import RuleError
from pipeline.extract.language.nlp import load_pipeline
from pipeline.extract.names import NameMention, find_epithets, find_names
from pipeline.rules.base import shipped_rules
from pipeline.rules.names import NameExample, NameRules, join_names, read_names

RULES = read_names(shipped_rules() / "names")


@pytest.fixture(scope="module", params=["auto", "none"])
def nlp(request: pytest.FixtureRequest) -> Language:
    return load_pipeline(request.param)


@pytest.fixture(scope="module")
def blank() -> Language:
    return load_pipeline("none")


def kinds(nlp: Language, text: str, rules: NameRules = RULES) -> dict[str, str]:
    return {m.entity.name: m.entity.kind.value for m in find_names(nlp(text), rules)}


def mentions(nlp: Language, text: str, name: str) -> list[NameMention]:
    return [m for m in find_names(nlp(text), RULES) if m.entity.name == name]


def quotes(nlp: Language, text: str, name: str) -> list[str]:
    return [text[m.start : m.end] for m in mentions(nlp, text, name)]


@pytest.mark.parametrize("example", RULES.example, ids=lambda e: e.text)
def test_every_example_of_the_rules_reads_as_it_says(
    nlp: Language, example: NameExample
) -> None:
    found = kinds(nlp, example.text)

    assert {name: found.get(name, "none") for name in example.names} == example.names


def test_a_short_form_stands_for_the_full_name(nlp: Language) -> None:
    text = "Halden Energy Partners Inc agreed to buy Ryde. Halden will pay cash."

    assert quotes(nlp, text, "Halden Energy Partners Inc") == [
        "Halden Energy Partners Inc",
        "Halden",
    ]
    assert mentions(nlp, text, "Halden Energy Partners Inc")[1].via == "short form"


def test_a_headline_may_clip_a_name_before_the_text_gives_it(nlp: Language) -> None:
    text = "Halden wins ambulance work\n\nHalden Ambulance has won a contract in Lorne."

    assert quotes(nlp, text, "Halden Ambulance") == ["Halden", "Halden Ambulance"]


def test_a_name_that_the_text_gives_first_is_not_clipped(nlp: Language) -> None:
    text = "Halden wins work\n\nHalden, which runs Halden Beacon, won a contract."

    assert quotes(nlp, text, "Halden Beacon") == ["Halden Beacon"]


def test_initials_and_tickers_are_aliases(nlp: Language) -> None:
    text = (
        "Halden Energy Partners Inc. (NYSE: HLDX) said it sold Ryde Corp. "
        "HEP owned it for years. Shares of HLDX rose."
    )

    found = mentions(nlp, text, "Halden Energy Partners Inc.")

    assert {"HEP", "HLDX"} <= set(found[0].entity.aliases)
    assert {m.via for m in found} >= {"name", "alias", "ticker"}


def test_a_sentence_full_of_names_is_no_headline(nlp: Language) -> None:
    text = "The Lorne Board announced the sale of Marl Savings and Loan Association."

    assert kinds(nlp, text)["Marl Savings and Loan Association"] == "firm"


def test_an_owner_and_what_it_owns_are_two(nlp: Language) -> None:
    text = "Halden Ryde Corp ended talks. It wanted Halden's Ryde Pumps Co subsidiary."

    assert quotes(nlp, text, "Ryde Pumps Co") == ["Ryde Pumps Co"]


def test_a_surname_stands_for_the_person(nlp: Language) -> None:
    text = "Mr. John Tarnley leads the firm. Tarnley said it will grow."

    assert quotes(nlp, text, "John Tarnley") == ["John Tarnley", "Tarnley"]


def test_the_full_name_says_where_it_stands(nlp: Language) -> None:
    text = "Shares rose. The Halden Group Inc’s unit bought Ryde Corp."

    (mention,) = mentions(nlp, text, "Halden Group Inc")

    assert text[mention.start : mention.end] == "Halden Group Inc"
    assert (mention.entity.start, mention.entity.end) == (mention.start, mention.end)


def test_names_wrapped_over_lines_are_one(nlp: Language) -> None:
    text = (
        "Marl Industries said on Tuesday that it had agreed to buy Tarn\n"
        "Development Corp, which makes parts for cars and is owned by the\n"
        "heirs of its founder, for cash."
    )

    assert quotes(nlp, text, "Tarn Development Corp") == ["Tarn\nDevelopment Corp"]


def test_related_articles_give_neither_names_nor_evidence(nlp: Language) -> None:
    text = "Halden Corp bought Ryde Corp. Related: Marl Corp sells Silva Corp."
    start = text.index("Related")

    found = find_names(nlp(text), RULES, skip=[(start, len(text))])

    assert [m.entity.name for m in found] == ["Halden Corp", "Ryde Corp"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Halden-backed Tarn Labs will grow.", "Tarn Labs"),
        ("Silver Lake-based Tarn Labs will grow.", "Tarn Labs"),
        ("In May Tarn Labs agreed to buy it.", "Tarn Labs"),
        ("One Tarn Labs executive left.", "Tarn Labs"),
        ("May Stores Co agreed to buy it.", "May Stores Co"),
        ("Tarn Stores inc agreed to buy it.", "Tarn Stores inc"),
        ("Tarn Corp of America agreed to buy it.", "Tarn Corp of America"),
        ("Bank of the West agreed to buy it.", "Bank of the West"),
        ("Hale and Sons Inc agreed to buy it.", "Hale and Sons Inc"),
        ("He works for Tarn & Hale.", "Tarn & Hale"),
        ("It owns Tarn Corp. Its shares rose.", "Tarn Corp"),
        ("A.B. Hale Co agreed to buy it.", "A.B. Hale Co"),
        ("Financier Jane Hale agreed to buy it.", "Jane Hale"),
        ("It fell after Tarn Group's third loss.", "Tarn Group"),
    ],
)
def test_a_name_begins_and_ends_where_it_should(
    blank: Language, text: str, name: str
) -> None:
    assert name in kinds(blank, text)


def test_two_firms_beside_an_and_stay_two(nlp: Language) -> None:
    text = "Halden and Ryde Corp will merge. Ryde said Halden will lead."

    assert set(kinds(nlp, text)) == {"Halden", "Ryde Corp"}


def test_a_pair_named_as_one_is_parted_where_both_stand_alone(nlp: Language) -> None:
    text = "The Halden-Ryde deal is done. Halden paid Ryde in cash on Monday."

    assert quotes(nlp, text, "Ryde") == ["Ryde", "Ryde"]


@pytest.mark.parametrize(
    "text",
    [
        "Revenue rose 3 percent. Analysts cheered. Similarly, costs fell.",
        "It's late. We'll see. Don't ask. I'm sure the AI boom will last.",
        "On Monday, the Company and the Board met in Q3 to talk of GPUs.",
        "The CEO, the CFO and Swedish investors met.",
    ],
)
def test_ordinary_capitals_name_nobody(blank: Language, text: str) -> None:
    assert kinds(blank, text) == {}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It met them in Lornefield.", "Lornefield", "place"),
        ("He holds a stake in Lornefield.", "Lornefield", "firm"),
        ("Lornefield, Texas, is small.", "Lornefield", "place"),
        ("Lornefield, a maker of pumps, is small.", "Lornefield", "firm"),
        ("Lornefield, Tarn's chatbot, is small.", "Lornefield", "product"),
        ("Lornefield, who founded it, is rich.", "Lornefield", "person"),
        ("Lornefield, chief executive of it, is rich.", "Lornefield", "person"),
        ("The Lornefield nuclear power plant is old.", "Lornefield", "facility"),
        ("The Lornefield Unit 2 is old.", "Lornefield Unit 2", "facility"),
        ("The Danish government owns it.", "Danish government", "agency"),
        ("The Lorne Energy Commission met.", "Lorne Energy Commission", "agency"),
        ("As the Lorne Gazette wrote, it is old.", "Lorne Gazette", "outlet"),
        ("It is in Lorne County.", "Lorne County", "place"),
        ("They use the Lorne App.", "Lorne App", "product"),
        ("It lies near Lorne, Iowa and Ohio.", "Iowa", "place"),
        ("Halden's Packaging Division was sold.", "Packaging Division", "firm"),
    ],
)
def test_surroundings_tell_what_a_name_stands_for(
    blank: Language, text: str, name: str, kind: str
) -> None:
    assert kinds(blank, text).get(name) == kind


def test_names_in_one_list_are_of_one_kind(blank: Language) -> None:
    text = "It was bought by Halden Capital Inc, Silverling and Tarn Partners LP."

    assert kinds(blank, text)["Silverling"] == "firm"


def test_a_users_rules_add_names() -> None:
    rules = join_names([RULES, NameRules(firms=("Lornefield",))])

    assert kinds(load_pipeline("none"), "He likes Lornefield.", rules) == {
        "Lornefield": "firm"
    }


def test_an_epithet_stands_for_the_firm_it_introduced(nlp: Language) -> None:
    text = (
        "Halden Corp, a chip maker, will buy utility Ryde Corp. The chip maker pays "
        "cash. Analysts like the utility. The company is old, the airline is not."
    )

    found = find_epithets(text, find_names(nlp(text), RULES), RULES)

    assert [(text[m.start : m.end], m.entity.name) for m in found] == [
        ("chip maker", "Halden Corp"),
        ("utility", "Ryde Corp"),
    ]


def test_an_epithet_of_two_firms_is_nobodys(nlp: Language) -> None:
    text = "Airline Halden Corp will buy airline Ryde Corp. The airline pays cash."

    assert find_epithets(text, find_names(nlp(text), RULES), RULES) == ()


def test_a_word_of_a_name_stands_for_who_has_it(nlp: Language) -> None:
    text = (
        "Lorne Borough Council hired Halden Insurance Corp. The council pays the "
        "insurer monthly, the borough council said. The port did not."
    )

    found = find_epithets(text, find_names(nlp(text), RULES), RULES)

    assert [(text[m.start : m.end], m.entity.name) for m in found] == [
        ("council", "Lorne Borough Council"),
        ("insurer", "Halden Insurance Corp"),
        ("borough council", "Lorne Borough Council"),
    ]


def test_every_place_of_a_small_name_is_a_mention(nlp: Language) -> None:
    text = (
        "A company called qorvin will pay Halden Corp. qorvin is small. A qorvin site!"
    )

    assert quotes(nlp, text, "qorvin") == ["qorvin", "qorvin", "qorvin"]


@pytest.mark.parametrize(
    "text",
    [
        "The developer also has plans. The firm jointly owns it.",
        "The company bought the blorp, and the firm blorp has a blorp of its own.",
        "blorping has begun in earnest.",
    ],
)
def test_small_words_are_no_names_without_a_sign(blank: Language, text: str) -> None:
    assert kinds(blank, text) == {}


def test_an_epithet_is_a_mention_of_its_firm(nlp: Language) -> None:
    text = "Halden Corp, a chip maker, bought Ryde Corp. The chip maker paid in cash."

    found = mentions(nlp, text, "Halden Corp")

    assert [(text[m.start : m.end], m.via) for m in found] == [
        ("Halden Corp", "name"),
        ("chip maker", "epithet"),
    ]


def test_a_headlines_short_form_stands_for_the_full_name(nlp: Language) -> None:
    text = "Halden to Buy Record Pumps\n\nHalden Media Corp will pay cash, it said."

    assert quotes(nlp, text, "Halden Media Corp") == ["Halden", "Halden Media Corp"]


def test_a_surname_alone_makes_no_firm_of_a_person(nlp: Language) -> None:
    text = "Mr. John Tarnley leads it. Tarnley's plan is good. Tarnley agreed to pay."

    assert kinds(nlp, text) == {"John Tarnley": "person"}


def test_mentions_are_sorted_and_apart(nlp: Language) -> None:
    text = " ".join(example.text for example in RULES.example)

    found = find_names(nlp(text), RULES)

    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found == find_names(nlp(text), RULES)


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "no names here", "(NYSE: X)", "A"])
def test_texts_without_names_are_no_error(blank: Language, text: str) -> None:
    assert find_names(blank(text), RULES) == ()


def test_rules_need_at_least_one_file(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"no \.toml file"):
        read_names(tmp_path)


def test_one_word_in_capitals_is_no_name_because_a_recogniser_says_so() -> None:
    text = "CURRENT REPORT: ENTRY INTO A MATERIAL AGREEMENT\n\nHalden Ltd grew."
    nlp = load_pipeline("none")
    doc = nlp(text)
    doc.set_ents([Span(doc, 3, 4, "ORG")])

    found = {m.entity.name: m.entity.kind.value for m in find_names(doc, RULES)}

    assert doc[3].text == "ENTRY"
    assert found.get("ENTRY", "none") in {"none", "other"}
    assert found["Halden Ltd"] == "firm"


def test_what_a_deal_is_called_is_no_firm_because_a_recogniser_says_so() -> None:
    doc = load_pipeline("none")("The deal is known as Ostra. Halden Ltd grew.")
    doc.set_ents([Span(doc, 5, 6, "ORG")])

    found = {m.entity.name: m.entity.kind.value for m in find_names(doc, RULES)}

    assert found == {"Ostra": "other", "Halden Ltd": "firm"}
