"""Imports point down, and each library stays in the part of the program that is its home."""

from __future__ import annotations

import sys

from tests.architecture.source import imports, layer, modules

TOOLS = {"files", "resources", "user_files"}
PLANS = TOOLS | {"domain", "planning"}
WORK = PLANS | {"documents", "edits", "exchange", "media", "project"}

MAY_IMPORT: dict[str, set[str]] = {
    "": set(),
    "resources": set(),
    "domain": set(),
    "files": {"domain"},
    "user_files": {"domain"},
    "planning": {"domain"},
    "store": TOOLS | {"domain"},
    "media": PLANS,
    "documents": PLANS,
    "exchange": PLANS,
    "edits": PLANS | {"store"},
    "project": PLANS | {"edits", "store"},
    "cli": WORK | {"store"},
    "ui": WORK,
    "printing": WORK,
    "bootstrap": WORK | {"cli", "printing", "ui"},
    "__main__": {"bootstrap", "cli"},
}
"""The parts of the program that each part may import, itself apart."""

HOMES = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "sqlalchemy": {"edits", "project", "store"},
    "alembic": {"edits", "project", "store"},
    "sqlcipher3": {"edits", "project", "store"},
    "reportlab": {"documents"},
    "segno": {"documents"},
    "astral": {"planning"},
    "xlsxwriter": {"exchange"},
    "openpyxl": {"exchange"},
}
"""The parts that may use a library; libraries not named here are free above planning."""

PURE = {"domain": set[str](), "planning": {"astral"}}
"""The parts that need nothing but the standard library, and their exceptions."""


def own(module: str) -> set[str]:
    """The parts of the program that a module imports."""
    return {layer(name) for name in imports(module) if name.split(".")[0] == "docplanner"}


def foreign(module: str) -> set[str]:
    """The libraries that a module imports, those of Python itself left out."""
    names = {name.split(".")[0] for name in imports(module)}
    return names - sys.stdlib_module_names - {"docplanner"}


def found(strays: dict[str, set[str]]) -> dict[str, set[str]]:
    """The modules that have strays."""
    return {module: names for module, names in strays.items() if names}


def test_a_module_imports_only_from_its_own_part_and_those_below() -> None:
    parts = {module: layer(module) for module in modules()}
    strays = {
        module: own(module) - MAY_IMPORT.get(part, set()) - {part, ""}
        for module, part in parts.items()
    }
    assert found(strays) == {}


def test_a_library_is_used_only_in_its_home() -> None:
    strays = {
        module: {
            name for name in foreign(module) & HOMES.keys() if layer(module) not in HOMES[name]
        }
        for module in modules()
    }
    assert found(strays) == {}


def test_records_and_plans_need_only_python_itself() -> None:
    pure = {module: PURE[layer(module)] for module in modules() if layer(module) in PURE}
    assert found({module: foreign(module) - allowed for module, allowed in pure.items()}) == {}


def test_only_the_door_imports_the_composer() -> None:
    users = {
        name: {module for module in modules() if name in imports(module)}
        for name in ("docplanner.__main__", "docplanner.bootstrap")
    }
    assert users == {"docplanner.__main__": set(), "docplanner.bootstrap": {"docplanner.__main__"}}
