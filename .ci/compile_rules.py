# ruff: noqa: INP001 - a file of the build, no package
"""The rules in, their expressions compiled into the package, as pip compiles its code.

Compiling them takes seconds, which would else be those of the very first start. What
comes out fits the Python that builds; any other compiles what it needs by itself.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface[Any]):
    """Fills the shelf of compiled expressions and puts it into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile what the shipped rules say, before the wheel is put together."""
        sys.path.insert(0, self.root)
        from pipeline.rules import load_rules  # noqa: PLC0415 - the package being built
        from pipeline.values.shelf import SHELF  # noqa: PLC0415

        rules = load_rules()
        for found in rules.patterns.values():
            found.compile()
        rules.clues.compile()
        SHELF.save()
        place = SHELF.path.relative_to(Path(self.root).resolve())
        build_data["force_include"][str(SHELF.path)] = str(place)
