"""What a firm's paper looks like, and how much it weighs against news."""

from typing import TYPE_CHECKING

import pytest

from pipeline.ingest import read_text
from pipeline.reconcile import Reconciled
from pipeline.reconcile.lineage.papers import paper_of
from tests.reconcile.reading import reconcile_read

if TYPE_CHECKING:
    from pipeline.extract import Extractor

_DEAL = "Norvik Media has leased Hale Tower from Dunmore Estates for 12 years."
_FILING = (
    "FORM 8-K\n\nItem 1.01 Entry into a Material Definitive Agreement."
    f"\n\nOn March 3, 2026, {_DEAL}\n"
)
_WIRED = (
    "LORNE, March 3, 2026 /PRNewswire/ -- Norvik Media today announced that it has"
    " leased Hale Tower from Dunmore Estates for 12 years.\n"
)


@pytest.mark.parametrize(
    ("head", "sort"),
    [
        ("ITEM 1.01 ENTRY INTO A MATERIAL DEFINITIVE AGREEMENT\n", "filing"),
        ("(Exact name of registrant as specified in its charter)\n", "filing"),
        ("RNS Number : 4821K\nNorvik Media PLC\n", "filing"),
        ("ASX ANNOUNCEMENT\n3 March 2026\n", "filing"),
        (
            (
                "Scrip Code: 500123\nSub: Disclosure under Regulation 30 of the Listing"
                " Regulations\n"
            ),
            "filing",
        ),
        (
            (
                "Pursuant to Regulation 30 of the Listing Obligations and Disclosure"
                " Requirements, we inform you:\n"
            ),
            "filing",
        ),
        ("Ad hoc announcement pursuant to Article 17 of the Regulation\n", "filing"),
        ("This announcement contains inside information.\n", "filing"),
        ("LORNE, March 3 /PRNewswire-AsiaNet/ -- ", "press release"),
        ("LORNE, March 3, 2026 (GLOBE NEWSWIRE) -- ", "press release"),
        ("FOR IMMEDIATE RELEASE\n\n", "press release"),
        ("Press release\n\nLorne, 3 March 2026\n", "press release"),
    ],
)
def test_a_paper_is_known_by_its_form(head: str, sort: str) -> None:
    assert paper_of(read_text(f"{head}\n{_DEAL}\n")) == sort


def test_a_release_is_known_by_how_it_closes() -> None:
    closing = "About Norvik Media\nNorvik runs two studios.\n\nMedia contact: T. Orlo\n"

    assert paper_of(read_text(f"{_DEAL}\n\n{closing}")) == "press release"


@pytest.mark.parametrize(
    "text",
    [
        "Norvik Media said in a Form 8-K filing that it had leased Hale Tower.",
        "Item 1.01 of the filing says that Norvik Media has leased Hale Tower.",
        "The lease was announced in a press release by Norvik Media on Monday.",
        "Norvik told the exchange under Regulation 30 that it had leased Hale Tower.",
        "The news was first carried by the RNS service, Norvik Media said.",
        "Norvik Media leases Hale Tower\n\nAbout 300 people will work there.\n",
        "Ad revenue fell, and hoc genus omne. Norvik Media leased Hale Tower.",
    ],
)
def test_news_of_a_paper_is_none(text: str) -> None:
    assert paper_of(read_text(text)) == ""


def _reconcile(extractor: "Extractor", **texts: str) -> Reconciled:
    articles = [read_text(text, path=f"{name}.txt") for name, text in texts.items()]
    return reconcile_read(extractor, articles)


_INSIDERS = (
    "Norvik Media leased Hale Tower from Dunmore Estates for 15 years, two people"
    " familiar with the matter said."
)


@pytest.mark.parametrize(
    ("paper", "origin"),
    [(_FILING, "filing paper.txt"), (_WIRED, "press release paper.txt")],
    ids=["filing", "release"],
)
def test_a_paper_outweighs_insiders(
    extractor: "Extractor", paper: str, origin: str
) -> None:
    result = _reconcile(extractor, paper=paper, news=_INSIDERS)

    (term,) = [fact for fact in result.facts if fact.field == "term"]
    assert (term.normal, term.verdict) == ("P12Y", "conflicting")
    assert [o.id for o in term.origins] == [origin]


def test_who_quotes_a_filing_that_is_here_has_it_from_there(
    extractor: "Extractor",
) -> None:
    news = (
        "Hale Tower has a new tenant. Norvik Media leased it from Dunmore Estates for"
        " 12 years, according to a regulatory filing."
    )

    result = _reconcile(extractor, paper=_FILING, news=news)

    (term,) = [fact for fact in result.facts if fact.field == "term"]
    (origin,) = term.origins
    assert (origin.id, origin.in_corpus, len(origin.claims)) == (
        "filing paper.txt",
        True,
        2,
    )
