"""Rules files of any kind are taken or refused by name, never a crash.

A few are tried here; ``make torture`` tries ten thousand of each kind.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import RuleError
from pipeline.rules.base import read_toml
from pipeline.rules.names import read_names
from pipeline.rules.patterns import PatternFile, proofs_of, read_patterns
from pipeline.rules.triggers import read_deals

_INPUTS = 10 * int(os.environ.get("DEALFACTS_TORTURE", "0")) or 40
_SECONDS = 5
_RULES = {
    "patterns": """field = "term"
near_miss = ["Tarn bought mills."]

[[rule]]
id = "term.mine"
role = "notice"
patterns = ['{firm}\\s+waits\\s+(?:for\\s+)?{period}', '\\bwaiting\\b']
value = "period"

[[rule.example]]
text = "Tarn Holdings waits for 3 years."
gives = ["3 years"]
""",
    "triggers": """near_miss = ["The towns are twins."]

[[trigger]]
id = "mine.twin"
kind = "joint_venture"
verbs = ["twin/twinned/twinning"]
slots = { subject = "partner", with = "partner" }

[[trigger.example]]
text = "Tarn twinned with Orbal Systems."
roles = { partner = ["Tarn", "Orbal Systems"] }
""",
    "names": 'firms = ["Zog", "Orbal Systems"]\n',
}
_PIECES = (
    *("[", "]", "{", "}", "(", ")", "'", '"', "\\", "=", "\n", "#", "/", ",", ".", "|"),
    *("(a+)+", "{0,99999999999}", "{9}", "(?P<a>", "(?<=a+)", "(?(1)a)", "[[rule]]"),
    *("{money}", "{firm}{firm}", "{nothing}", "{firm0}", "{firm999}", "\\1", "\\N{x}"),
    *("'" * 3, '"' * 3, "true", "1e999", "-1", "[" * 900, "(" * 900, "(?i)", "\x00"),
)
_LOADERS: dict[str, Callable[[Path], object]] = {
    "patterns": lambda folder: (read_patterns([folder]), *proofs_of(folder)),
    "triggers": lambda folder: read_deals([folder]),
    "names": lambda folder: read_names(folder / "names"),
}


@pytest.mark.filterwarnings("ignore:Possible nested set:FutureWarning")
@pytest.mark.parametrize("kind", _RULES)
@given(
    cut=st.integers(0, 300),
    length=st.integers(0, 60),
    put=st.one_of(st.text(max_size=20), st.sampled_from(_PIECES)),
    times=st.sampled_from([1, 1, 2, 50]),
)
@settings(max_examples=_INPUTS)
def test_any_rules_file_is_taken_or_refused_by_name(  # noqa: PLR0913, PLR0917
    tmp_path_factory: pytest.TempPathFactory,
    kind: str,
    cut: int,
    length: int,
    put: str,
    times: int,
) -> None:
    folder = tmp_path_factory.getbasetemp() / f"rules {kind}"
    (folder / kind).mkdir(parents=True, exist_ok=True)
    good = _RULES[kind]
    text = good[:cut] + put * times + good[cut + length :]
    (folder / kind / "mine.toml").write_bytes(text.encode("utf-8", "replace"))

    start = time.process_time()
    refused = ""
    try:
        _LOADERS[kind](folder)
    except RuleError as error:
        refused = str(error)
    assert not refused or "mine.toml: " in refused
    assert time.process_time() - start < _SECONDS


@given(
    st.one_of(
        st.text(max_size=300), st.sampled_from(["[" * 9000, "a=" * 999, "a={b=" * 999])
    )
)
@settings(max_examples=_INPUTS)
def test_what_is_no_rules_file_is_refused_by_name(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "mine.toml"
    path.write_bytes(text.encode("utf-8", "replace"))

    with pytest.raises(RuleError, match=r"mine\.toml: "):
        read_toml(path, PatternFile)
