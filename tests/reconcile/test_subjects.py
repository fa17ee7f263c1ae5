"""What texts are about, told by their names."""

from pipeline.reconcile.identity.leads import is_named, lead_of
from pipeline.reconcile.identity.subjects import compare_subjects, subjects_of
from pipeline.records import Article
from tests.reconcile.stories import tell


def _articles(*texts: str) -> list[Article]:
    return [tell(f"{i}.txt", text=text).article for i, text in enumerate(texts)]


def test_names_count_and_common_words_do_not() -> None:
    (article,) = _articles("The Lorne dam. On Monday the dam near Pitchford broke.")

    assert set(subjects_of({"a": article})["a"]) == {"lorne", "pitchford"}


def test_texts_that_share_rare_names_are_alike() -> None:
    one, two, other = _articles(
        "Orbal rents the Lorne hall from Tarn, says Vera Quist.",
        "Vera Quist opened the Lorne hall for Orbal.",
        "Nimbus buys a mine in Pellworm.",
    )
    told = subjects_of({"1": one, "2": two, "3": other})

    alike = compare_subjects(told["1"], told["2"], {"orbal"})
    apart = compare_subjects(told["1"], told["3"], set())

    assert alike.share > 0.5
    assert set(alike.names) == {"lorne", "quist", "vera"}
    assert apart.share == 0


def test_texts_without_names_are_not_alike() -> None:
    assert compare_subjects({}, {}, set()).share == 0


def test_an_opening_names_firms_by_full_name_or_telling_first_word() -> None:
    (article,) = _articles(
        "Brunel Power's deal with State Mills was near, sources say. Tarn Gazette of"
        " Hale asked. Orbal, Quill and the U.S. agreed. Ister. Corve paid"
    )
    lead = lead_of(article)

    assert is_named(("brunel", "power"), lead)
    assert is_named(("orbal", "grid"), lead)
    assert is_named(("ister", "fund"), lead)
    assert not is_named(("brunel", "grid"), lead)
    assert not is_named(("tarn", "compute"), lead)
    assert not is_named(("state", "bank"), lead)
    assert not is_named(("sources",), lead)
    assert not is_named((), lead)
