"""Plain sentences and a first parser in, sentences parsed by it out.

The treebank is web text; the sentences of the public name sets are nearer to news. A
second parser trained on both learns their shape, if not their truth.
"""

from pathlib import Path

import spacy
from spacy.tokens import Doc

from training.dice import Dice
from training.sentences import load_docs, save_docs

_GOLD_COPIES = 2


def write_silver(parser: Path, corpus: Path, seed: int) -> None:
    """Parse the public name sets and mix them with two copies of the treebank."""
    nlp = spacy.load(parser)
    nlp.add_pipe("sentencizer", first=True)
    plain = [
        _bare(doc) for doc in load_docs(corpus / "names_public_train.spacy", nlp.vocab)
    ]
    gold = load_docs(corpus / "syntax_train.spacy", nlp.vocab)
    docs = [*nlp.pipe(plain), *gold * _GOLD_COPIES]
    save_docs(Dice(seed).shuffled(docs), corpus / "syntax_more_train.spacy")


def _bare(doc: Doc) -> Doc:
    words = [token.text for token in doc]
    return Doc(doc.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc])
