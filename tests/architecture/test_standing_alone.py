"""The program without its window: it neither needs Qt nor loads what it does not use."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.architecture.source import PACKAGE, layer, modules

HEAVY = ("PySide6", "alembic", "openpyxl", "reportlab", "sqlalchemy", "xlsxwriter")


def python(code: str) -> subprocess.CompletedProcess[str]:
    """Run code in a Python of its own that finds the checkout."""
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent)}
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_everything_but_the_window_is_imported_without_qt() -> None:
    names = [name for name in modules() if layer(name) != "ui"]
    blocked = "import importlib, sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None"
    loop = f"[importlib.import_module(name) for name in {names!r}]"
    done = python(f"{blocked}\n{loop}")
    assert done.returncode == 0, done.stderr


def test_the_command_line_starts_without_the_heavy_libraries() -> None:
    code = f"import sys, docplanner.cli; print([n for n in {HEAVY!r} if n in sys.modules])"
    assert python(code).stdout.strip() == "[]"
