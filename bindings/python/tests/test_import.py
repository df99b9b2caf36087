"""Importing costs little, and the wheel is small."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

import ceiag

HEAVY = ("numpy", "pandas", "dataclasses", "fractions", "decimal", "json", "enum", "typing", "re", "inspect")


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_importing_loads_nothing_heavy() -> None:
    # A virtual environment may load some of them itself.
    bare = run("import sys; print(*sys.modules)").split()
    loaded = run("import ceiag, sys; print(*sys.modules)").split()
    assert set(HEAVY) & set(loaded) - set(bare) == set()


def test_importing_takes_ten_milliseconds_at_most() -> None:
    # Time of the processor, so that a machine that does other things besides makes no difference.
    code = "import time; start = time.process_time(); import ceiag; print(time.process_time() - start)"
    run(code)
    times = [float(run(code)) for _ in range(9)]
    print(f"import: {statistics.median(times) * 1e3:.1f} ms, at best {min(times) * 1e3:.1f} ms")
    assert statistics.median(times) <= 0.010


def test_the_wheel_is_small() -> None:
    wheel = os.environ.get("CEIAG_WHEEL")
    if wheel is None:
        pytest.skip("CEIAG_WHEEL does not name the wheel")
    size = Path(wheel).stat().st_size
    print(f"wheel: {size / 1e6:.2f} MB")
    # The aim is 1.5 MB; the operations on records took it past that. What was reached must not grow unseen.
    assert size <= 2_580_000
    assert "-cp311-abi3-" in wheel


def test_the_version_is_that_of_the_engine() -> None:
    assert ceiag.__version__ == ceiag.frameworks().engine
