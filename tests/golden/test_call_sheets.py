"""The call sheets look as they did."""

from __future__ import annotations

import pytest

from docplanner.documents import callsheet
from docplanner.documents.export import make
from docplanner.documents.kind import Params
from docplanner.domain.snapshot import Snapshot
from tests.golden.keeping import differences
from tests.papers import NOW, SUNDAY, signed, small

SHEETS: dict[str, tuple[Snapshot, Params]] = {
    "call-sheet-crew": (signed(), Params(day=SUNDAY, issuing=True)),
    "call-sheet-draft-mono": (small(), Params(day=SUNDAY, mono=True)),
    "call-sheet-commissioner": (small(), Params(day=SUNDAY, audience="commissioner")),
    "call-sheet-personal": (signed(), Params(day=SUNDAY, person="camera")),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_call_sheet_is_as_it_was_kept(name: str) -> None:
    snapshot, params = SHEETS[name]
    assert differences(name, make(snapshot, callsheet.KIND, params, NOW).pdf) == []
