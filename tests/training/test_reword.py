"""Words outside names change for others of their tag; names and small words stay."""

from spacy.lang.en import English
from spacy.tokens import Doc, Span

from training.dice import Dice
from training.reword import collect_words, reword

NLP = English()


def _tagged(words: str, tags: str) -> Doc:
    return Doc(NLP.vocab, words=words.split(), tags=tags.split())


def _sentence() -> Doc:
    doc = _tagged("Norvik were told that sales plunged .", "NNP VBD VBN IN NNS VBD .")
    doc.set_ents([Span(doc, 0, 1, "ORG")])
    return doc


def test_a_word_gives_way_to_one_of_its_tag() -> None:
    lexicon = collect_words([_tagged("trees wither quickly", "NNS VBP RB")])

    told = [next(reword([_sentence()], lexicon, Dice(n), 1.0)) for n in range(20)]

    assert {doc[4].text for doc in told} == {"sales", "trees"}
    assert {doc[5].text for doc in told} == {"plunged"}
    assert all(doc[4].tag_ == "NNS" for doc in told)


def test_names_and_small_words_are_never_changed() -> None:
    lexicon = dict.fromkeys(("NNP", "VBD", "VBN", "IN", "NNS"), ("other",))

    told = [next(reword([_sentence()], lexicon, Dice(n), 1.0)) for n in range(20)]

    assert {doc[0].text for doc in told} == {"Norvik"}
    assert {doc[1].text for doc in told} == {"were"}
    assert {doc[3].text for doc in told} == {"that"}
    assert {(span.text, span.label_) for span in told[0].ents} == {("Norvik", "ORG")}


def test_a_share_of_the_docs_stays_as_it_was() -> None:
    lexicon = {"NNS": ("other",), "VBD": ("other",), "VBN": ("other",)}

    told = list(reword([_sentence() for _ in range(60)], lexicon, Dice(1), 0.5))

    kept = sum(doc.text == _sentence().text for doc in told)
    assert 0 < kept < len(told)
