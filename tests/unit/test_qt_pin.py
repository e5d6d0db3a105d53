"""Why PySide6 stays below 6.12: that release gives away one reference to None on most calls.

On Python 3.10 and 3.11 the count of None's references then falls with every call of Qt that
returns nothing, and the process aborts after some 5,000 of them.
"""

from __future__ import annotations

import subprocess
import sys

CALLS = 5_000
ROUNDING = 50
"""References to None that come and go with other work."""

COUNT = f"""
import sys
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for number in range({CALLS}):
    label.setText("x")
print(sys.getrefcount(None) - before)
"""


def test_calls_of_qt_leave_the_references_to_none_as_they_were() -> None:
    done = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < ROUNDING
