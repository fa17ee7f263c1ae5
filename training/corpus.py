"""Public docs and our own text in, the one training file and the test files out."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc, Token

from training.casing import vary_case
from training.compose import Writer
from training.dice import Dice
from training.marked import FOLDER, GENERAL
from training.named import read_deals, write_docs
from training.patterns import TEXT
from training.reword import collect_words, reword
from training.sentences import LABELS, load_docs, save_docs
from training.swap import lend_names, person_names, swap_names

_ARTICLES = 1680
_LOOSE = 3150
_HEADLINES = 700
_PEOPLE = 1680
_SITES = 2520
_NEWS = 5600
_DOINGS = 4900
_PRODUCTS = 2100
_OWN_SHARE = 2.0  # of these counts
_SWAPPED_SHARE = 0.3
_PUBLIC_COPIES = 3
_WEB_COPIES = 6  # small, and marked by the rules that the tests are marked by
_WEB_SWAPS = 3  # the same about others
_LENT_SHARE = 0.6
_WEB_LENT_SHARE = 0.5
_REWORDED_SHARE = 0.2
_WHOLE_COPIES = 2  # of the articles that are marked by hand
_WHOLE_SWAPS = 2
_GENERAL_COPIES = 3  # what the public tests are like
_DRAWS = 2
_SEEDS_APART = 100
_DEV_SHARE = 0.08
_TEST_TEXTS = 900
_NAMED = frozenset({"NNP", "NNPS"})


def write_mixture(out: Path, seed: int, teacher: Language) -> None:
    """Write what is trained on: tags, public names, swapped names, our own text.

    ``teacher`` tags every text that the treebank does not. Each of the files of the
    folder ``train`` holds names and sentences of our own that were drawn for it alone.
    """
    (out / "train").mkdir(parents=True, exist_ok=True)
    for draw in range(_DRAWS):
        docs = _mix(out, seed + _SEEDS_APART * draw, teacher)
        save_docs(docs, out / "train" / f"{draw + 1}.spacy")


def _mix(out: Path, seed: int, teacher: Language) -> list[Doc]:
    dice = Dice(seed)
    public = load_docs(out / "names_public_train.spacy", English().vocab)
    names = person_names(public)
    own = lend_names(write_own("train", seed, _OWN_SHARE), names, dice, _LENT_SHARE)
    tagged = load_docs(out / "syntax_train.spacy", English().vocab)
    tagged.extend(load_docs(out / "syntax_more.spacy", English().vocab))
    web = load_docs(out / "names_web_train.spacy", English().vocab)
    swapped = list(swap_names(public, dice, _SWAPPED_SHARE))
    for _ in range(_WEB_SWAPS):
        about_others = swap_names(web, dice, 1.0, fewest=1)
        swapped.extend(lend_names(about_others, names, dice, _WEB_LENT_SHARE))
    whole = list(write_docs(read_deals(FOLDER), aside=False))
    general = list(write_docs(read_deals(GENERAL), aside=False))
    for _ in range(_WHOLE_SWAPS):
        about_others = swap_names([*whole, *general], dice, 1.0)
        swapped.extend(lend_names(about_others, names, dice, _WEB_LENT_SHARE))
    lexicon = collect_words(tagged)
    told = reword(add_tags(teacher, own), lexicon, dice, _REWORDED_SHARE)
    docs = [
        *tagged,
        *list(add_tags(teacher, public)) * _PUBLIC_COPIES,
        *list(add_tags(teacher, web)) * _WEB_COPIES,
        *list(add_tags(teacher, whole)) * _WHOLE_COPIES,
        *list(add_tags(teacher, general)) * _GENERAL_COPIES,
        *add_tags(teacher, swapped),
        *vary_case(told, dice),
    ]
    return dice.shuffled(docs)


def write_tests(out: Path, seed: int) -> None:
    """Write the texts by which the best step is chosen, and our own to test on."""
    chosen = load_docs(out / "names_public_dev.spacy", English().vocab)
    chosen.extend(write_own("train", seed + 1, _DEV_SHARE))
    chosen.extend(load_docs(out / "syntax_ewt_dev.spacy", English().vocab))
    save_docs(chosen, out / "dev.spacy")
    save_docs(write_own_test(seed + 2), out / "names_own_test.spacy")
    for folder, test in ((FOLDER, "articles"), (GENERAL, "general")):
        aside = write_docs(read_deals(folder), aside=True)
        save_docs(aside, out / f"names_{test}.spacy")


def add_tags(teacher: Language, docs: Iterable[Doc]) -> Iterator[Doc]:
    """Tag docs as the teacher would, but every word of a name as one."""
    labels = teacher.get_pipe("tagger").labels  # type: ignore[attr-defined]
    for doc in teacher.pipe(docs):
        for label in labels:
            doc.vocab.strings.add(label)
        for word in (word for span in doc.ents for word in span):
            if _is_proper(word):
                word.tag_ = "NNP"
        yield doc


def _is_proper(word: Token) -> bool:
    """Whether a word of a name is a proper noun itself, unlike the "of" in it."""
    capital = word.text[0].isupper() and word.is_alpha
    return capital and word.ent_type_ in LABELS and word.tag_ not in _NAMED


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
    for _ in range(int(_NEWS * share)):
        yield writer.write_news()
    for _ in range(int(_DOINGS * share)):
        yield writer.write_doings()
    for _ in range(int(_PRODUCTS * share)):
        yield writer.write_products()


def write_own_test(seed: int) -> Iterator[Doc]:
    """Write loose sentences and headlines by the patterns that are held aside."""
    writer = Writer(TEXT / "heldout", seed)
    for _ in range(_TEST_TEXTS):
        yield writer.write_loose()
    for _ in range(_TEST_TEXTS // 6):
        yield writer.write_headline()
