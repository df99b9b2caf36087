"""Ctrl-C is heard while there are many rows."""

from __future__ import annotations

import subprocess
import sys

import pytest

CODE = """
import ceiag, itertools, signal
plan = ceiag.Plan("gatsby-2025-schools")
row = {"setting": "school", "years": "7-11", "as_of": "2026-09-30"}
signal.signal(signal.SIGALRM, signal.default_int_handler)
signal.setitimer(signal.ITIMER_REAL, 0.5)
try:
    # Rows without end, from what runs no code of Python: only the loop itself can hear the signal.
    plan.evaluate_many(itertools.repeat(row))
except KeyboardInterrupt:
    print("heard")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no timer that sends a signal")
def test_rows_without_end_can_be_stopped() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout.strip(), done.stderr) == ("heard", "")
