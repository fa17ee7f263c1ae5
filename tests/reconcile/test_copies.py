"""Texts that repeat each other."""

from pipeline.reconcile.lineage.copies import copy_groups
from pipeline.reconcile.resolution.wording import number_word
from pipeline.records import Article, Zone
from tests.reconcile.stories import again, pair, reconcile, says, tell

_WORDS = " ".join(f"word{n}" for n in range(60))


def story(path: str, text: str = _WORDS, **about: object) -> Article:
    """Give an article with a text."""
    return tell(path, text=text, **about).article


def test_a_text_that_holds_half_of_another_is_its_copy() -> None:
    first, second = story("a.txt"), story("b.txt", _WORDS[: len(_WORDS) // 2])

    groups = copy_groups([second, first])

    assert groups[second.article_id] == first.article_id
    assert groups[first.article_id] == first.article_id


def test_the_earlier_article_is_the_original() -> None:
    late = story("a.txt", published="2026-02-02")
    early = story("b.txt", published="2026-02-01")

    assert copy_groups([late, early])[late.article_id] == early.article_id


def test_a_marked_duplicate_is_a_copy_whatever_its_words() -> None:
    first = story("a.txt", "One text.")
    other = story("b.txt", "Another one.", duplicate_of=first.article_id)

    assert copy_groups([first, other])[other.article_id] == first.article_id


def test_short_and_different_texts_are_no_copies() -> None:
    texts = [story("a.txt", "One text."), story("b.txt", "One text.")]

    assert set(copy_groups(texts).values()) == {t.article_id for t in texts}


def test_the_same_boilerplate_makes_no_copy() -> None:
    lead = " ".join(f"lead{n}" for n in range(40))
    other = " ".join(f"other{n}" for n in range(40))
    stories = [story("a.txt", f"{lead} {_WORDS}"), story("b.txt", f"{other} {_WORDS}")]
    marked = [
        article.model_copy(
            update={
                "zones": (
                    Zone(
                        kind="boilerplate",
                        start=article.text.index("word0"),
                        end=len(article.text),
                    ),
                )
            }
        )
        for article in stories
    ]

    assert len(set(copy_groups(stories).values())) == 1
    assert len(set(copy_groups(marked).values())) == 2


def test_large_counts_are_many() -> None:
    assert [number_word(n) for n in (0, 7, 20, 99, 100)] == [
        "no",
        "seven",
        "twenty",
        "ninety-nine",
        "many",
    ]


def test_a_copy_breaks_no_tie() -> None:
    one = tell(
        "0.txt", *pair(), says("capacity", "contracted", "450 MW"), text=f"one {_WORDS}"
    )
    two = tell("1.txt", *pair(), says("capacity", "contracted", "300 MW"))
    shown = {
        fact.normal
        for copies in ((), (again(one, "2.txt"),), (again(two, "2.txt"),))
        for fact in reconcile(one, two, *copies).facts
        if fact.field == "capacity"
    }

    assert len(shown) == 1
