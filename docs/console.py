"""A Markdown page in, the same page with what its commands print today out.

    python docs/console.py README.md

A block of the kind ``console`` holds commands, each after ``$ ``, with their output
below them. The commands run in the root of the repository, in the environment of the
interpreter that runs this.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
_PROMPT = "$ "


class Session(NamedTuple):
    """One command of a page, and the output that the page shows."""

    command: str
    output: str

    def __str__(self) -> str:
        """The session as it stands on the page."""
        return f"{_PROMPT}{self.command}\n{self.output}"


def read_sessions(page: str) -> list[Session]:
    r"""Take the commands of a page with their outputs.

    >>> read_sessions("```console\n$ echo hello\nhello\n```\n")
    [Session(command='echo hello', output='hello\n')]
    """
    return [session for block in _BLOCK.findall(page) for session in _read_block(block)]


def renew(page: str) -> str:
    """Run every command of a page and show what it prints now."""
    return _BLOCK.sub(lambda block: _renew_block(block.group()), page)


def run_command(command: str) -> str:
    """Give what a command prints, as a reader of the page would see it.

    Raises:
        RuntimeError: The command failed: a page shows only what works.
    """
    done = subprocess.run(  # noqa: S602 - the page's own words, in a shell as shown
        command,
        shell=True,
        cwd=ROOT,
        env=_environment(),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode:
        raise RuntimeError(f"{command}: status {done.returncode}: {done.stderr}")
    return done.stdout


def _read_block(block: str) -> list[Session]:
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [Session(*part.split("\n", 1)) for part in parts]


def _renew_block(block: str) -> str:
    sessions = (
        session._replace(output=run_command(session.command))
        for session in _read_block(block)
    )
    return "".join(map(str, sessions))


def _environment() -> dict[str, str]:
    programs = Path(sys.executable).parent
    return {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "80",
        "PYTHONUTF8": "1",
    }


def main() -> None:
    """Renew the pages named on the command line."""
    for path in map(Path, sys.argv[1:]):
        path.write_text(renew(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
