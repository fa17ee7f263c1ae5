"""Forms that break recognisers of names, each with what must not be read for it."""

import pytest
from spacy.language import Language

from pipeline.emit.proof import find_flaws
from pipeline.extract import Extractor
from pipeline.extract.language.nlp import load_pipeline
from pipeline.extract.names import find_names
from pipeline.rules.base import shipped_rules
from pipeline.rules.names import read_names
from tests.extract.telling import tell

RULES = read_names(shipped_rules() / "names")


@pytest.fixture(scope="module", params=["auto", "none"])
def nlp(request: pytest.FixtureRequest) -> Language:
    return load_pipeline(request.param)


def firms(nlp: Language, text: str) -> list[tuple[str, str]]:
    """The mentions of firms: what stands there, and who is meant."""
    return [
        (text[m.start : m.end], m.entity.name)
        for m in find_names(nlp(text), RULES)
        if m.entity.kind.value == "firm"
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Halden Corp 's unit , Ryde Ltd , said it will buy Marl Inc .",
            ["Halden Corp", "Ryde Ltd", "Marl Inc"],
        ),
        (
            "Halden Corp bought Ryde Inc.It will pay cash.Marl Ltd said so.",
            ["Halden Corp", "Ryde Inc.", "Marl Ltd"],
        ),
        (
            "• Halden Corp: acquirer\n• Ryde Ltd: target\n• Price: $3 billion",
            ["Halden Corp", "Ryde Ltd"],
        ),
        (
            "Buyer | Seller | Price\nHalden Corp | Ryde Ltd | $3 billion",
            ["Halden Corp", "Ryde Ltd"],
        ),
        (
            "Halden Corp buys Ryde Ltd (Ostra Wire)\n\nReporting by Ada Lind in Lorne",
            ["Halden Corp", "Ryde Ltd"],
        ),
        (
            "KELDA, 12 May (Ostra Wire) - Kelda Water buys Ryde Ltd, it said in Kelda.",
            ["Kelda Water", "Ryde Ltd"],
        ),
        (
            "HALDEN TO ACQUIRE RYDE POWER\n\nHalden said it will buy Ryde Power.",
            ["Halden", "Ryde Power", "Halden", "Ryde Power"],
        ),
        (
            "Under the Marl Harbors Act, Halden Corp may sell its chatbot Mirra.",
            ["Halden Corp"],
        ),
        (
            "Tarn Credit Union and Marl Credit Union will merge with Hale Bank.",
            ["Tarn Credit Union", "Marl Credit Union", "Hale Bank"],
        ),
        (
            "Orr & Tarn and Hale Brothers advised Ryde Oil and Gas Co on it.",
            ["Orr & Tarn", "Hale Brothers", "Ryde Oil and Gas Co"],
        ),
        (
            "Orchard Ltd will buy Orange Inc and Target Corp.",
            ["Orchard Ltd", "Orange Inc", "Target Corp"],
        ),
    ],
)
def test_print_as_it_comes_hides_no_firm(
    nlp: Language, text: str, names: list[str]
) -> None:
    assert [name for _, name in firms(nlp, text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Halden will run its 220 MW Tarn Ridge solar farm.", "Tarn Ridge"),
        ("Halden opened a 3 MTPA Kestrel Terminal.", "Kestrel Terminal"),
        ("Halden Corp got 40 EUR Marl Group shares.", "Marl Group"),
        ("Halden has 20 RYDE Corp ships.", "RYDE Corp"),
        ("In 2024 PJ Holdings bought a mill.", "PJ Holdings"),
    ],
)
def test_a_unit_behind_a_figure_is_no_part_of_a_name(
    nlp: Language, text: str, name: str
) -> None:
    assert name in {m.entity.name for m in find_names(nlp(text), RULES)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Tarn Care will manage Marl General Hospital.",
            "Marl General Hospital",
            "facility",
        ),
        (
            "Tarn Care agreed to sell the Grand Marl Hotel.",
            "Grand Marl Hotel",
            "facility",
        ),
        ("Tarn Care took over the lease of Marl Airport.", "Marl Airport", "facility"),
        ("Tarn Care agreed to buy Marl Hotel Inc.", "Marl Hotel Inc", "firm"),
        ("Tarn Care leases two floors in Marl Court.", "Marl Court", "facility"),
        ("St Oda's Hospital has hired Tarn Care.", "St Oda's Hospital", "firm"),
        ("King's College Marl has hired Tarn Care.", "King's College Marl", "firm"),
        ("Farmer's Union Bank sold ten branches.", "Farmer's Union Bank", "firm"),
        ("Tibor Lassen raises his stake in Tarn Care.", "Tibor Lassen", "person"),
        ("Power comes from its Three Basins site.", "Three Basins", "facility"),
        (
            "The 60-megawatt Three Basins storage facility is new.",
            "Three Basins",
            "facility",
        ),
        ("The Port of Marl container terminal is let.", "Port of Marl", "facility"),
    ],
)
def test_what_is_run_or_owned_as_a_site_is_one(
    nlp: Language, text: str, name: str, kind: str
) -> None:
    kinds = {m.entity.name: m.entity.kind.value for m in find_names(nlp(text), RULES)}

    assert kinds[name] == kind


