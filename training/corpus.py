"""Public docs and our own text in, the one training file and the test files out."""

from collections.abc import Iterator
from pathlib import Path

from spacy.lang.en import English
from spacy.tokens import Doc

from training.casing import vary_case
from training.compose import Writer
from training.dice import Dice
from training.patterns import TEXT
from training.sentences import load_docs, save_docs
from training.swap import lend_names, person_names, swap_names

_ARTICLES = 2400
_LOOSE = 4500
_HEADLINES = 1000
_PEOPLE = 2400
_SITES = 2800
_SWAPPED_SHARE = 0.3
_PUBLIC_COPIES = 2
_TAGGED_COPIES = 2
_WEB_COPIES = 4  # small, and marked by the rules that the tests are marked by
_LENT_SHARE = 0.6
_DEV_SHARE = 0.08
_TEST_TEXTS = 900


def write_mixture(out: Path, seed: int) -> None:
    """Write the training file: tags, public names, swapped names, our own text."""
    dice = Dice(seed)
    public = load_docs(out / "names_public_train.spacy", English().vocab)
    names = person_names(public)
    own = lend_names(write_own("train", seed, 1.0), names, dice, _LENT_SHARE)
    tagged = load_docs(out / "syntax_train.spacy", English().vocab)
    web = load_docs(out / "names_web_train.spacy", English().vocab)
    docs = [
        *tagged * _TAGGED_COPIES,
        *public * _PUBLIC_COPIES,
        *web * _WEB_COPIES,
        *swap_names(public, dice, _SWAPPED_SHARE),
        *vary_case(own, dice),
    ]
    save_docs(dice.shuffled(docs), out / "train.spacy")
    chosen = load_docs(out / "names_public_dev.spacy", English().vocab)
    chosen.extend(write_own("train", seed + 1, _DEV_SHARE))
    chosen.extend(load_docs(out / "syntax_ewt_dev.spacy", English().vocab))
    save_docs(chosen, out / "dev.spacy")
    save_docs(write_test(seed + 2), out / "names_own_test.spacy")


def write_own(part: str, seed: int, share: float) -> Iterator[Doc]:
    """Write our own text: articles, loose sentences, headlines."""
    writer = Writer(TEXT / part, seed)
    for _ in range(int(_ARTICLES * share)):
        yield writer.write_article()
    for _ in range(int(_LOOSE * share)):
        yield writer.write_loose()
    for _ in range(int(_HEADLINES * share)):
        yield writer.write_headline()
    for _ in range(int(_PEOPLE * share)):
        yield writer.write_people()
    for _ in range(int(_SITES * share)):
        yield writer.write_sites()


def write_test(seed: int) -> Iterator[Doc]:
    """Write loose sentences and headlines by the patterns that are held aside."""
    writer = Writer(TEXT / "heldout", seed)
    for _ in range(_TEST_TEXTS):
        yield writer.write_loose()
    for _ in range(_TEST_TEXTS // 6):
        yield writer.write_headline()
