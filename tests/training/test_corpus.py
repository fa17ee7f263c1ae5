"""What no treebank tags is tagged by a teacher, and names as names."""

from spacy.lang.en import English

from pipeline.extract.language.nlp import load_pipeline
from training.cast import Piece
from training.compose import Writer, mark
from training.corpus import add_tags
from training.patterns import TEXT


def test_the_words_of_a_name_are_proper_nouns() -> None:
    pieces = [Piece("Talks with ", ""), Piece("Ripe Orchard", "ORG"), Piece(" end", "")]
    doc = mark(pieces)
    assert doc is not None

    (tagged,) = add_tags(load_pipeline("auto"), [doc])

    assert [token.tag_ for token in tagged][2:4] == ["NNP", "NNP"]
    assert all(token.tag_ for token in tagged)


def test_small_words_of_a_name_keep_their_own_tag() -> None:
    doc = mark([Piece("Bank of Orvel", "ORG"), Piece(" pays", "")])
    assert doc is not None

    (tagged,) = add_tags(load_pipeline("auto"), [doc])

    assert tagged[1].tag_ == "IN"


def test_news_speaks_of_parties_courts_and_teams() -> None:
    writer = Writer(TEXT / "train", seed=5)

    docs = [writer.write_news() for _ in range(30)]

    assert sum(span.label_ == "ORG" for doc in docs for span in doc.ents) > 30
    assert docs[0].vocab.lang == English().lang
