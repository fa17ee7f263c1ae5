"""Names of wire stories in, how many gold party strings the resolver finds out.

    python -m bench.names FOLDER [--half read|kept] [--model NAME] [--errors]

FOLDER holds ``articles/`` (one story per file) and ``gold.templates``: blocks of
``SLOT: "string" / "other string"`` lines that begin with ``TEXT: file name``. Prints
the share of parties found exactly as the firm or the person they are, the share found
as firms alone and as anybody who may be a side, and, for precision, how many distinct
firms are found per story and the share of them that have a word in common with a gold
party. The stories are split in two by their name; ``--errors`` needs ``--half read``,
so that the other half stays unseen.
"""

import argparse
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.extract import Extractor
from pipeline.extract.names import NameKind, find_names

_SLOT = re.compile(r"(\w+): (.*)")
_STRING = re.compile(r'"([^"]+)"')
_PARTIES = frozenset({"ACQUIRED", "PURCHASER", "SELLER"})
_NAMED = frozenset({NameKind.FIRM, NameKind.PERSON})
_SIDES = frozenset(NameKind) - {NameKind.PLACE}


class Story(NamedTuple):
    """One story with the spellings that count for each of its parties."""

    name: str
    text: str
    parties: tuple[tuple[str, ...], ...]


class Tally(NamedTuple):
    """What was counted over one or more stories."""

    parties: int = 0
    exact: int = 0
    as_firms: int = 0
    anybody: int = 0
    firms: int = 0
    touching: int = 0


def main() -> None:
    """Print the figures, and on demand the errors of the half that may be read."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=["read", "kept"])
    parser.add_argument("--model", default="auto")
    parser.add_argument("--errors", action="store_true")
    wanted = parser.parse_args()
    if wanted.errors and wanted.half != "read":
        parser.error("--errors needs --half read: the other half is kept unseen")
    extractor = Extractor(model=wanted.model)
    stories = [s for s in read_stories(wanted.folder) if _is_in(s, wanted.half)]
    tallies = [judge(extractor, s, show=wanted.errors) for s in stories]
    total = Tally(*map(sum, zip(*tallies, strict=True)))
    print(
        f"{len(stories)} stories, {total.parties} parties: "
        f"exact {total.exact / total.parties:.3f} "
        f"(as firms {total.as_firms / total.parties:.3f}), "
        f"any side {total.anybody / total.parties:.3f}; "
        f"{total.firms / len(stories):.1f} firms a story, "
        f"{total.touching / total.firms:.3f} touch a party"
    )


def read_stories(folder: Path) -> Iterator[Story]:
    """Read the stories of a folder with their gold, in the order of the gold."""
    blocks = (folder / "gold.templates").read_text("utf-8").split("TEXT: ")
    for block in blocks[1:]:
        name, _, slots = block.partition("\n")
        text = (folder / "articles" / name.strip()).read_text("utf-8", "replace")
        parties = tuple(
            tuple(_plain(found) for found in _STRING.findall(slot[2]))
            for slot in _SLOT.finditer(slots)
            if slot[1] in _PARTIES
        )
        yield Story(name.strip(), text, tuple(filter(None, parties)))


def judge(extractor: Extractor, story: Story, *, show: bool) -> Tally:
    """Count what the resolver finds of a story's parties."""
    doc = extractor.nlp(story.text)
    kinds: dict[str, NameKind] = {}
    for mention in find_names(doc, extractor.rules.names):
        for name in (story.text[mention.start : mention.end], mention.entity.name):
            kinds[_plain(name)] = mention.entity.kind
    firms = {name for name, kind in kinds.items() if kind is NameKind.FIRM}
    sides = {name for name, kind in kinds.items() if kind in _SIDES}
    named = {name for name, kind in kinds.items() if kind in _NAMED}
    missed = [spelt for spelt in story.parties if not named.intersection(spelt)]
    if show:
        for spelt in missed:
            print(story.name, spelt, _nearby(spelt[0], kinds))
    words = {word for spelt in story.parties for name in spelt for word in name.split()}
    return Tally(
        parties=len(story.parties),
        exact=len(story.parties) - len(missed),
        as_firms=sum(bool(firms.intersection(spelt)) for spelt in story.parties),
        anybody=sum(bool(sides.intersection(spelt)) for spelt in story.parties),
        firms=len(firms),
        touching=sum(bool(words.intersection(name.split())) for name in firms),
    )


def _plain(name: str) -> str:
    return " ".join(name.split())


def _is_in(story: Story, half: str | None) -> bool:
    even = hashlib.sha256(story.name.encode()).digest()[0] % 2 == 0
    return half is None or even == (half == "read")


def _nearby(party: str, kinds: dict[str, NameKind]) -> list[tuple[str, str]]:
    """What was found that has a word in common with a party."""
    words = set(party.split())
    return [
        (name, kind.value) for name, kind in kinds.items() if words & set(name.split())
    ]


if __name__ == "__main__":
    main()
