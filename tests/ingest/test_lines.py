"""Lines of a text stand where they say, whatever parts them."""

import sys

from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest import lines
from pipeline.ingest.lines import read_lines, read_paragraphs
from pipeline.ingest.once import once

_ODD = st.text(st.sampled_from("ab .|-#\n\r\v\f\x1c\x1f\x85\u2028\ufeff\u200b\u3000\t"))


@given(_ODD, st.integers(0, 3))
def test_line_is_the_stretch_that_it_names(text: str, start: int) -> None:
    found = read_lines(text, start)

    assert [line.text for line in found] == [text[li.start : li.end] for li in found]
    assert all(len(line.text.splitlines()) == 1 for line in found)
    assert all(line.text.strip("\ufeff\u200b \t") == line.text for line in found)


@given(_ODD)
def test_no_visible_letter_is_outside_all_lines(text: str) -> None:
    seen = "".join(line.text for line in read_lines(text))

    for letter in "ab.|-#":
        assert seen.count(letter) == text.count(letter)


@given(_ODD)
def test_paragraphs_hold_the_words_of_the_lines(text: str) -> None:
    flat = " ".join(line.text for line in read_paragraphs(text))
    lined = " ".join(line.text for line in read_lines(text))

    for blank in "\ufeff\u200b":
        flat, lined = flat.replace(blank, ""), lined.replace(blank, "")
    assert flat.split() == lined.split()


def test_every_blank_of_unicode_is_taken_off_a_line() -> None:
    blanks = "".join(filter(str.isspace, map(chr, range(sys.maxunicode))))

    assert sorted(lines._BLANKS) == sorted(blanks)  # noqa: SLF001


class _Counted:
    asked = 0

    @once
    def answer(self) -> int:
        """Work the answer out."""
        self.asked += 1
        return 42


def test_property_is_worked_out_once_and_for_each_holder() -> None:
    one, two = _Counted(), _Counted()

    assert (one.answer, one.answer, one.asked, two.asked) == (42, 42, 1, 0)
    assert _Counted.answer.__doc__ == "Work the answer out."
