"""Everybody whom an article names has the signs of the words around him."""

from pipeline.extract.weighing import named_in, parts_told, signs_of_part
from tests.extract.weighing.weighing import STEEL, TAKEOVER, survey


def test_everybody_is_named_once_with_all_his_mentions() -> None:
    reading, _ = survey(STEEL)

    named = {one.entity.name: len(one.mentions) for one in named_in(reading.scene)}

    assert named["Norvik Holdings"] == 2
    assert list(named)[:2] == ["Norvik Holdings", "Halden Grid Corp"]


def test_the_part_that_rules_give_is_known() -> None:
    reading, _ = survey(TAKEOVER)

    parts = {who.name: part for who, part in parts_told(reading.framing).items()}

    assert parts["Norvik Holdings"] == "0A"
    assert parts["Halden Grid Corp"] == "0B"


def test_signs_tell_words_places_and_the_part_by_rules() -> None:
    reading, _ = survey(TAKEOVER)
    named = named_in(reading.scene)

    signs = signs_of_part(named[0], named, reading.framing)

    assert {"R1=agre", "R2=to", "Nb=buy", "part=0A", "head=1", "nm=norvik"} <= {*signs}
    assert len(signs) == len(set(signs))


def test_only_so_many_are_looked_at() -> None:
    many = " ".join(f"Tarn{n:03} Holdings Ltd hired staff." for n in range(120))
    reading, _ = survey(f"Norvik Holdings grows\n\n{many}\n")

    assert len(named_in(reading.scene)) == 80
