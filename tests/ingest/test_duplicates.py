"""Which articles are copies or later versions of others."""

import tracemalloc

from pipeline.ingest import mark_duplicates, read_text
from pipeline.records import Article

_SENTENCES = [
    f"In year {n} the firm of Tarn bought mill number {n} from the owner called L{n}."
    for n in range(2000, 2040)
]
_STORY = "\n".join(_SENTENCES)


def _article(path: str, text: str = _STORY, **told: object) -> Article:
    return read_text(text, path=path).model_copy(update=told)


def _marked(*articles: Article) -> dict[str, Article]:
    return {article.path: article for article in mark_duplicates(articles)}


def test_exact_copy_points_to_the_first_by_path() -> None:
    marked = _marked(_article("b.txt"), _article("a.txt"), _article("c.txt"))

    first = marked["a.txt"]
    assert first.duplicate_of is None
    assert marked["b.txt"].duplicate_of == first.article_id
    assert marked["c.txt"].duplicate_of == first.article_id


def test_other_line_ends_make_no_other_text() -> None:
    marked = _marked(_article("a.txt"), _article("b.txt", _STORY.replace("\n", "\r\n")))

    assert marked["b.txt"].duplicate_of == marked["a.txt"].article_id


def test_near_copy_is_marked_with_its_share() -> None:
    nearly = "\n".join([*_SENTENCES[:38], "Two new lines stand here at the end of it."])

    marked = _marked(_article("a.txt"), _article("b.txt", nearly))

    assert marked["b.txt"].duplicate_of == marked["a.txt"].article_id
    assert "nearly the same text as a.txt" in marked["b.txt"].warnings[0]


def test_copies_of_a_wire_are_found_however_many_there_are() -> None:
    copies = [
        _article(f"c{n:03}.txt", f"{_STORY}\nOutlet number {n} has this from the wire.")
        for n in range(60)
    ]

    marked = _marked(_article("a.txt"), *copies)

    originals = {marked[copy.path].duplicate_of for copy in copies}
    assert originals == {marked["a.txt"].article_id}


def test_copies_in_a_feed_of_much_alike_stories_are_found() -> None:
    def told(n: int) -> str:
        own = [
            " ".join(f"Own{n}x{k}{word}" for word in "abcdefghij") for k in range(16)
        ]
        return "\n".join([*_SENTENCES, *own])

    stories = [_article(f"a{n:03}.txt", told(n)) for n in range(80)]
    copies = [
        _article(f"b{n:03}.txt", f"{told(n)}\nOutlet {n} has this from the feed.")
        for n in range(40, 80)
    ]

    marked = _marked(*stories, *copies)

    for story, copy in zip(stories[40:], copies, strict=True):
        assert marked[copy.path].duplicate_of == story.article_id
    assert not any(marked[story.path].duplicate_of for story in stories)


def test_stories_that_only_share_their_last_words_are_no_copies() -> None:
    firm = "\n".join(_SENTENCES[:8])
    stories = [
        _article(
            f"{n:03}.txt",
            "\n".join(f"Site {n} has part {n * k} of kind {n + k}." for k in range(40))
            + f"\n{firm}",
        )
        for n in range(60)
    ]

    assert {article.duplicate_of for article in mark_duplicates(stories)} == {None}


def test_little_is_held_of_an_article_while_others_are_compared() -> None:
    stories = [
        _article(f"{n}.txt", " ".join(f"the {k * n % 9973}" for k in range(800)))
        for n in range(150)
    ]

    tracemalloc.start()
    mark_duplicates(stories)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 2_000_000  # all shingles of all would take several times as much


def test_article_on_the_same_matter_is_no_copy() -> None:
    half = "\n".join([*_SENTENCES[:20], *(s.replace("the", "a") for s in _SENTENCES)])

    assert _marked(_article("a.txt"), _article("b.txt", half))["b.txt"] == _article(
        "b.txt", half
    )


def test_short_texts_are_no_near_copies() -> None:
    marked = _marked(
        _article("a.txt", "Tarn buys mill for $4 million"),
        _article("b.txt", "Tarn buys mill for $5 million"),
    )

    assert marked["b.txt"].duplicate_of is None


def test_later_version_at_the_same_address_points_to_the_first() -> None:
    url = "https://quayside.example/mill"
    old = _article("z.txt", "Tarn may buy a mill", url=url, published="2031-03-01")
    new = _article("a.txt", "Tarn buys mill", url=f"{url}/#top", modified="2031-03-02")

    marked = _marked(old, new)

    assert marked["a.txt"].version_of == marked["z.txt"].article_id
    assert marked["z.txt"].version_of is None


def test_later_version_under_the_same_headline_points_to_the_first() -> None:
    told = {"title": "Tarn buys mill", "source": "Quayside"}
    old = _article("a.txt", "Tarn may buy", published="2031-03-01", **told)
    new = _article("b.txt", "Tarn buys", modified="2031-03-02", **told)
    other = _article("c.txt", "Tarn sells", title="Tarn buys mill", source="Gridwatch")

    marked = _marked(old, new, other)

    assert marked["b.txt"].version_of == marked["a.txt"].article_id
    assert marked["c.txt"].version_of is None


def test_same_headline_without_a_later_date_is_no_version() -> None:
    told = {"title": "Morning news", "source": "Quayside"}

    marked = _marked(
        _article("a.txt", "Tarn may buy", **told), _article("b.txt", "Fog", **told)
    )

    assert marked["b.txt"].version_of is None


def test_order_of_articles_changes_nothing() -> None:
    articles = [_article("a.txt"), _article("b.txt"), _article("c.txt", "Fog")]

    assert mark_duplicates(articles) == mark_duplicates(articles[::-1])
