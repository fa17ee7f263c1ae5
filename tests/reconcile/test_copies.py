"""Texts that repeat each other."""

from itertools import product

from pipeline.reconcile.lineage.copies import copy_groups
from pipeline.reconcile.resolution.wording import number_word
from pipeline.records import Article, Zone
from tests.reconcile.stories import Said, again, pair, reconcile, says, tell

_LETTERS = "abcdefgh"
_ALL = [a + b for a, b in product(_LETTERS, _LETTERS)]
_WORDS = " ".join(f"word{two}" for two in _ALL[:60])


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


def test_who_deals_with_whom_for_how_much_is_told_alike_by_all() -> None:
    facts = " ".join(
        f"Tarn{two} Mills pays Halden{two} Works {n} million."
        for n, two in enumerate(_ALL)
    )
    one, other = (
        story(path, f"{facts} {' '.join(f'{own}{two}' for two in _ALL)}")
        for path, own in (("a.txt", "mine"), ("b.txt", "yours"))
    )

    assert len(set(copy_groups([one, other]).values())) == 2


def test_who_repeats_what_a_copy_adds_repeats_its_original_too() -> None:
    added = " ".join(f"added{two}" for two in _ALL)
    first, second, third = (
        story(path, text)
        for path, text in (
            ("a.txt", _WORDS),
            ("b.txt", f"{_WORDS} {added}"),
            ("c.txt", added),
        )
    )

    assert set(copy_groups([first, second, third]).values()) == {first.article_id}


def test_hundreds_that_share_a_few_phrases_are_told_apart_and_copies_found() -> None:
    shared = " ".join(f"shared{two}" for two in _ALL[:12])
    texts = [
        f"{shared} {' '.join(f'{one}{two}own' for two in _ALL[:40])}"
        for one in (a + b + c for a, b, c in product(_LETTERS, _LETTERS, "abcde"))
    ]
    stories = [story(f"{n:03}.txt", text) for n, text in enumerate(texts)]
    copy = story("999.txt", texts[200])

    groups = copy_groups([*stories, copy])

    assert len(set(groups.values())) == len(stories)
    assert groups[copy.article_id] == stories[200].article_id


def test_the_same_boilerplate_makes_no_copy() -> None:
    lead = " ".join(f"lead{two}" for two in _ALL[:40])
    other = " ".join(f"other{two}" for two in _ALL[:40])
    stories = [story("a.txt", f"{lead} {_WORDS}"), story("b.txt", f"{other} {_WORDS}")]
    marked = [
        article.model_copy(
            update={
                "zones": (
                    Zone(
                        kind="boilerplate",
                        start=article.text.index("wordaa"),
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


def _price(words: str, by: tuple[tuple[str, str], ...]) -> tuple[Said, ...]:
    until = says("term", "", "through May 2031")
    site = says("facility", "", "Halden 1")
    return (*pair(), site, until, says("amount", "total", words, by=by))


def test_a_copy_that_cites_its_original_has_it_from_there() -> None:
    cites = (("outlet", "Elsar Gazette"),)
    own = tell(
        "a.txt",
        *_price("$80 million", ()),
        text=_WORDS,
        source="Elsar Gazette",
        published="2026-02-01",
    )
    copy = tell(
        "b.txt", *_price("$80 million", cites), text=_WORDS, published="2026-02-02"
    )
    other = tell(
        "c.txt", *_price("$80 million", cites), text="Short.", published="2026-02-03"
    )

    (fact,) = [f for f in reconcile(own, copy, other).facts if f.field == "amount"]
    assert {o.id for o in fact.origins} == {own.article.article_id}


def test_a_slip_of_the_first_of_many_copies_is_its_own() -> None:
    filing = (("document", "Tarn Compute's F-1 filing"),)
    first = tell(
        "a.txt", *_price("$40 million", filing), text=_WORDS, published="2026-02-01"
    )
    copies = [
        tell(
            f"{n}.txt",
            *_price("$90 million", filing),
            text=_WORDS,
            published=f"2026-02-0{n}",
        )
        for n in range(2, 5)
    ]

    facts = reconcile(first, *copies).facts
    (fact,) = [f for f in facts if f.field == "amount"]
    assert fact.normal == "USD 90000000"
    assert [o.id for o in fact.origins] == ["Tarn Compute's F-1 filing"]
