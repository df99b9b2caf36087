"""What the tests share: the root of the repository, and what the engine answered in Rust."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def answers() -> list[dict[str, Any]]:
    """Every call that Rust made, with its answer."""
    folder = Path(os.environ.get("CEIAG_ANSWERS", ROOT / "target" / "answers"))
    file = folder / "answers.jsonl"
    if not file.exists():
        pytest.fail(f"{file} is not there: cargo run -p ceiag-conformance --bin answers -- --out {folder}")
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@pytest.fixture
def school() -> dict[str, Any]:
    """A sheet of a fictional school."""
    return {
        "as_of": "2026-09-30",
        "institution": {"setting": "school", "years": [7, 11], "name": "Northgate Example School"},
        "facts": {"guidance-by-16": "151/151", "guidance-joint-working": True},
    }


@pytest.fixture
def row() -> dict[str, Any]:
    """The same as a flat row."""
    return {
        "setting": "school",
        "years": "7-11",
        "as_of": "2026-09-30",
        "guidance-by-16.n": 151,
        "guidance-by-16.d": 151,
        "guidance-joint-working": True,
    }
