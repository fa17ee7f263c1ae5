"""An article as sentences, each in one zone, with the values and names in it."""

from itertools import pairwise

import pytest

from pipeline.extract import Extractor
from pipeline.extract.scene import Scene
from pipeline.ingest import read_text
from pipeline.records import ZoneKind

STORY = """Norvik Holdings buys Halden Pumps Ltd

Norvik Holdings will buy Halden Pumps Ltd for $3.5 billion. The deal closes in June.

"It is a good fit," said Ada Lind. Norvik Holdings Inc. is based in Lorne.

Related articles

Brask Marine Ltd buys Ostra Docks Ltd for $9 billion
"""


@pytest.fixture(scope="module")
def scene(extractor: Extractor) -> Scene:
    return extractor.survey(read_text(STORY)).scene


def test_every_sentence_is_the_articles_own_text(scene: Scene) -> None:
    for sentence in scene.sentences:
        assert scene.article.text[sentence.start : sentence.end] == sentence.text
        assert sentence.text.strip()


def test_sentences_follow_each_other_without_overlap(scene: Scene) -> None:
    ends = [(s.start, s.end) for s in scene.sentences]

    assert all(end <= start for (_, end), (start, _) in pairwise(ends))
    assert [s.index for s in scene.sentences] == list(range(len(ends)))


def test_no_word_of_the_article_is_lost(scene: Scene) -> None:
    joined = "".join(sentence.text for sentence in scene.sentences)

    assert "".join(joined.split()) == "".join(STORY.split())


def test_a_sentence_stands_in_one_zone(scene: Scene) -> None:
    borders = {z.start for z in scene.article.zones} | {
        z.end for z in scene.article.zones
    }

    for sentence in scene.sentences:
        assert not any(sentence.start < border < sentence.end for border in borders)


def test_every_value_stands_whole_in_one_sentence(scene: Scene) -> None:
    quotes = [
        scene.article.text[found.start : found.end]
        for sentence in scene.sentences
        for found in sentence.values
        if sentence.start <= found.start and found.end <= sentence.end
    ]

    assert {"$3.5 billion", "$9 billion"} <= set(quotes)
    assert len(quotes) == sum(len(s.values) for s in scene.sentences)


def test_a_decimal_point_ends_no_sentence(scene: Scene) -> None:
    assert any("$3.5 billion." in sentence.text for sentence in scene.sentences)


def test_sentences_of_related_articles_make_no_claims(scene: Scene) -> None:
    related = [s for s in scene.sentences if "Brask" in s.text]

    assert related
    assert {s.zone for s in related} == {ZoneKind.RELATED}
    assert not any(s.is_claimable for s in related)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Norvik paid $1.2bn.It will pay more.", 2),
        ("Norvik Inc. bought Halden Ltd. for $3 billion.", 1),
        ("Mr. Lind runs Norvik Holdings.", 1),
        ("Norvik will pay $40 a share. Halden agreed.", 2),
    ],
)
def test_sentences_end_where_a_reader_sees_it(
    extractor: Extractor, text: str, sentences: int
) -> None:
    scene = extractor.survey(read_text(f"Morning briefing\n\n{text}\n")).scene

    assert len(scene.sentences) == 1 + sentences


def test_what_no_stop_parts_for_long_is_read_in_pieces(extractor: Extractor) -> None:
    text = "Norvik bought " + ", ".join(f"mill {n} for ${n}" for n in range(1, 900))
    sentences = extractor.survey(read_text(text)).scene.sentences

    assert len(sentences) > 2
    assert all(len(sentence.text) <= 4200 for sentence in sentences)
    assert "".join(sentence.text for sentence in sentences) == text
    assert all(one.text.endswith(" ") for one in sentences[:-1])


def test_a_name_may_be_the_last_thing_before_a_blank(extractor: Extractor) -> None:
    for end in (
        "the Tarn Gate ",
        "the Tarn Gate",
        "Tarn 12 ",
        "the Tarn Ridge gold ",
        "the tankers Tarn and",
    ):
        assert extractor.survey(read_text(f"Norvik bought {end}")).scene.sentences
