"""Sources: what kind each is, and which two are one."""

import pytest

from pipeline.values import Source
from pipeline.values.base import RelationKind

SOURCES = {
    "people familiar with the matter": "unnamed",
    "two sources": "unnamed",
    "a banker with knowledge of the talks": "unnamed",
    "a regulatory filing": "document",
    "its 10-K": "document",
    "the prospectus": "document",
    "a press release": "document",
    "Ada Lindqvist, chief executive of Ostbay": "person",
    "a spokesperson": "person",
    "Ostbay": "organisation",
}


@pytest.mark.parametrize(("mention", "kind"), SOURCES.items())
def test_a_source_is_of_the_kind_that_its_words_say(mention: str, kind: str) -> None:
    assert Source.parse(mention).source_kind == kind


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("The Ostbay Times", "Ostbay Times", RelationKind.EQUAL),
        ("people familiar", "Ostbay Times", RelationKind.COMPATIBLE),
        ("Ostbay Times", "Vale Post", RelationKind.INCOMPARABLE),
        ("the filing", "a recent filing", RelationKind.EQUIVALENT),
        ("Ostbay's SEC filing", "an Ostbay filing", RelationKind.EQUIVALENT),
        (
            "a recent 10-K filing by Ostbay with the U.S. Securities Commission",
            "Ostbay\u2019s latest filing",
            RelationKind.REFINES,
        ),
        ("the filing", "the Ostbay filing", RelationKind.REFINED_BY),
        ("Ostbay's filing", "Vale's filing", RelationKind.INCOMPARABLE),
        ("the annual report", "the quarterly report", RelationKind.INCOMPARABLE),
    ],
)
def test_two_sources_never_contradict(
    left: str, right: str, kind: RelationKind
) -> None:
    assert Source.parse(left).relation(Source.parse(right)).kind is kind
