"""Pieces in, pieces as careless files hold them out."""

import re
import unicodedata
from collections.abc import Callable

from training.cast import Piece
from training.dice import Dice

_OPENING = re.compile(r'(?:(?<=[\s(])|^)"(?=\w|$)')
Change = Callable[[str], str]


def curl_quotes(text: str) -> str:
    """Write curly quotes."""
    curled = _OPENING.sub("“", text.replace("'", "\u2019"))
    return curled.replace('"', "”")


def drop_accents(text: str) -> str:
    """Write Größe as Grosse would be typed: without accents."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(c for c in parts if not unicodedata.combining(c))


def space_marks(text: str) -> str:
    """Set blanks before commas and brackets, as tokenised files do."""
    for mark in (",", ";", "(", ")", "?"):
        text = text.replace(mark, f" {mark} ")
    return text.replace("'s ", " 's ").replace("  ", " ")


def hide_blanks(text: str) -> str:
    """Write no-break blanks inside names and figures."""
    return text.replace(" ", "\u00a0") if text.count(" ") == 1 else text


_CHANGES: tuple[tuple[float, Change | None], ...] = (
    (0.60, None),
    (0.30, curl_quotes),
    (0.05, drop_accents),
    (0.03, space_marks),
    (0.02, hide_blanks),
)


def roughen(dice: Dice, pieces: list[Piece]) -> list[Piece]:
    """Apply one kind of carelessness, or none, to a whole text."""
    change = dice.weighted(_CHANGES)
    if change is None:
        return pieces
    return [Piece(change(piece.text), piece.label) for piece in pieces]
