"""Modules and functions stay small enough to be read at once."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "pipeline"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1 - _doc_lines(node)


def _doc_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """A docstring with its examples is no code to hold in one's head."""
    first = node.body[0]
    is_doc = ast.get_docstring(node) is not None
    return (first.end_lineno or 0) - first.lineno + 1 if is_doc else 0


def test_no_module_is_longer_than_300_lines() -> None:
    lengths = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in MODULES
    }

    assert {name: n for name, n in lengths.items() if n > LONGEST_MODULE} == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = {
        f"{path.relative_to(PACKAGE).as_posix()}: {name}": length
        for path in MODULES
        for name, length in functions(path)
        if length > LONGEST_FUNCTION
    }

    assert long == {}
