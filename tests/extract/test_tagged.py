"""Common nouns are seen whatever tags a pipeline gives."""

import spacy
from spacy.tokens import Doc

from pipeline.extract.language.tagged import common_nouns

WORDS = ["Norvik", "leases", "ships"]


def test_parts_of_speech_count_before_tags() -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words=WORDS,
        pos=["PROPN", "VERB", "NOUN"],
        tags=["NNP", "NNS", "NNS"],
    )

    assert common_nouns(doc) == {14}


def test_tags_count_where_there_are_no_parts_of_speech() -> None:
    doc = Doc(spacy.blank("en").vocab, words=WORDS, tags=["NNP", "NN", "NNS"])

    assert common_nouns(doc) == {7, 14}


def test_a_word_that_is_only_a_verb_is_no_noun_whatever_its_tag() -> None:
    words = ["Norvik", "sells", "sails"]
    doc = Doc(spacy.blank("en").vocab, words=words, tags=["NNP", "NNS", "NNS"])

    assert common_nouns(doc) == {13}


def test_nothing_is_a_noun_to_a_pipeline_without_tags() -> None:
    assert common_nouns(spacy.blank("en")("Norvik leases ships")) == frozenset()


def test_an_empty_text_has_no_nouns() -> None:
    assert common_nouns(spacy.blank("en")("")) == frozenset()
