"""Runs every command that takes a production, in one process, and prints how each ended.

``python refusals.py PROJECT OUTPUT``: what a command would write goes to the folder OUTPUT.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout

from docplanner.__main__ import main
from docplanner.cli.words import COMMANDS, Command

FILLED = {
    "kind": "parts",
    "ref": "1",
    "pairs": "title=x",
    "text": "x",
    "paper": "call-sheet",
    "sequence": "1",
}
"""What is given for each word; a command with other words has to be added here."""


def words(command: Command, project: str, output: str) -> list[str]:
    """A whole command line for a command."""
    own = [FILLED.get(word.name, "x") for word in command.words[1:]]
    return [command.name, project, *own, *_options(command, output)]


def _options(command: Command, output: str) -> Iterator[str]:
    for option in command.options:
        name = option.names[-1]
        if name == "--output":
            yield f"{name}={output}/{command.name}.csv"
        elif option.needed:
            yield f"{name}=x"


def outcomes(project: str, output: str) -> dict[str, tuple[int, str]]:
    """The status of each command and what it said on standard error."""
    found = {}
    for command in COMMANDS:
        if command.words and command.words[0].name == "project":
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as said:
                status = main(words(command, project, output))
            found[command.name] = (status, said.getvalue())
    return found


if __name__ == "__main__":
    print(json.dumps(outcomes(sys.argv[1], sys.argv[2])))
