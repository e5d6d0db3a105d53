"""What can go wrong that is not a bug, in three kinds, each one plain sentence.

A :class:`Fault` is never a programming error: every message says what happened and what to do
next, and the command line turns the kind into its exit status.
"""

from __future__ import annotations


class Fault(Exception):
    """An expected failure, worded for the person at the screen.

    ``cause`` is its reason in a few words ("the disk is full"), where there is little room.
    """

    def __init__(self, sentence: str = "", cause: str = "") -> None:
        super().__init__(sentence)
        self.cause = cause


class Declined(Fault):
    """The answer is no: nothing to undo, an export stopped by the identity gate (status 1)."""


class Refused(Fault):
    """The request is wrong: unknown kind, bad value, broken constraint (status 2)."""


class Unavailable(Fault):
    """The environment stands in the way: file missing, damaged, locked, disk full (status 3)."""
