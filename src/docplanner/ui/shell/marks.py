"""Which page has something serious or overdue, in words for its mark on the rail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from docplanner.domain.problem import Problem, Severity
from docplanner.ui.pages import PAGES
from docplanner.ui.words import counted, tr

_PAGE_OF = {kind: page.id for page in PAGES for kind in page.shows}
SAFETY = "safety"


def marks(problems: Iterable[Problem], late: int) -> dict[str, str]:
    """Words by page: ``4 serious problems``, ``1 overdue``."""
    found = Counter(
        _PAGE_OF[problem.subjects[0].kind]
        for problem in problems
        if problem.severity is Severity.SERIOUS and problem.subjects
    )
    words = {
        page: counted(count, "{n} serious problem", "{n} serious problems")
        for page, count in found.items()
    }
    if late:
        overdue = tr("{n} overdue", n=late)
        words[SAFETY] = f"{overdue}, {words[SAFETY]}" if SAFETY in words else overdue
    return words
