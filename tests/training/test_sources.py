"""Public sets are read into our labels."""

from pathlib import Path

from spacy.lang.en import English

from training.entity_sets import read_columns, read_docred, read_uner
from training.sentences import UNSURE, Name, build_doc
from training.treebanks import build_tree_docs, read_gum, read_treebank

_CONLLU = """# newdoc id = a
# sent_id = n-1
# text = They don't pay.
1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tpay\tpay\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

"""
_UNER = """# newdoc id = n1
# text = Orvek, of Oslo
1\tOrvek\tB-ORG\t-\tx
2\t,\tO\t-\tx
3\tof\tO\t-\tx
4\tOslo\tB-LOC\t-\tx
"""


def test_joined_words_are_split_as_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text(_CONLLU)

    (doc,) = build_tree_docs(English().vocab, read_treebank(path))

    assert doc.text == "They don't pay. "
    assert [token.head.text for token in doc] == ["pay", "pay", "pay", "pay", "pay"]


def test_uner_blanks_come_from_the_sentence_text(tmp_path: Path) -> None:
    path = tmp_path / "a.iob2"
    path.write_text(_UNER)

    ((doc_id, sentences),) = read_uner(path)

    assert doc_id == "n1"
    assert sentences[0].spaces == (False, True, True, True)
    assert sentences[0].names == (Name(0, 1, "ORG"), Name(3, 4, "LOC"))


def test_kinds_that_are_not_ours_are_left_open(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Zorn I-MISC\nleft O\nOslo I-LOC\n")

    ((sentence,),) = read_columns(path, {"MISC": UNSURE, "LOC": "LOC"})
    doc = build_doc(English().vocab, [sentence])

    assert [token.ent_iob for token in doc] == [0, 2, 3]


def test_docred_names_lose_articles_and_nationalities(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(
        '[{"sents": [["The", "Halden", "Arena", "is", "Danish"]], "vertexSet": [['
        '{"pos": [0, 3], "sent_id": 0, "type": "LOC"},'
        '{"pos": [4, 5], "sent_id": 0, "type": "LOC"}]]}]'
    )

    ((sentence,),) = read_docred(path)

    assert sentence.names == (Name(1, 3, "FAC"),)


def test_only_free_genres_of_gum_are_read(tmp_path: Path) -> None:
    lists, sources = tmp_path / "not-to-release/file-lists", tmp_path / "not-to-release"
    lists.mkdir(parents=True)
    (sources / "sources").mkdir()
    (lists / "files.train").write_text("GUM_news_a\nGUM_fiction_b\n")
    (sources / "sources" / "GUM_news_a.conllu").write_text(_CONLLU)

    (doc,) = read_gum(tmp_path)

    assert [tree.sent_id for tree in doc] == ["n-1"]
