"""Reads the program's own source: its modules and what they import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "docplanner"


@cache
def modules() -> dict[str, Path]:
    """Every module of the program by its dotted name."""
    return {_dotted(path): path for path in sorted(PACKAGE.rglob("*.py"))}


@cache
def tree(module: str) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(modules()[module].read_text("utf-8"))


@cache
def imports(module: str) -> frozenset[str]:
    """The modules that a module imports, wherever in it; the program's own ones by full name."""
    return frozenset(name for node in ast.walk(tree(module)) for name in _named(node))


def layer(module: str) -> str:
    """The part of the program that a module belongs to: ``docplanner.store.rows`` is ``store``."""
    return [*module.split("."), ""][1]


def _dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _named(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.module is not None, "imports are written in full, not relative"
        assert not node.level, "imports are written in full, not relative"
        below = {f"{node.module}.{alias.name}" for alias in node.names}
        yield from below & modules().keys()
        if below - modules().keys():
            yield node.module
