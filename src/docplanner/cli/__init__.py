"""The command line: the same work as the window, without Qt.

A command's module is imported when it is run, so that a small question stays quick.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Any, TextIO, TypeAlias

from docplanner.domain.faults import Declined, Fault, Refused, Unavailable

Work: TypeAlias = Callable[[Any], int]

STATUS = {Declined: 1, Refused: 2, Unavailable: 3}
INTERRUPTED = 130


def main(argv: Sequence[str], windows: Mapping[str, Work] = MappingProxyType({})) -> int:
    """Run a command and give its exit status. ``windows`` does the commands that show windows.

    An expected fault is one sentence on standard error; anything else is a bug and is raised.
    """
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    try:
        status = _run(argv, windows)
        _flush()
        return status
    except Fault as fault:
        return _fail(fault)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _silence_output()
        return 0


def _run(argv: Sequence[str], windows: Mapping[str, Work]) -> int:
    if list(argv) == ["--version"]:
        from docplanner import __version__

        print(__version__)
        return 0
    from docplanner.cli.parser import parse

    arguments = parse(argv)
    if arguments is None:
        return 0
    name = arguments.command.name
    if not arguments.command.run:
        if name not in windows:
            raise Refused(f"'{name}' shows a window; start it by 'docplanner {name}'.")
        return windows[name](arguments)
    module, _, function = arguments.command.run.partition(":")
    command = getattr(import_module(f"docplanner.cli.{module}"), function)
    return int(command(arguments) or 0)


def _flush() -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        from docplanner.cli.output import unprinted

        _silence_output()
        raise unprinted(error) from error


def _fail(fault: Fault) -> int:
    try:
        print(fault, file=sys.stderr)
    except BrokenPipeError:
        _silence_output()
    return next(status for kind, status in STATUS.items() if isinstance(fault, kind))


def _speak_utf8(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence_output() -> None:
    """The reader has gone: let the flush at exit go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
