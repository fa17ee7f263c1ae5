"""Public sets with marked names in, documents of sentences out, all in our labels."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypedDict

from training.sentences import MISC, UNSURE, Name, Sentence, drop_overlaps

Document = list[Sentence]

_GLUED_LEFT = frozenset(
    ", . ; : ? ! ) ] % 's n't 're 've 'll 'd 'm \u2019s n\u2019t … ' ”".split()
)
_GLUED_RIGHT = frozenset("( [ $ £ € “ \u2018".split())
_NATION = re.compile(
    r"(ian|ean|ish|ese|can|ench|Dutch|Greek|Swiss|Thai|Iraqi|Israeli|Pakistani|Saudi"
    r"|Afghan|Welsh|Czech|Turk|Arab|Kurd)s?$"
)
_NOT_NATIONS = frozenset({"Michigan", "Vatican", "Jordan", "Bhutan"})
_BUILDINGS = frozenset(
    "Stadium Arena Airport Bridge Tower Hospital Theatre Theater Palace Castle Prison "
    "Cathedral Church Mill Mine Plant Refinery Dam Shipyard Station Hall Mall Museum "
    "Hotel Speedway Racecourse Lighthouse Terminal Pipeline Tunnel Building Barracks "
    "Raceway Courthouse Observatory Laboratory".split()
)
_UNER = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "OTH": MISC}
_WIKIGOLD = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": MISC}
_DOCRED = _WIKIGOLD
_CROSSNER = {
    **dict.fromkeys(
        "person politician writer musicalartist scientist researcher".split(), "PER"
    ),
    **dict.fromkeys("organisation politicalparty band university".split(), "ORG"),
    **dict.fromkeys("location country".split(), "LOC"),
    "product": "PRODUCT",
    **dict.fromkeys(
        "misc award book album song event poem conference programlang "
        "musicalinstrument astronomicalobject".split(),
        MISC,
    ),
    **dict.fromkeys("academicjournal magazine".split(), UNSURE),
}


class _Mention(TypedDict):
    """One mention as Re-DocRED writes it."""

    pos: list[int]
    sent_id: int
    type: str


def read_uner(path: Path) -> list[tuple[str, Document]]:
    """Read a Universal NER file as pairs of document id and sentences."""
    docs: list[tuple[str, Document]] = []
    for block in path.read_text(encoding="utf8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        heads = [line for line in lines if line.startswith("# newdoc")]
        if heads or not docs:
            docs.append((heads[0].split("=")[-1].strip() if heads else "", []))
        rows = [line.split("\t") for line in lines if line and line[0] != "#"]
        if rows:
            text = next((line[8:] for line in lines if line.startswith("# text =")), "")
            docs[-1][1].append(
                _tagged([r[1] for r in rows], [r[2] for r in rows], _UNER, text)
            )
    return [doc for doc in docs if doc[1]]


def read_columns(path: Path, labels: Mapping[str, str]) -> list[Document]:
    """Read a file of one word and one tag per line."""
    docs: list[Document] = [[]]
    for block in path.read_text(encoding="utf8").split("\n\n"):
        rows = [line.split() for line in block.split("\n") if line.strip()]
        if rows and rows[0][0] == "-DOCSTART-":
            docs.append([])
            rows = rows[1:]
        if rows:
            words = [_plain_quote(row[0]) for row in rows]
            docs[-1].append(_tagged(words, [row[-1] for row in rows], labels))
    return [doc for doc in docs if doc]


def read_wikigold(path: Path) -> list[Document]:
    """Read wikigold; its kinds other than ours are left open."""
    return read_columns(path, _WIKIGOLD)


def read_crossner(folder: Path) -> list[Document]:
    """Read the five CrossNER subjects, five sentences to a document."""
    sentences: list[Sentence] = []
    for path in sorted(folder.glob("*.txt")):
        sentences.extend(s for doc in read_columns(path, _CROSSNER) for s in doc)
    return [sentences[start : start + 5] for start in range(0, len(sentences), 5)]


def read_docred(path: Path) -> list[Document]:
    """Read a Re-DocRED file; nationalities are no places here."""
    docs: list[Document] = []
    for entry in json.loads(path.read_text(encoding="utf8")):
        mentions: list[_Mention] = [m for group in entry["vertexSet"] for m in group]
        docs.append(
            [
                _docred_sentence(words, [m for m in mentions if m["sent_id"] == number])
                for number, words in enumerate(entry["sents"])
            ]
        )
    return docs


def _docred_sentence(raw: Sequence[str], mentions: Iterable[_Mention]) -> Sentence:
    words = tuple(_plain_quote(word) if word.strip() else "_" for word in raw)
    names: list[Name] = []
    for mention in mentions:
        label = _DOCRED.get(mention["type"])
        start, end = mention["pos"]
        if label and end <= len(words):
            names.extend(_trimmed(words, Name(start, end, label)))
    return Sentence(words, guess_spaces(words), drop_overlaps(names))


def _trimmed(words: Sequence[str], name: Name) -> Iterator[Name]:
    """Cut an article and a possessive off; leave out what is no name."""
    start, end, label = name
    text = words[start:end]
    if not any(word[:1].isupper() for word in text):
        return
    if label == "LOC" and len(text) == 1 and _is_nationality(text[0]):
        return
    if text[-1] == "'s":
        end -= 1
    if text[0].lower() == "the" and end - start > 1:
        start += 1
    if end > start:
        yield Name(start, end, _as_building(words[end - 1], label))


def _is_nationality(word: str) -> bool:
    if word in _NOT_NATIONS or word.endswith(("land", "stan")):
        return False
    return bool(_NATION.search(word))


def _as_building(last: str, label: str) -> str:
    """Call a place by its building, where its last word says one."""
    return "FAC" if label == "LOC" and last in _BUILDINGS else label


def _tagged(
    words: Sequence[str], tags: Sequence[str], labels: Mapping[str, str], text: str = ""
) -> Sentence:
    names = [
        Name(start, end, _as_building(words[end - 1], labels[label]))
        for start, end, label in read_tags(tags)
        if label in labels and not (end - start == 1 and words[end - 1] in _BUILDINGS)
    ]
    spaces = _spaces_of(words, text) or guess_spaces(words)
    return Sentence(tuple(words), spaces, tuple(names))


def read_tags(tags: Sequence[str]) -> list[Name]:
    """Read IOB1 or IOB2 tags as stretches.

    >>> read_tags(["B-ORG", "I-ORG", "O", "I-LOC"])
    [Name(start=0, end=2, label='ORG'), Name(start=3, end=4, label='LOC')]
    """
    names: list[Name] = []
    start = 0
    label = ""
    for place, tag in enumerate((*tags, "O")):
        mark, _, here = tag.partition("-")
        if label and (mark != "I" or here != label):
            names.append(Name(start, place, label))
            label = ""
        if mark in {"B", "I"} and not label:
            start, label = place, here
    return names


def _spaces_of(words: Sequence[str], text: str) -> tuple[bool, ...]:
    """Read from the sentence's own text which words a blank follows."""
    spaces = [True] * len(words)
    place = 0
    text = text.strip()
    for number, word in enumerate(words):
        found = text.find(word, place)
        if found < 0 or found - place > 1:
            return ()
        if number and found == place:
            spaces[number - 1] = False
        place = found + len(word)
    return tuple(spaces)


def guess_spaces(words: Sequence[str]) -> tuple[bool, ...]:
    """Guess the blanks between words that were cut apart.

    >>> guess_spaces(["Orvek", "(", "Oslo", ")", ",", "too"])
    (True, False, False, False, True, True)
    """
    spaces = [True] * len(words)
    quoted = False
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else ""
        if following in _GLUED_LEFT or word in _GLUED_RIGHT:
            spaces[place] = False
        if word == '"':
            quoted = not quoted
            if quoted:
                spaces[place] = False
            elif place:
                spaces[place - 1] = False
    return tuple(spaces)


def _plain_quote(word: str) -> str:
    return '"' if word in {"``", "''"} else word
