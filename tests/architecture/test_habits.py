"""Habits that keep the source readable and its state where it can be seen."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.source import ROOT, modules, tree

LONGEST = 400
CHANGING = {"add", "append", "clear", "extend", "insert", "pop", "remove", "setdefault", "update"}
FILES = [
    path
    for folder in ("src", "tests", "db", "benchmarks")
    for path in sorted((ROOT / folder).rglob("*.py"))
] + [ROOT / "start.py"]


def test_every_file_is_short_enough_to_be_read_at_once() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in FILES}
    assert {path for path, length in lengths.items() if length > LONGEST} == set()


def test_no_text_becomes_a_paragraph_of_reportlab() -> None:
    """Its markup is read from the text, so that a user's ``<`` would break or change a paper."""
    assert {module for module in modules() if "Paragraph" in called(tree(module))} == set()


def test_no_function_changes_a_global() -> None:
    changed = {module: list(changed_globals(tree(module))) for module in modules()}
    assert {module: names for module, names in changed.items() if names} == {}


def test_a_changed_global_would_be_found() -> None:
    source = """
seen = {}
count = 0
def remember(name):
    seen[name] = True
def add(name):
    seen.update({name: True})
def step():
    global count
    count += 1
def harmless():
    seen = {}
    seen["here"] = True
"""
    assert list(changed_globals(ast.parse(source))) == ["seen", "seen", "count"]


def called(module: ast.Module) -> set[str]:
    """The names of all that a module calls."""
    calls = [node.func for node in ast.walk(module) if isinstance(node, ast.Call)]
    return {getattr(call, "attr", getattr(call, "id", "")) for call in calls}


def changed_globals(module: ast.Module) -> Iterator[str]:
    """The names of a module's variables that its functions change."""
    variables = set(_assigned(module.body))
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            inside = list(ast.walk(function))
            arguments = {node.arg for node in inside if isinstance(node, ast.arg)}
            yield from _changed(inside, variables - set(_assigned(inside)) - arguments)


def _assigned(nodes: list[ast.stmt] | list[ast.AST]) -> Iterator[str]:
    for node in nodes:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def _changed(nodes: list[ast.AST], variables: set[str]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Global):
            yield from node.names
        elif _changes(node):
            name = getattr(node, "value", None)
            if isinstance(name, ast.Name) and name.id in variables:
                yield name.id


def _changes(node: ast.AST) -> bool:
    if isinstance(node, ast.Subscript):
        return isinstance(node.ctx, ast.Store | ast.Del)
    return isinstance(node, ast.Attribute) and node.attr in CHANGING
