"""Conflicting sources in the form of the public truth-discovery sets."""

from typing import TYPE_CHECKING

from bench.truths import Said, choose, fit_authors, fit_place, measure, read_books

if TYPE_CHECKING:
    from pathlib import Path

_BOOKS = """\
Tarn Books\t01\tOn Bread\tKell, Jonas; Torv, Ana
Hale Books\t01\tOn Bread\tJonas Kell; Ana Torv
Lorne Books\t01\tOn Bread\tKell, J.
Odd Books\t01\tOn Bread\tQuist, Vera
Tarn Books\t02\tOn Salt\tBrandt, Otis
Hale Books\t02\tOn Salt\tOtis Brandt
Odd Books\t02\tOn Salt\tBrandt, Otis; Stray, Ida
"""
_CLAIMS = """\
object,source,value
hall,a,Hale
hall,b,Lorne
hall,c,Lorne
hall,d,Ostley
mill,a,Ostley
mill,b,Quill
"""
_PLACES = """\
id,name,parent
1,Quill,0
2,Lorne,1
3,Hale,2
4,Ostley,1
"""


def _books(folder: "Path") -> "Path":
    (folder / "book.txt").write_text(_BOOKS)
    (folder / "book_golden.txt").write_text(
        "01\tKell, Jonas; Torv, Ana\n02\tBrandt, Otis\n03\tNobody, Lists\n"
    )
    return folder


def test_lists_of_authors_are_read_in_either_order(tmp_path: "Path") -> None:
    said, truth = read_books(_books(tmp_path))

    assert said[0].value == said[1].value == truth["01"]


def test_a_partial_list_and_an_initial_go_with_the_full_names(tmp_path: "Path") -> None:
    assert measure("book", _books(tmp_path)) == 1


def test_a_coarser_place_goes_with_the_finer_one(tmp_path: "Path") -> None:
    (tmp_path / "claims.csv").write_text(_CLAIMS)
    (tmp_path / "hierarchy.csv").write_text(_PLACES)
    (tmp_path / "groundtruths.csv").write_text(
        'object,value\nhall,"Hale,Lorne,Quill"\nmill,"Ostley,Quill"\n'
    )

    assert measure("heritages", tmp_path) == 1


def test_a_source_that_errs_elsewhere_counts_for_less() -> None:
    erring = [Said(f"thing {n}", "odd", ("wrong",)) for n in range(30)]
    others = [
        Said(f"thing {n}", source, ("right",)) for n in range(30) for source in "ab"
    ]
    even = [Said("last", "odd", ("odd one",)), Said("last", "a", ("a's",))]

    assert choose([*erring, *others, *even], fit_place)["last"] == ("a's",)


def test_authors_of_other_first_names_are_others() -> None:
    assert fit_authors(("kell jonas",), ("kell ana",)) == 0
    assert fit_authors(("kell j",), ("kell jonas",)) == 0.8 / 1.2
    assert fit_authors((), ("kell ana",)) == 0
