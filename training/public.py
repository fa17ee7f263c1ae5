"""A folder of public data sets in, training, development and test files out."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.lang.en import English
from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.casing import vary_case
from training.dice import Dice
from training.entity_sets import (
    Document,
    read_crossner,
    read_docred,
    read_uner,
    read_wikigold,
)
from training.sentences import build_doc, save_docs
from training.treebanks import build_tree_docs, read_ewt, read_gum, read_treebank

_WIKIGOLD = "erd/data/wikigold/CONLL-format/data/wikigold.conll.txt"
_SENTENCES_PER_DOC = 8
_HELD_BACK = 60  # documents of the larger sets kept for choosing the best step


def convert_syntax(data: Path, out: Path, seed: int) -> None:
    """Write the tagged text: EWT, GUM to train, EWT to choose, PUD to test on."""
    vocab = English().vocab
    dice = Dice(seed)
    train = dice.shuffled(list(build_tree_docs(vocab, read_ewt(data / "ewt", "train"))))
    save_docs(vary_case(train, dice), out / "syntax_train.spacy")
    more = dice.shuffled(list(build_tree_docs(vocab, read_gum(data / "gum"))))
    save_docs(vary_case(more, dice), out / "syntax_more.spacy")
    for part in ("dev", "test"):
        docs = read_treebank(data / "ewt" / f"en_ewt-ud-{part}.conllu")
        save_docs(build_tree_docs(vocab, docs), out / f"syntax_ewt_{part}.spacy")
    pud = read_treebank(data / "pud" / "en_pud-ud-test.conllu")
    news = [[tree for tree in doc if tree.sent_id.startswith("n")] for doc in pud]
    save_docs(build_tree_docs(vocab, pud), out / "syntax_pud.spacy")
    save_docs(build_tree_docs(vocab, filter(None, news)), out / "syntax_pud_news.spacy")


def convert_names(data: Path, out: Path, seed: int) -> None:
    """Write the marked names: four sets to train on, four to test on."""
    vocab = English().vocab
    dice = Dice(seed)
    train: list[Doc] = []
    dev: list[Doc] = []
    wikigold = dice.shuffled(read_wikigold(data / _WIKIGOLD))
    cut = len(wikigold) * 4 // 5
    train.extend(_docs(vocab, wikigold[:cut]))
    save_docs(_docs(vocab, wikigold[cut:]), out / "names_wikigold.spacy")
    docred = read_docred(data / "redocred/dev.json")
    docred.extend(read_docred(data / "redocred/test.json"))
    for documents in (docred, read_crossner(data / "crossner")):
        mixed = dice.shuffled(documents)
        dev.extend(_docs(vocab, mixed[:_HELD_BACK]))
        train.extend(_docs(vocab, mixed[_HELD_BACK:]))
    web = [doc for _, doc in read_uner(data / "uner_ewt/en_ewt-ud-dev.iob2")]
    web_docs = list(_docs(vocab, web))
    dev.extend(web_docs[::6])
    web_train = [doc for place, doc in enumerate(web_docs) if place % 6]
    save_docs(web_train, out / "names_web_train.spacy")
    train.extend(web_train)
    train = list(vary_case(dice.shuffled(train), dice))
    save_docs(train, out / "names_public_train.spacy")
    save_docs(dev, out / "names_public_dev.spacy")
    _convert_tests(data, out, vocab)


def _convert_tests(data: Path, out: Path, vocab: Vocab) -> None:
    test = [doc for _, doc in read_uner(data / "uner_ewt/en_ewt-ud-test.iob2")]
    save_docs(_docs(vocab, test), out / "names_ewt_test.spacy")
    pud = read_uner(data / "uner_pud/en_pud-ud-test.iob2")
    for letter, name in (("n", "news"), ("w", "wiki")):
        chosen = [doc for doc_id, doc in pud if doc_id.startswith(letter)]
        save_docs(_docs(vocab, chosen), out / f"names_pud_{name}.spacy")


def _docs(vocab: Vocab, documents: Iterable[Document]) -> Iterator[Doc]:
    for document in documents:
        for start in range(0, len(document), _SENTENCES_PER_DOC):
            yield build_doc(vocab, document[start : start + _SENTENCES_PER_DOC])
