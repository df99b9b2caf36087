"""What README and guide show is true: every block runs, in order, in one namespace a page; docstrings too."""

from __future__ import annotations

import doctest
import importlib
import inspect
import re
from pathlib import Path

import pytest

import ceiag

ROOT = Path(__file__).resolve().parents[3]
PAGES = ["README.md", "bindings/python/README.md", "docs/guide/python.md"]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES)
def test_every_block_of_a_page_runs(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = list(BLOCK.finditer(text))
    assert blocks, "the page shows no Python"
    space: dict[str, object] = {"__name__": page}
    for block in blocks:
        line = text[: block.start(1)].count("\n")
        exec(compile("\n" * line + block[1], page, "exec"), space)


def test_the_ten_lines_print_what_the_others_print(capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = BLOCK.findall(text)
    assert len(blocks) == 1
    exec(compile(blocks[0], "README.md", "exec"), {"__name__": "README.md"})
    assert capsys.readouterr().out == (ROOT / "docs/examples/ten-lines.txt").read_text(encoding="utf-8")


AREAS = ["_ask", "_evidence", "_frameworks", "_judge", "_reviews", "_standard"]
MODULES = ["ceiag", "ceiag._sheet", "ceiag._plan", "ceiag._evaluations", "ceiag.records", *(f"ceiag._operations.{area}" for area in AREAS)]


@pytest.mark.parametrize("module", MODULES)
def test_docstrings_are_true(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    tested = doctest.testmod(importlib.import_module(module), extraglobs={"ceiag": ceiag})
    assert tested.failed == 0
    assert tested.attempted > 0


def test_every_function_shows_how_it_is_called() -> None:
    """An example for each; the doctests run them."""
    for name in ceiag.__all__:
        thing = getattr(ceiag, name)
        if inspect.isfunction(thing):
            assert ">>> " in (thing.__doc__ or ""), name


def test_the_table_of_bindings_names_what_is_there() -> None:
    """Every operation has a row, and the Python column names a function."""
    text = (ROOT / "docs/guide/bindings.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| `")]
    table = {row[0].strip("`"): row for row in rows}
    assert sorted(table) == ceiag.operations()
    for operation, row in table.items():
        called = row[3].strip("`")
        assert called.startswith("ceiag."), operation
        found: object = ceiag
        for name in called.removeprefix("ceiag.").split("."):
            found = getattr(found, name)
        assert callable(found), operation
