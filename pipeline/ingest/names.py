"""Names as archives and file systems give them in, names fit for records out."""

import re
from pathlib import Path

_STEPS = re.compile(r"[\\/]+")
_LONGEST = 400


def safe_name(name: str) -> str:
    r"""Name a member of an archive so that the name leads nowhere else.

    >>> safe_name("../../etc/passwd")
    'etc/passwd'
    >>> safe_name("C:\\news\\a.txt")
    'C:/news/a.txt'
    """
    steps = [step for step in _STEPS.split(name) if step not in {"", ".", ".."}]
    return plain_name("/".join(steps))[-_LONGEST:] or "unnamed"


def plain_name(name: str) -> str:
    r"""Spell out what cannot stand in a record: bytes that are no text, controls.

    >>> plain_name("a\nb.txt")
    'a\\x0ab.txt'
    """
    if name.isascii() and name.isprintable():
        return name
    try:
        text = name.encode("utf-8", "surrogateescape").decode(
            "utf-8", "backslashreplace"
        )
    except UnicodeEncodeError:  # half a character, which no file system made
        text = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(c if c.isprintable() else _spelt(c) for c in text)


def name_below(path: Path, folder: Path) -> str:
    """Name a path from a folder that it is in, with ``/``; else by all its steps.

    >>> name_below(Path("news/monday/a.txt"), Path("news"))
    'monday/a.txt'
    """
    own, above = path.as_posix(), folder.as_posix().rstrip("/") + "/"
    if own.startswith(above):
        return own[len(above) :]
    inside = path.is_relative_to(folder)
    return path.relative_to(folder).as_posix() if inside else own


def _spelt(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"  # noqa: PLR2004
