"""Errors tell how to mend an input, in the words of the command line."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

import ceiag


def test_three_typical_mistakes(school: dict[str, Any]) -> None:
    with pytest.raises(ceiag.UnknownNameError) as misspelt:
        ceiag.evaluate({**school, "facts": {"guidance-joint-workin": True}})
    assert (misspelt.value.code, misspelt.value.path) == ("unknown-fact", "sheet.facts.guidance-joint-workin")
    assert str(misspelt.value) == (
        "error[unknown-fact]: no fact is called `guidance-joint-workin`\n"
        "  at sheet.facts.guidance-joint-workin\n"
        "  found `guidance-joint-workin`, expected a fact of the catalogue\n"
        "  help: did you mean `guidance-joint-working`?"
    )
    with pytest.raises(ceiag.CeiagError) as more_than_all:
        ceiag.evaluate({**school, "facts": {"guidance-by-16": {"n": 152, "d": 151}}})
    assert more_than_all.value.code == "n-over-d"
    assert "152 of 151: the part is larger than the whole" in str(more_than_all.value)
    assert more_than_all.value.help is not None
    with pytest.raises(ceiag.CeiagError) as elsewhere:
        ceiag.evaluate(school, frameworks="gatsby-2025-colleges")
    assert elsewhere.value.code == "setting-not-covered"
    assert elsewhere.value.help is not None


def test_all_problems_are_told_at_once(school: dict[str, Any]) -> None:
    facts = {"guidance-by-61": True, "guidance-by-16": "152/151", "parents-told-about-guidance": 3}
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.evaluate({**school, "facts": facts})
    assert [p.code for p in caught.value.problems] == ["unknown-fact", "n-over-d", "wrong-kind"]
    assert caught.value.message == caught.value.problems[0].message
    assert all(p.line is None for p in caught.value.problems)


def test_a_file_has_lines(tmp_path: Path) -> None:
    path = tmp_path / "school.toml"
    path.write_text('as-of = 2026-09-30\n[institution]\nsetting = "college"\n[facts]\nguidance-join-working = true\n')
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.FactSheet.from_file(path)
    problem = caught.value.problems[0]
    assert (problem.line, problem.column, problem.file) == (5, 1, str(path))
    assert f"at {path}:5:1" in str(caught.value)


def test_a_file_says_what_the_command_line_says(tmp_path: Path) -> None:
    """The command's own words: the text of a problem is written in one place."""
    path = tmp_path / "own.toml"
    path.write_text('format = "ceiag-framework/1"\nid = "x"\ntitel = "X"\n')
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.Framework.from_file(path)
    assert "did you mean `title`?" in str(caught.value)
    assert f"at {path}:3:1" in str(caught.value)


def test_an_operation_that_is_none() -> None:
    with pytest.raises(ceiag.UnknownNameError) as caught:
        ceiag.call("evalute", {})
    assert caught.value.help == "did you mean `evaluate`?"
    assert isinstance(caught.value, LookupError)
    assert isinstance(caught.value, ValueError)


def test_errors_are_named_as_they_are_caught() -> None:
    for error in (ceiag.CeiagError, ceiag.UnknownNameError):
        assert getattr(ceiag, error.__name__) is error
        assert error.__module__ == "ceiag"


def test_errors_and_problems_are_values(school: dict[str, Any]) -> None:
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.evaluate({**school, "facts": {"guidance-by-16": "152/151"}})
    error = caught.value
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (again.problems, str(again)) == (error.problems, str(error))
    problem = error.problems[0]
    assert {problem} == {pickle.loads(pickle.dumps(problem))}
    assert problem.to_dict()["code"] == "n-over-d"
    with pytest.raises(AttributeError):
        problem.code = "x"


def test_problems_of_an_answer_tell_their_text(school: dict[str, Any]) -> None:
    school["facts"]["guidance-by-16"] = "152/151"
    answer = ceiag.evaluate(school, frameworks="gatsby", tolerant=True)
    assert answer.incomplete
    assert str(answer.problems[0]).startswith("error[n-over-d]: 152 of 151")


def test_however_many_problems_there_are_none_is_lost() -> None:
    """More than what one text may hold; the error tells the first of each kind and column."""
    institution = {"setting": "school", "years": [7, 11]}
    rows = [{"kind": "meetings" if number == 3 else "meeting", "from": "01/09/2025"} for number in range(20_000)]
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.records.Records(institution, "2026-09-30", complete=rows).derive()
    error = caught.value
    assert len(error.problems) == 20_001
    assert {problem.line for problem in error.problems} == {None}
    assert error.problems[-1].path == "complete[19999].from"
    assert str(error.problems[-1]).startswith("error[not-a-date]: ")
    assert len(str(error).splitlines()) < 20
    assert "  … and 19999 more of this kind\n" in str(error)
    assert "complete[3].kind" in str(error)
    assert str(error).endswith("20001 problems in all: see `problems`")
    again = pickle.loads(pickle.dumps(error))
    assert (again.problems, str(again)) == (error.problems, str(error))


def test_problems_of_many_kinds_are_counted(school: dict[str, Any]) -> None:
    facts = {f"no-such-{number}": True for number in range(30)}
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.evaluate({**school, "facts": facts})
    assert len(caught.value.problems) == 30
    assert str(caught.value).count("error[unknown-fact]") == 20
    assert "\n… and 10 more\n" in str(caught.value)
