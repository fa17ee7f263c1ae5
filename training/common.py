"""Our own texts in, the list of words that they write in small letters out.

    python -m training.common

A word that opens a sentence bears a capital whatever it is. If others write it in small
letters, and no recogniser takes it for a name there, it names nobody.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from training.marked import FOLDER, read_marked

COMMON = Path(__file__).resolve().parents[1] / "rules" / "names" / "common.txt"
_SMALL = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w'’]|-)")


def main() -> None:
    """Write the list."""
    texts = (article.text for article in read_marked(FOLDER))
    COMMON.write_text("".join(f"{word}\n" for word in common_words(texts)), "utf-8")


def common_words(texts: Iterable[str]) -> list[str]:
    """Return the words of small letters alone that some texts hold, sorted."""
    return sorted({word for text in texts for word in _SMALL.findall(text)})


if __name__ == "__main__":
    main()
