"""No module needs itself, not even by way of others."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

import pytest

from tests.architecture.source import imports, modules


def cycle(graph: dict[str, set[str]]) -> list[str]:
    """One round of names that need each other, or nothing."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_modules_import_each_other() -> None:
    assert cycle({name: set(imports(name) & modules().keys()) for name in modules()}) == []


@pytest.mark.parametrize("length", [1, 2, 3])
def test_a_round_of_imports_would_be_found(length: int) -> None:
    graph = {str(step): {str((step + 1) % length)} for step in range(length)}
    assert len(cycle(graph)) == length + 1
