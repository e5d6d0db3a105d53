"""The words of the command line: one line for each command, with what it takes.

A command is listed here when its work has been built; the others are known only to be refused.
"""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """A positional argument. ``many`` takes all that follow, at least ``least`` of them."""

    name: str
    help: str
    many: bool = False
    least: int = 0


class Option(NamedTuple):
    """An option by its names; without ``value`` it is a switch."""

    names: tuple[str, ...]
    help: str
    value: str = ""
    many: bool = False
    needed: bool = False
    whole: bool = False
    """Whether its value is a whole number, 0 or more."""
    hidden: bool = False
    """Whether help leaves it out, since its work has not been built."""

    @property
    def dest(self) -> str:
        """The name of its value in the parsed arguments."""
        return self.names[-1].lstrip("-").replace("-", "_")


class Command(NamedTuple):
    """A command: ``run`` is ``module:function`` below this package, imported when it is used.

    One without ``run`` shows windows; whoever composes the program says how it is done.
    """

    name: str
    help: str
    run: str
    words: tuple[Word, ...]
    options: tuple[Option, ...] = ()
    free_text: bool = False
    """Whether words that look like options may be text."""


PROJECT = Word("project", "the production's file")
KIND = Word("kind", "a kind of record, such as people or days")
REF = Word("ref", "a record by its id or key")
_PAIRS_HELP = "a field and its value; empty clears; a list is separated by ;"


def _pairs(least: int) -> Word:
    return Word("pairs", _PAIRS_HELP, many=True, least=least)


TRIP = Option(("--trip",), "only this trip", "T")
DAY = Option(("--day",), "only this day", "YYYY-MM-DD")
OVER = "a file of that name is replaced, whole or not at all"


def _output(help: str, *, needed: bool = True) -> Option:
    return Option(("-o", "--output"), help, "FILE", needed=needed)


COMMANDS: tuple[Command, ...] = (
    Command(
        "sample",
        "make the sample production, Pictures From Ukraine",
        "making:sample",
        (Word("path", "the file to make; it must not exist"),),
    ),
    Command(
        "new",
        "make an empty production",
        "making:new",
        (Word("path", "the file to make; it must not exist"),),
        (
            Option(("--title",), "the title of the film", "T", needed=True),
            Option(("--parts",), "how many parts it has (1)", "N", whole=True),
        ),
    ),
    Command("info", "what a production holds", "making:info", (PROJECT,)),
    Command(
        "list",
        "the records of a kind",
        "records:list_records",
        (PROJECT, KIND),
        (Option(("--where",), "only those with this value", "FIELD=VALUE", many=True),),
    ),
    Command("show", "all fields of one record", "records:show", (PROJECT, KIND, REF)),
    Command("add", "add a record and print its id", "records:add", (PROJECT, KIND, _pairs(0))),
    Command("set", "change fields of a record", "records:change", (PROJECT, KIND, REF, _pairs(1))),
    Command("delete", "delete a record", "records:delete", (PROJECT, KIND, REF)),
    Command("undo", "take back your last step", "steps:undo", (PROJECT,)),
    Command("redo", "do again what was taken back", "steps:redo", (PROJECT,)),
    Command(
        "history",
        "who changed what, and when",
        "steps:history",
        (PROJECT,),
        (
            Option(("--kind",), "only of this kind", "K"),
            Option(("--id",), "only of this record of the kind", "REF"),
        ),
    ),
    Command(
        "search",
        "find text in any record, in either script",
        "looking:search",
        (PROJECT, Word("text", "words to find", many=True, least=1)),
        (
            Option(("--kind",), "only this kind", "K"),
            Option(("--limit",), "at most so many (50)", "N", whole=True),
        ),
        free_text=True,
    ),
    Command(
        "check",
        "conflicts and missing things; status 1 if any is serious",
        "looking:check",
        (PROJECT,),
        (TRIP, DAY),
    ),
    Command("papers", "the kinds of paper, with what each needs", "papers:papers", ()),
    Command(
        "export",
        "make a paper as a PDF",
        "papers:export",
        (PROJECT, Word("paper", "a kind of paper, as 'papers' lists them")),
        (
            _output(f"the PDF; {OVER}"),
            Option(("--trip",), "of this trip", "T"),
            Option(("--day",), "of this day", "YYYY-MM-DD"),
            Option(("--part",), "of this part", "N"),
            Option(("--person",), "for this person", "REF"),
            Option(("--audience",), "for these readers; else for the paper's own", "A"),
            Option(("--mono",), "for a printer without colours"),
            Option(("--lang",), "en", "L", hidden=True),
            Option(("--encrypt",), "with a passphrase", hidden=True),
        ),
    ),
    Command(
        "table",
        "write the records of a kind as a table",
        "tables:table",
        (PROJECT, KIND),
        (
            Option(
                ("-o", "--output"), f"the table, .xlsx .csv or .json; {OVER}", "FILE", needed=True
            ),
        ),
    ),
    Command(
        "backup",
        "make a backup, beside the production or as FILE",
        "keeping:backup",
        (PROJECT,),
        (Option(("-o", "--output"), "the file to make; it must not exist", "FILE"),),
    ),
    Command(
        "restore",
        "make a production from a backup",
        "keeping:restore",
        (Word("file", "the backup"),),
        (
            Option(
                ("-o", "--output"), "the file to make; it must not exist", "PROJECT", needed=True
            ),
        ),
    ),
    Command("doctor", "look for damage, changing nothing", "keeping:doctor", (PROJECT,)),
    Command(
        "tour",
        "save a picture of every page and state of the window",
        "",
        (PROJECT,),
        (
            Option(("-o", "--output"), "the folder for the pictures", "FOLDER", needed=True),
            Option(("--theme",), "light (the usual) or dark", "T"),
            Option(("--scale",), "so many pixels of the screen to one (1)", "N", whole=True),
            Option(("--text",), "size of text in percent, 80 to 200 (100)", "N", whole=True),
            Option(("--size",), "of the window (1440x900)", "WxH"),
        ),
    ),
)

UNBUILT = frozenset(
    ("issue", "issues", "import", "calendar", "ingest", "scan", "verify", "cut", "gobag")
)
"""Commands of the contract whose work has not been built."""

CONTRACT_PAPERS = frozenset(
    "call-sheet movement-order shooting-schedule day-out-of-days shot-list trip-sheet tx-plan "
    "contact-list release-form consent-log recce-sheet risk-assessment comms-plan wallet-card "
    "carnet rushes-log contact-sheet clearance-log cue-sheet programme-as-completed daily-report "
    "progress-report location-pack".split(" ")
)
"""Papers of the contract: those that `documents` does not list have not been built."""

UNBUILT_OPTIONS = frozenset(("--passphrase-file",))
"""Options of the contract for any command, likewise."""
