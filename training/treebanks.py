"""CoNLL-U files in, docs with tags, heads and relations out."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc
from spacy.vocab import Vocab

_SENTENCES_PER_DOC = 10
# texts under CC BY, CC BY-SA or in the public domain; the other genres are not
_FREE_GENRES = frozenset(
    "academic bio conversation court interview news speech textbook vlog voyage".split()
)


class Row(NamedTuple):
    """One word line of CoNLL-U, as far as it is used here."""

    form: str
    pos: str
    tag: str
    head: int  # 0-based; a root points at itself
    relation: str
    space: bool


class Tree(NamedTuple):
    """One parsed sentence and its id."""

    sent_id: str
    rows: tuple[Row, ...]


def read_treebank(path: Path) -> list[list[Tree]]:
    """Read a CoNLL-U file as documents of sentences."""
    docs: list[list[Tree]] = [[]]
    for block in path.read_text(encoding="utf8").split("\n\n"):
        lines = block.strip().split("\n")
        if any(line.startswith("# newdoc") for line in lines) and docs[-1]:
            docs.append([])
        tree = _read_tree(lines)
        if tree.rows:
            docs[-1].append(tree)
    return [doc for doc in docs if doc]


def _read_tree(lines: Sequence[str]) -> Tree:
    sent_id = ""
    rows: list[Row] = []
    joined: dict[int, tuple[int, list[str]]] = {}
    for line in lines:
        if line.startswith("# sent_id"):
            sent_id = line.split("=", 1)[1].strip()
        cells = line.split("\t")
        if line.startswith("#") or "." in cells[0] or not line:
            continue
        if "-" in cells[0]:
            first, last = (int(part) for part in cells[0].split("-"))
            joined[first] = (last, cells)
        else:
            rows.append(_read_row(cells))
    for first, (last, cells) in joined.items():
        _split_joined(rows, first - 1, last - 1, cells)
    return Tree(sent_id, tuple(rows))


def _read_row(cells: Sequence[str]) -> Row:
    here, head = int(cells[0]) - 1, int(cells[6]) - 1
    relation = "ROOT" if cells[7] == "root" else cells[7]
    space = "SpaceAfter=No" not in cells[9].split("|")
    head = head if head >= 0 else here
    return Row(cells[1], cells[3], cells[4], head, relation, space)


def _split_joined(rows: list[Row], first: int, last: int, cells: Sequence[str]) -> None:
    """Give the words of a joined token (``don't``) the letters that stand there."""
    for place in range(first, last):
        rows[place] = rows[place]._replace(space=False)
    rows[last] = rows[last]._replace(space="SpaceAfter=No" not in cells[9].split("|"))
    surface = cells[1]
    forms = [row.form for row in rows[first : last + 1]]
    if "".join(forms) == surface or last - first != 1 or len(surface) < len(forms):
        return
    cut = max(1, min(len(forms[0]), len(surface) - 1))
    rows[first] = rows[first]._replace(form=surface[:cut])
    rows[last] = rows[last]._replace(form=surface[cut:])


def build_tree_docs(vocab: Vocab, docs: Iterable[Sequence[Tree]]) -> Iterator[Doc]:
    """Build docs of at most ten sentences each."""
    for doc in docs:
        for start in range(0, len(doc), _SENTENCES_PER_DOC):
            yield _build(vocab, doc[start : start + _SENTENCES_PER_DOC])


def _build(vocab: Vocab, trees: Sequence[Tree]) -> Doc:
    heads: list[int] = []
    rows: list[Row] = []
    for tree in trees:
        heads.extend(row.head + len(rows) for row in tree.rows)
        rows.extend(tree.rows)
    return Doc(
        vocab,
        words=[row.form for row in rows],
        spaces=[row.space for row in rows],
        tags=[row.tag for row in rows],
        pos=[row.pos for row in rows],
        heads=heads,
        deps=[row.relation for row in rows],
    )


def read_gum(folder: Path) -> list[list[Tree]]:
    """Read the training part of English GUM, those genres that anybody may use."""
    root = folder / "not-to-release"
    names = (root / "file-lists" / "files.train").read_text(encoding="utf8").split()
    return [
        doc
        for name in names
        if name.split("_")[1] in _FREE_GENRES
        for doc in read_treebank(root / "sources" / f"{name}.conllu")
    ]


def read_ewt(folder: Path, part: str) -> list[list[Tree]]:
    """Read a part of English EWT from its sources, one file per web page."""
    root = folder / "not-to-release"
    names = (root / "file-lists" / f"files.{part}").read_text(encoding="utf8").split()
    return [doc for name in names for doc in read_treebank(root / "sources" / name)]