def test_signs_that_nobody_sees_are_no_part_of_a_name(nlp: Language) -> None:
    text = "Hal\u200bden Corp agreed to buy Ryde\u00a0Ltd. \u200bHalden will pay."

    assert firms(nlp, text) == [
        ("Hal\u200bden Corp", "Halden Corp"),
        ("Ryde\u00a0Ltd", "Ryde Ltd"),
        ("Halden", "Halden Corp"),
    ]


def test_accents_that_an_agency_drops_make_no_other_firm(nlp: Language) -> None:
    text = "Halden Corp will buy Rydé Énergie SA. Ryde Energie gets cash."

    assert firms(nlp, text)[1:] == [
        ("Rydé Énergie SA", "Rydé Énergie SA"),
        ("Ryde Energie", "Rydé Énergie SA"),
    ]


def test_a_slip_of_the_pen_makes_no_other_firm(nlp: Language) -> None:
    text = "Halden Corp will buy Marl Inc. Halden said so, and Haldne Corp will pay."

    assert ("Haldne Corp", "Halden Corp") in firms(nlp, text)


@pytest.mark.parametrize("other", ["Walden Corp", "Haldan Corp", "Halden Two Corp"])
def test_names_that_are_merely_alike_stay_apart(nlp: Language, other: str) -> None:
    text = f"Halden Corp will buy Marl Inc. Halden Corp said so, and {other} will pay."

    assert (other, other) in firms(nlp, text)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Halden Inc sold Marl Mills. Halden Systems Inc stays, Halden said.",
         "Halden Inc"),
        ("Halden Group plc said its Halden Energy Ltd sells. Halden will buy Marl Inc.",
         "Halden Group plc"),
        ("Ely Halden and Co will sell Marl Inc. Halden said so.",
         "Ely Halden and Co"),
        ("Halden Systems Inc will buy Marl Inc, Halden said.", "Halden Systems Inc"),
    ],
)  # fmt: skip
def test_a_short_name_is_that_of_the_whole_firm(
    nlp: Language, text: str, whole: str
) -> None:
    assert ("Halden", whole) in firms(nlp, text)


def test_a_firm_is_meant_by_what_it_makes(nlp: Language) -> None:
    text = "Zest maker Halden Corp will buy Ryde Ltd. The Zest maker said it will pay."

    assert ("Zest maker", "Halden Corp") in firms(nlp, text)


def test_one_of_several_makers_is_not_meant(nlp: Language) -> None:
    text = (
        "Zest maker Halden Corp and Zest maker Ryde Ltd will merge. The Zest maker "
        "said so. The developer of Zest agreed."
    )

    assert all(" maker" not in quote for quote, _ in firms(nlp, text))


def test_a_firm_is_meant_by_its_headquarters(nlp: Language) -> None:
    text = "Lorne-based Halden Corp will buy Ryde Ltd. Lorne said it will pay in May."

    assert ("Lorne", "Halden Corp") in firms(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Lorne-based Halden Corp will buy Ryde Ltd. In Lorne said to be wet it rained.",
        "Halden Corp, based in London, will buy Ryde Ltd. London said it will look.",
        "Lorne-based Halden Corp and Lorne-based Marl Inc grew. Lorne said it will.",
    ],
)
def test_a_town_is_not_always_its_firm(nlp: Language, text: str) -> None:
    assert all(quote not in {"Lorne", "London"} for quote, _ in firms(nlp, text))


