"""What README shows is what its commands print, on the committed results."""

from pathlib import Path

import pytest

from docs.console import Session, read_sessions, run_command

ROOT = Path(__file__).parents[1]
SESSIONS = read_sessions((ROOT / "README.md").read_text("utf-8"))


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: session.command)
def test_a_command_of_readme_prints_what_readme_shows(session: Session) -> None:
    assert run_command(session.command) == session.output


def test_readme_shows_a_sheet_and_the_records() -> None:
    commands = [session.command for session in SESSIONS]

    assert any(command.startswith("dealfacts show ") for command in commands)
    for name in ("claims", "facts", "conflicts"):
        assert any(f"outputs/{name}.jsonl" in command for command in commands)
