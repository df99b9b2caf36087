"""Objects behave as values do in Python."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import ceiag

EXAMPLES = Path(__file__).resolve().parents[3] / "docs" / "examples"


def test_a_sheet_is_a_value(school: dict[str, Any]) -> None:
    sheet = ceiag.FactSheet.from_dict(school)
    same = ceiag.FactSheet(school["institution"], date(2026, 9, 30), school["facts"])
    assert sheet == same
    assert len({sheet, same}) == 1
    assert pickle.loads(pickle.dumps(sheet)) == copy.deepcopy(sheet) == sheet
    assert sheet != ceiag.FactSheet(school["institution"], "2026-09-29", school["facts"])
    assert repr(sheet) == "<FactSheet: Northgate Example School, 2026-09-30, 2 facts>"
    assert sheet.as_of == date(2026, 9, 30)
    assert ceiag.FactSheet.from_dict(sheet.to_dict()) == sheet
    assert ceiag.FactSheet.from_text(sheet.to_json()) == sheet
    with pytest.raises(AttributeError):
        sheet.as_of = date(2020, 1, 1)  # type: ignore[misc]


def test_files_and_values_say_the_same() -> None:
    for name in ("school-2024.toml", "school-2026.toml", "college-2026.toml"):
        sheet = ceiag.FactSheet.from_file(EXAMPLES / name)
        assert ceiag.evaluate(sheet) == ceiag.evaluate(sheet.to_dict()) == ceiag.evaluate(ceiag.load(EXAMPLES / name))


def test_an_answer_is_a_value(school: dict[str, Any]) -> None:
    answer = ceiag.evaluate(school, frameworks="gatsby")
    again = ceiag.evaluate(school, frameworks="gatsby")
    assert answer == again
    assert len({answer, again}) == 1
    for part in (answer, answer.results[0], answer.results[0].findings[0]):
        same = pickle.loads(pickle.dumps(part))
        assert same == part
        assert hash(same) == hash(part)
        assert type(same) is type(part)
    assert answer.to_dict() == json.loads(answer.to_json())
    # A copy: what is done to it changes no answer.
    answer.to_dict()["results"].clear()
    assert len(answer.results) == 1
    with pytest.raises(AttributeError):
        answer.engine = "x"
    with pytest.raises(AttributeError, match="no attribute 'enigne'"):
        answer.enigne  # type: ignore[attr-defined]  # noqa: B018
    assert "results" in dir(answer)
    assert repr(answer.results[0].findings[0]).startswith("FindingAnswer(")
    assert "years=[7, 8, 9, 10, 11]" in repr(answer.institution)
    assert f"findings=[{len(answer.results[0].findings)} …]" in repr(answer.results[0])


def test_attributes_are_values_of_python(school: dict[str, Any]) -> None:
    school["facts"]["guidance-by-16"] = "140/151"
    answer = ceiag.evaluate(school, frameworks="compass-classic-schools", profile="compass-classic-h1")
    assert answer.as_of == date(2026, 9, 30)
    assert answer.institution.setting is ceiag.Setting.SCHOOL
    reading = answer.results[0].reading
    assert isinstance(reading, ceiag.answers.ReadingAnswerScore)
    percent = reading.benchmarks[7].percent
    assert percent is not None
    assert (percent.lo, percent.hi) == (Decimal(25), Decimal(100))
    finding = answer.results[0].findings[0]
    assert isinstance(finding.outcome, ceiag.Outcome)
    assert isinstance(finding.missing, tuple)
    with pytest.raises(TypeError):
        answer.results[0].choices["a"] = "b"  # type: ignore[index]


def test_notebooks_get_small_escaped_tables(school: dict[str, Any]) -> None:
    school["institution"]["name"] = "<script>alert(1)</script>"
    answer = ceiag.evaluate(school, frameworks="gatsby")
    for thing in (answer, answer.results[0], ceiag.FactSheet.from_dict(school)):
        html = thing._repr_html_()
        assert "<script" not in html
        assert len(html) < 60_000
    assert "&lt;script&gt;" in answer._repr_html_()
    # What people read is the engine's.
    assert answer.results[0].findings[0].text.split("<")[0] in answer._repr_html_()


OWN = {
    "format": "ceiag-framework/1", "id": "trust-1", "series": "trust", "edition": "1", "title": "What our trust asks",
    "settings": ["college"], "reading": "findings", "in-force": {"from": "2026-01-01", "grade": "project"},
    "fact": [{"id": "trust-plan", "kind": "yes-no", "label": "a plan for the trust"}],
    "criterion": [{"id": "T1.a", "label": "a plan", "text": "There is a plan.", "grade": "project", "met-when": {"yes": "trust-plan"}}],
}  # fmt: skip


def test_a_framework_of_ones_own() -> None:
    own = ceiag.Framework(OWN)
    assert (own.id, own.title) == ("trust-1", "What our trust asks")
    assert own == ceiag.Framework.from_text(json.dumps(OWN))
    assert pickle.loads(pickle.dumps(own)) == own
    sheet = ceiag.FactSheet({"setting": "college"}, "2026-09-30", {"trust-plan": True}, own_frameworks=[own])
    for brought in ([own], [OWN]):
        answer = ceiag.evaluate(sheet, frameworks="trust-1", own_frameworks=brought)
        assert answer.results[0].findings[0].outcome == "met"
    plan = ceiag.Plan("trust-1", own_frameworks=[own])
    assert plan.outcomes({"setting": "college", "as_of": "2026-09-30", "trust-plan": True}).to_dict() == {"T1.a": "met"}
    assert plan.outcomes(sheet)["T1.a"] is ceiag.Outcome.MET
    assert ceiag.check_framework(own).ok
    broken = {**OWN, "criterion": [{**OWN["criterion"][0], "met-when": {"yes": "trust-paln"}}]}  # type: ignore[index]
    with pytest.raises(ceiag.UnknownNameError, match="did you mean `trust-plan`"):
        ceiag.Framework(broken)
    assert not ceiag.check_framework(broken).ok


def test_a_framework_in_toml(tmp_path: Path) -> None:
    text = 'format = "ceiag-framework/1"\nid = "ours"\ntitle = "Ours"\nextends = "gatsby-2025-schools"\nwithout = ["G25S.BM1.d"]\n'
    path = tmp_path / "ours.toml"
    path.write_text(text)
    own = ceiag.Framework.from_file(path)
    assert "G25S.BM1.d" not in ceiag.Plan("ours", own_frameworks=[own]).criteria


def test_every_operation_has_a_function() -> None:
    for name in ceiag.operations():
        assert callable(getattr(ceiag, name, None) or getattr(ceiag.records, name)), name
    assert set(ceiag.answers.ANSWERS) - {"official"} == set(ceiag.operations())


def test_one_is_a_list_of_one(school: dict[str, Any]) -> None:
    own = ceiag.Framework(OWN)
    sheet = {"as_of": "2026-09-30", "institution": {"setting": "college"}, "facts": {"trust-plan": True}}
    listed = ceiag.evaluate(sheet, frameworks=["trust-1"], own_frameworks=[own])
    for one in (own, OWN):
        assert ceiag.evaluate(sheet, frameworks="trust-1", own_frameworks=one) == listed
        assert ceiag.Plan("trust-1", own_frameworks=one).evaluate(sheet) == listed
        assert ceiag.FactSheet.from_dict(sheet, own_frameworks=one) == ceiag.FactSheet.from_dict(sheet, own_frameworks=[own])
        assert ceiag.diff_frameworks(own, "trust-1", own_frameworks=one).changes_answers is False
    assert ceiag.merge(school).sheet == ceiag.merge([school]).sheet
    review = ceiag.load(EXAMPLES / "year" / "internal-review.toml")
    assert ceiag.standard_readiness(school, reviews=review) == ceiag.standard_readiness(school, reviews=[review])


def test_one_is_a_list_of_one_in_records_too() -> None:
    request = ceiag.load(EXAMPLES / "records.json")
    records = ceiag.records.Records.from_dict(request)
    assert records.missing(frameworks="gatsby") == records.missing(frameworks=["gatsby"])
    assert records.groups(by="send") == records.groups(by=["send"])
    fact = "guidance-by-16"
    assert records.derive(facts=fact) == records.derive(facts=[fact])
    assert ceiag.records.records_groups(**request, by="send") == records.groups(by=["send"])
    said = {key: request[key] for key in ("institution", "as_of", "enrolments")}
    complete = {"kind": "meeting", "from": "2021-09-01"}
    assert ceiag.records.Records(**said, complete=complete) == ceiag.records.Records(**said, complete=[complete])
    own = ceiag.Framework(OWN)
    assert ceiag.records.Records(**said, own_frameworks=own) == ceiag.records.Records(**said, own_frameworks=[own])
    with pytest.raises(TypeError, match="one record"):
        ceiag.records.Records(**{**said, "enrolments": said["enrolments"][0]})