def test_a_hidden_sign_does_not_hide_a_party(extractor: Extractor) -> None:
    told = tell(extractor, "Hal\u200bden Corp will buy Ryde Ltd for $3 million.")

    assert {"acquirer Halden Corp", "target Ryde Ltd"} <= told.said("party")
    assert not [f for c in told.claims for f in find_flaws(c, told.article)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mill was leased for ten years to Orvel near Marl.", "Orvel"),
        ("It took 40 MW of its power from Orvel in May.", "Orvel"),
        ("It has signed for two of the halls with Orvel.", "Orvel"),
        ("The site is owned by Orvel Reach.", "Orvel Reach"),
        ("The law firm of Orvel Peel wrote it.", "Orvel Peel"),
        ("It pays Orvel Town $400,000 a year.", "Orvel Town"),
    ],
)
def test_who_stands_at_the_end_of_a_deal_is_a_firm(text: str, name: str) -> None:
    assert (name, name) in firms(load_pipeline("none"), text)


@pytest.mark.parametrize(
    "text",
    [
        "The tram from Orvel to Tarnow was sold out.",
        "It moved the mill from Orvel in May, and it sent the ore to Orvel.",
        "It goes with Orvel as salt does with bread.",
        "The song was sung by Orvel.",
        "The top of Orvel is white.",
        "It paid Orvel back.",
    ],
)
def test_who_stands_behind_another_verb_is_nobody_yet(text: str) -> None:
    assert firms(load_pipeline("none"), text) == []


def test_a_short_form_in_the_headline_is_the_firm_of_the_story(nlp: Language) -> None:
    text = (
        "Tankers sold to Hwanjin for $3 billion\n\n"
        "Korean yard Hwanjin Heavy Industries has bought two ships, Hwanjin said."
    )

    told = [name for quote, name in firms(nlp, text) if "Hwanjin" in quote]
    assert told == ["Hwanjin Heavy Industries"] * 3


def test_a_letterhead_gives_way_to_the_name_as_it_is_usually_written(
    nlp: Language,
) -> None:
    text = "ORBAL MARL PLC\n\nOrbal Marl plc has agreed to buy Tarn Ltd for $3 million."

    assert {name for _, name in firms(nlp, text)} == {"Orbal Marl plc", "Tarn Ltd"}


@pytest.mark.parametrize("text", ["v2 of the plan is out. The b12 is a road to Lorne."])
def test_small_codes_are_no_firms(nlp: Language, text: str) -> None:
    assert not {quote for quote, _ in firms(nlp, text)} & {"v2", "b12"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the verb of a headline that no list holds, told by what the text writes
        (
            "Brightwell Stiffs Ostra Foods\n\nBrightwell Inc. said it owed nothing.",
            ["Brightwell", "Ostra Foods", "Brightwell Inc."],
        ),
        # near miss: the name goes on in the text too
        (
            "Brightwell Stiffs Buys Ostra Foods\n\nBrightwell Stiffs said so.",
            ["Brightwell Stiffs", "Ostra Foods", "Brightwell Stiffs"],
        ),
        (
            "Big Ann's Chicken sold shops to Halden Corp. Big Ann's had 40.",
            ["Big Ann's Chicken", "Halden Corp", "Big Ann's"],
        ),
        (
            "Miller's Ale House Brewing agreed to buy Tarn's Tavern for $9 million.",
            ["Miller's Ale House Brewing", "Tarn's Tavern"],
        ),
        # near miss: a firm also written without its s owns what follows
        (
            "Halden's Coffee Unit Is Sold\n\nHalden Corp will sell it to Marl Inc.",
            ["Halden", "Halden Corp", "Marl Inc"],
        ),
        # words that stand before firms, capitalised only by the sentence they open
        (
            "Largest owner Halden Corp agreed. Venue operator Marl Live Inc will pay.",
            ["Halden Corp", "Marl Live Inc"],
        ),
    ],
)
def test_a_name_takes_no_verb_and_keeps_its_possessive(
    nlp: Language, text: str, names: list[str]
) -> None:
    assert [quote for quote, _ in firms(nlp, text)] == names


@pytest.mark.parametrize("body", ["Town", "Village", "Borough"])
def test_a_town_that_pays_is_called_by_its_last_word(nlp: Language, body: str) -> None:
    text = f"The {body} of Ostra leased land to Halden Corp. Ostra will pay $2 million."

    found = [m for m in find_names(nlp(text), RULES) if text[m.start :][:5] == "Ostra"]

    assert {m.entity.name for m in found} == {f"{body} of Ostra"}
    assert {m.entity.kind.value for m in found} == {"agency"}


