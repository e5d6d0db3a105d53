"""Reading the command line by its table of words. Every mistake is one sentence."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from typing import NoReturn

from docplanner import __version__
from docplanner.cli.words import COMMANDS, UNBUILT, UNBUILT_OPTIONS, Command, Option
from docplanner.domain.faults import Refused

JSON = Option(("--json",), "one JSON document on standard output")
HELP = ("-h", "--help")
BY_NAME = {command.name: command for command in COMMANDS}
DESCRIPTION = "Documentary production planning: trips, people, places, footage, safety, papers."
EPILOG = (
    "Without a command the window opens. Status: 0 done, 1 the answer is no, 2 a wrong request, "
    "3 the environment stands in the way. DOCPLANNER_ACTOR names who changes, DOCPLANNER_NOW "
    "(ISO 8601) sets the clock."
)


class Parser(argparse.ArgumentParser):
    """Argparse whose mistakes are refusals."""

    def error(self, message: str) -> NoReturn:
        raise Refused(f"{_worded(message)} (see '{self.prog} --help').")


def parse(argv: Sequence[str]) -> argparse.Namespace | None:
    """The arguments of a command, with the command itself; None when help was printed.

    Raises Refused.
    """
    if any("\x00" in word for word in argv):
        raise Refused("An argument holds the NUL character; leave it out.")
    name, rest = _command(argv)
    if name is None:
        _overview().print_help()
        return None
    command = BY_NAME[name]
    parser = _parser(command)
    if any(word in HELP for word in _before_dashes(rest)) and not command.free_text:
        parser.print_help()
        return None
    arguments = parser.parse_args(_sorted(command, rest))
    return _checked(command, arguments)


def _command(argv: Sequence[str]) -> tuple[str | None, list[str]]:
    """The command's name and all the other words; no name where only help is asked for."""
    before = next((place for place, word in enumerate(argv) if word != JSON.names[0]), len(argv))
    words = [*argv[before : before + 1], *argv[:before], *argv[before + 1 :]]
    if before == len(argv) or words[0] in (*HELP, "--version", "help"):
        return None, words
    name, rest = words[0], words[1:]
    if name in UNBUILT:
        raise Refused(f"The command '{name}' has not been built yet; see 'docplanner --help'.")
    if name not in BY_NAME:
        near = _near(name, BY_NAME)
        meant = f"do you mean '{near[0]}'?" if near else "see 'docplanner --help'."
        raise Refused(f"There is no command {name[:60]!r}; {meant}")
    return name, rest


def _near(word: str, known: Iterable[str]) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(word, list(known), n=1)


def _before_dashes(words: Sequence[str]) -> Sequence[str]:
    return words[: words.index("--")] if "--" in words else words


def _sorted(command: Command, words: Sequence[str]) -> list[str]:
    """Options first, then ``--``, then everything else, so that they may be mixed."""
    known = {name: option for option in (*command.options, JSON) for name in option.names}
    options: list[str] = []
    others: list[str] = []
    pending = list(words)
    while pending:
        word = pending.pop(0)
        name, equals, value = word.partition("=")
        if word == "--":
            others += pending
            break
        if word[:2] in known and not word.startswith("--") and len(word) > 2:
            name, equals, value = word[:2], "=", word[2:].removeprefix("=")
        option = known.get(name if equals else word)
        if option is None and _looks_like_option(word) and not command.free_text:
            raise Refused(_unknown_option(command, name, known))
        if option is None:
            others.append(word)
        elif option.value and not equals:
            if not pending:
                raise Refused(f"{word} needs a value: {word} {option.value}.")
            options.append(f"{option.names[-1]}={pending.pop(0)}")
        elif option.value:
            options.append(f"{option.names[-1]}={value}")
        else:
            options.append(word)
    return [*options, "--", *others] if others else options


def _looks_like_option(word: str) -> bool:
    return bool(re.match(r"--?[A-Za-z]", word))


def _unknown_option(command: Command, name: str, known: Iterable[str]) -> str:
    if name in UNBUILT_OPTIONS:
        return f"The option {name} has not been built yet; leave it out."
    near = _near(name, known)
    meant = f"do you mean {near[0]}?" if near else f"see 'docplanner {command.name} --help'."
    return f"'{command.name}' has no option {name[:60]!r}; {meant}"


def _parser(command: Command) -> Parser:
    parser = Parser(prog=f"docplanner {command.name}", description=command.help, allow_abbrev=False)
    for word in command.words:
        parser.add_argument(word.name, help=word.help, nargs="*" if word.many else None)
    for option in (*command.options, JSON):
        _add_option(parser, option)
    parser.set_defaults(command=command)
    return parser


def _add_option(parser: Parser, option: Option) -> None:
    if not option.value:
        parser.add_argument(*option.names, action="store_true", help=_help(option))
        return
    parser.add_argument(
        *option.names,
        metavar=option.value,
        help=_help(option),
        action="append" if option.many else "store",
        required=option.needed,
        default=[] if option.many else None,
    )


def _help(option: Option) -> str:
    return argparse.SUPPRESS if option.hidden else option.help


def _checked(command: Command, arguments: argparse.Namespace) -> argparse.Namespace:
    for word in command.words:
        if word.many and len(getattr(arguments, word.name)) < word.least:
            raise Refused(f"'{command.name}' needs {word.help}.")
    for option in command.options:
        value = getattr(arguments, option.dest)
        if option.whole and value is not None:
            setattr(arguments, option.dest, _whole(option, value))
    return arguments


def _whole(option: Option, text: str) -> int:
    if not re.fullmatch(r"\d{1,9}", text.strip(), re.ASCII):
        raise Refused(f"{option.names[-1]} is {text[:60]!r}; give a whole number, 0 or more.")
    return int(text)


def _overview() -> Parser:
    parser = Parser(prog="docplanner", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        commands.add_parser(command.name, help=command.help)
    return parser


def _worded(message: str) -> str:
    needed = "the following arguments are required: "
    if message.startswith(needed):
        return f"Not all is given: it needs {message.removeprefix(needed)}"
    if message.startswith("unrecognized arguments: "):
        return f"There is too much: {message.removeprefix('unrecognized arguments: ')[:60]!r}"
    return f"{message[:1].upper()}{message[1:200]}"
