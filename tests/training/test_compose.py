"""Articles are written by seed, with the names marked where they stand."""

from itertools import product

from training.cast import Cast, Piece
from training.compose import Writer, mark
from training.dice import Dice
from training.patterns import TEXT
from training.sentences import LABELS


def test_one_seed_writes_one_text() -> None:
    first, second = (Writer(TEXT / "train", seed=6) for _ in range(2))

    written = [[w.write_article().text for _ in range(5)] for w in (first, second)]

    assert written[0] == written[1]


def test_articles_mark_names_that_stand_in_them() -> None:
    writer = Writer(TEXT / "train", seed=8)

    docs = [writer.write_article() for _ in range(40)]

    assert {span.label_ for doc in docs for span in doc.ents} >= set(LABELS)
    assert all(span.text.strip() == span.text for doc in docs for span in doc.ents)


def test_a_slot_names_one_firm_throughout_an_article() -> None:
    cast = Cast(Dice(3), "wire")

    first, second = cast.fill("{A} said"), cast.fill("{A} said")

    assert first == second


def test_fixed_names_keep_their_text_and_label() -> None:
    pieces = Cast(Dice(1), "body").fill("Talks in <Congress:ORG> failed.")

    assert Piece("Congress", "ORG") in pieces


def test_a_choice_takes_one_side() -> None:
    filled = Cast(Dice(1), "body").fill("The [first|second] plan.")

    assert filled[0].text in {"The first plan.", "The second plan."}


def test_articles_of_names_stay_outside_them() -> None:
    pieces = [Piece("Ask ", ""), Piece("the ", ""), Piece("Grid Office", "ORG")]

    doc = mark(pieces)

    assert doc is not None
    assert [(span.text, span.label_) for span in doc.ents] == [("Grid Office", "ORG")]


def test_hundreds_of_articles_differ_in_what_they_tell_and_how() -> None:
    writer = Writer(TEXT / "train", seed=4)
    forms = list(product(writer.kinds, writer.plans))
    chosen = forms[:: len(forms) // 400]

    written = [writer.compose(kind, *plan) for kind, plan in chosen]
    texts = [doc.text for doc in written if doc is not None]

    assert len(set(forms)) == len(forms)
    assert len(set(texts)) == len(texts) >= 400


def test_articles_are_short() -> None:
    writer = Writer(TEXT / "train", seed=5)

    words = [len(writer.write_article()) for _ in range(40)]

    assert max(words) < 500


def test_a_headline_among_loose_sentences_ends_its_line() -> None:
    writer = Writer(TEXT / "heldout", seed=3)

    texts = [writer.write_loose().text for _ in range(60)]

    assert any("\n" in text for text in texts)
    assert not [t for t in texts if "subsidiary" not in t and "\n\n" in t]