@pytest.mark.parametrize("slug", ["BRIEF-", "Exclusive-", "UPDATE-", "Corrected-"])
def test_what_agencies_glue_to_a_headline_is_no_name(nlp: Language, slug: str) -> None:
    text = f"{slug}Brightwell agrees to buy Ostra Foods\n\nBrightwell Inc said so."

    assert next(quote for quote, _ in firms(nlp, text)) == "Brightwell"


def test_a_double_name_is_not_cut_like_a_slug(nlp: Language) -> None:
    assert ("Brightwell-Orr", "Brightwell-Orr Inc") in firms(
        nlp, "Brightwell-Orr Inc agreed to buy Ostra Foods. Brightwell-Orr will pay."
    )


def test_a_site_is_clipped_to_its_name(nlp: Language) -> None:
    text = "Halden Corp bought the Hollow Nine Campus. The Hollow Nine site is old."

    found = [
        (text[m.start : m.end], m.entity.name) for m in find_names(nlp(text), RULES)
    ]

    assert ("Hollow Nine", "Hollow Nine Campus") in found


def test_its_owner_is_not_the_site(nlp: Language) -> None:
    text = "The Brightwell Refinery burned. Brightwell Corp said it will pay for it."

    assert ("Brightwell Corp", "Brightwell Corp") in firms(nlp, text)


@pytest.mark.parametrize(
    ("text", "is_owner"),
    [
        ("Marl Foods bought it from the Hale family for $20 million.", True),
        ("The Hale family then sold it to Marl Foods.", True),
        ("Marl Foods said it will buy out the heirs with the Hale family.", True),
        ("Marl Foods trained the Hale family of models.", False),
        ("Marl Foods is proud of the Hale family car.", False),
        ("Marl Foods runs on the Hale family.", False),
        ("Marl Foods said family firms matter.", False),
    ],
)
def test_a_family_that_deals_is_named_whole(
    nlp: Language, text: str, *, is_owner: bool
) -> None:
    assert (("Hale family", "Hale family") in firms(nlp, text)) is is_owner


def test_the_surname_of_a_family_is_still_its_firm(nlp: Language) -> None:
    text = "The Hale family sold Hale Brewing Co to Marl Foods. Hale will close."

    assert ("Hale", "Hale Brewing Co") in firms(nlp, text)


def test_a_headline_that_holds_both_names_clips_none(nlp: Language) -> None:
    text = "Brightwell opens Brightwell Compass\n\nBrightwell Compass, in Ryde, opens."

    found = [m for m in find_names(nlp(text), RULES) if m.start == 0]

    assert "Brightwell Compass" not in {m.entity.name for m in found}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tarn Credit Union and Marl Community Credit Union agreed to merge.",
            {"Tarn Credit Union", "Marl Community Credit Union"},
        ),
        ("Orr and Dole Publishers Inc said it grew.", {"Orr and Dole Publishers Inc"}),
        (
            "Handelsbank Ostra and Volksbank Marl lent money. Carl Burbank signed.",
            {"Handelsbank Ostra", "Volksbank Marl", "Carl Burbank"},
        ),
        ("Chief Financial Officer Hans Webb spoke.", {"Hans Webb"}),
        ("General Manager Systems Inc grew.", {"General Manager Systems Inc"}),
        (
            "Council OKs $143M bus buy from Zephyr Corp\n\nIt agreed.",
            {"Zephyr Corp"},
        ),
        ("Brightwell Corp will pay Sh41bn or Rs500 for it.", {"Brightwell Corp"}),
    ],
)
def test_names_end_where_titles_sums_and_partners_begin(
    nlp: Language, text: str, names: set[str]
) -> None:
    assert {m.entity.name for m in find_names(nlp(text), RULES)} == names


def test_a_firm_told_before_the_person_is_not_his_surname(nlp: Language) -> None:
    text = "Hale, a brewer, agreed to a sale. Hale sells ale. Peter Hale stays."

    assert [name for _, name in firms(nlp, text)] == ["Hale", "Hale"]


def test_a_surname_in_a_headline_is_still_the_persons(nlp: Language) -> None:
    text = "Hale agrees to buy Marl Group\n\nPeter Hale said so. Hale will pay."

    assert {m.entity.name for m in find_names(nlp(text), RULES)} == {
        "Peter Hale",
        "Marl Group",
    }
