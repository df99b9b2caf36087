"""Mistakes are told in the very words of the command line."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ceiag

ROOT = Path(__file__).resolve().parents[3]
PUBLISHED = ROOT / "crates" / "ceiag-records" / "tests" / "official"
SHEET = 'as-of = 2026-09-30\n[institution]\nsetting = "school"\nyears = [7, 11]\n[facts]\n'


@pytest.fixture(scope="session")
def command() -> str:
    """The command; where nobody names it, the one that was built last."""
    named = os.environ.get("CEIAG_COMMAND")
    command = Path(named) if named else ROOT / "target" / "debug" / "ceiag"
    if named is None and not command.exists():
        pytest.skip("CEIAG_COMMAND does not name the command")
    return str(command)


def refused(command: str, *words: str | Path) -> str:
    """What the command prints when it refuses."""
    done = subprocess.run([command, *map(str, words)], capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode != 0, done.stdout
    return done.stderr.strip()


def raised(call: Callable[[], Any]) -> ceiag.CeiagError:
    with pytest.raises(ceiag.CeiagError) as caught:
        call()
    return caught.value


def beside(error: ceiag.CeiagError) -> str:
    """The text with paths as a file on its own has them: in a request it is the key `sheet`."""
    return str(error).replace("\n  at sheet.", "\n  at ")


def test_three_typical_mistakes(command: str, tmp_path: Path) -> None:
    path = tmp_path / "school.toml"

    def sheet(facts: str) -> ceiag.FactSheet:
        path.write_text(SHEET + facts)
        return ceiag.FactSheet.from_file(path)

    misspelt = raised(lambda: sheet("guidance-join-working = true\n"))
    assert refused(command, "evaluate", path) == str(misspelt)
    assert (misspelt.code, misspelt.help) == ("unknown-fact", "did you mean `guidance-joint-working`?")

    more_than_all = raised(lambda: sheet('guidance-by-16 = "152/151"\n'))
    assert refused(command, "evaluate", path) == str(more_than_all)
    assert more_than_all.code == "n-over-d"

    elsewhere = raised(lambda: ceiag.evaluate(sheet(""), frameworks="gatsby-2025-colleges"))
    assert refused(command, "evaluate", path, "--framework", "gatsby-2025-colleges") == beside(elsewhere)
    assert elsewhere.code == "setting-not-covered"

    # As values they differ in the place only.
    both = raised(lambda: sheet('guidance-join-working = true\nguidance-by-16 = "152/151"\n'))
    assert refused(command, "evaluate", path) == str(both)
    of_values = raised(lambda: ceiag.evaluate(ceiag.load(path)))
    said = {(p.code, p.message, p.help, p.found, p.expected) for p in both.problems}
    assert said == {(p.code, p.message, p.help, p.found, p.expected) for p in of_values.problems}
    assert len(said) == 2


def test_a_name_that_is_not_known(command: str, tmp_path: Path) -> None:
    path = tmp_path / "school.toml"
    path.write_text(SHEET)
    sheet = ceiag.FactSheet.from_file(path)
    error = raised(lambda: ceiag.evaluate(sheet, frameworks="gatsby-2025-school"))
    assert refused(command, "evaluate", path, "--framework", "gatsby-2025-school") == str(error)


def test_records(command: str, tmp_path: Path) -> None:
    manifest = 'taken-on = 2026-09-30\n[institution]\nsetting = "school"\nyears = [7, 11]\n'
    (tmp_path / "records.toml").write_text(manifest)
    (tmp_path / "meetings.csv").write_bytes(b"pupil,date,adviser-level\nP1,03/04/2026,6\nZo\xeb,2026-04-03,six\n")
    error = raised(lambda: ceiag.records.Records.read(tmp_path).facts())
    assert refused(command, "records", "facts", tmp_path) == str(error)
    assert len(error.problems) == 2
    (tmp_path / "records.toml").write_text(manifest.replace("taken", "takne"))
    error = raised(lambda: ceiag.records.Records.read(tmp_path).facts())
    assert refused(command, "records", "facts", tmp_path) == str(error)


def test_published_files(command: str, tmp_path: Path) -> None:
    path = tmp_path / "ks4.csv"
    path.write_text((PUBLISHED / "ks4.csv").read_text().replace("SUPP", "SUPPP"))
    error = raised(lambda: ceiag.records.official(path))
    told = refused(command, "records", "official", path)
    assert told == "\n".join(map(str, error.problems))
    # Of many problems an error tells the first of each kind and column.
    assert len(error.problems) > 20
    assert len(str(error)) < len(told)
    assert all(line in told for line in str(error).splitlines() if line.startswith("error["))
