"""A pipeline does not grow with what it reads: it is loaded anew in good time."""

import weakref

from pipeline.extract.language.renewing import Renewed

STORY = "Norvik Holdings agreed to buy Halden Corp for $30 million in Oslo."


def test_a_pipeline_stays_while_there_is_room_for_words() -> None:
    pipeline = Renewed("none", most_learned=1000)
    first = pipeline.get()
    first(STORY)

    assert pipeline.get() is first


def test_a_pipeline_that_learned_too_much_is_loaded_anew_and_let_go() -> None:
    pipeline = Renewed("none", most_learned=3)
    first = pipeline.get()
    own = len(first.vocab.strings)
    first(STORY)
    gone = weakref.ref(first)
    del first

    assert len(pipeline.get().vocab.strings) == own
    assert gone() is None


def test_its_own_words_do_not_count() -> None:
    pipeline = Renewed("none", most_learned=0)

    assert pipeline.get() is pipeline.get()


def test_a_fresh_pipeline_says_the_same() -> None:
    pipeline = Renewed("auto", most_learned=0)

    first, again = (
        [(span.text, span.label_) for span in pipeline.get()(STORY).ents]
        for _ in range(2)
    )

    assert first == again
    assert ("Norvik Holdings", "ORG") in first
