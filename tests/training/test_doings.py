"""What names do and have is drawn from long lists and put in its right form."""

import pytest

from training.cast import Cast
from training.compose import Writer
from training.dice import Dice
from training.names.doings import DOINGS, going_on, participle, past, present
from training.patterns import TEXT


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("sponsor", "sponsors sponsored sponsoring"),
        ("bury", "buries buried burying"),
        ("delay", "delays delayed delaying"),
        ("chase", "chases chased chasing"),
        ("plan", "plans planned planning"),
        ("pitch", "pitches pitched pitching"),
        ("refinance", "refinances refinanced refinancing"),
        ("buy/bought", "buys bought buying"),
        ("hit/hit", "hits hit hitting"),
        ("stand empty/stood empty", "stands_empty stood_empty standing_empty"),
    ],
)
def test_a_verb_takes_the_form_that_its_place_asks_for(entry: str, forms: str) -> None:
    made = present(entry), past(entry), going_on(entry)

    assert made == tuple(form.replace("_", " ") for form in forms.split())


def test_what_was_done_to_a_thing_is_no_past() -> None:
    assert participle("withdraw/withdrew") == "withdrawn"
    assert participle("close") == "closed"


def test_every_list_gives_words() -> None:
    drawn = {slot: draw(Dice(3)) for slot, draw in DOINGS.items()}

    assert all(drawn.values())
    assert not [slot for slot, text in drawn.items() if "/" in text]


def test_an_article_fits_the_word_drawn_behind_it() -> None:
    written = {
        "".join(
            piece.text for piece in Cast(Dice(seed), "body").fill("She is a {job}.")
        )
        for seed in range(80)
    }

    assert {"She is an editor.", "She is a poet."} & written
    assert not [text for text in written if " a e" in text or " a a" in text]


def test_doings_name_firms_persons_sites_and_products() -> None:
    writer = Writer(TEXT / "train", seed=2)

    docs = [writer.write_doings() for _ in range(40)]

    labels = {span.label_ for doc in docs for span in doc.ents}
    assert labels >= {"ORG", "PER", "FAC", "PRODUCT"}
