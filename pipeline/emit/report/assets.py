"""The style and script of the page in, one text of each and its digest out."""

import hashlib
from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent
_STYLES = ("colours", "frame", "overview", "deal", "grid", "article", "print")
_SCRIPTS = (
    "parts", "views", "search", "copying", "decisions", "keys", "theme", "start",
)  # fmt: skip


class Assets(NamedTuple):
    """What the page carries with it, and the policy that allows just that."""

    style: str
    script: str

    @property
    def policy(self) -> str:
        """Nothing may load, send or run but this style and this script."""
        return (
            f"default-src 'none'; style-src '{_digest(self.style)}'; "
            f"script-src '{_digest(self.script)}'; base-uri 'none'; form-action 'none'"
        )


@cache
def read_assets() -> Assets:
    """Join the style sheets, and the scripts into one closed scope."""
    style = "\n".join(_read("style", f"{name}.css") for name in _STYLES)
    script = "\n".join(_read("script", f"{name}.js") for name in _SCRIPTS)
    return Assets(f"\n{style}", f'\n(() => {{\n"use strict";\n{script}}})();\n')


def _read(folder: str, name: str) -> str:
    return (_HERE / folder / name).read_text("utf-8")


def _digest(text: str) -> str:
    """The digest by which a browser knows an inline element."""
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
