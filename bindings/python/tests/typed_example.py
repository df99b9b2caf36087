"""Types as an editor shows them: checked by mypy and pyright, and run by the tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_type

import ceiag
from ceiag import inputs
from ceiag.answers import (
    BenchmarkAnswer,
    EvaluateAnswer,
    FindingAnswer,
    NextAnswer,
    PercentAnswer,
    ReadingAnswerScore,
)


def sheet() -> ceiag.FactSheet:
    institution = {"setting": ceiag.Setting.SCHOOL, "years": (7, 11)}
    facts = {"guidance-by-16": Fraction(1, 2), "guidance-joint-working": None}
    return ceiag.FactSheet(institution, as_of=date(2026, 9, 30), facts=facts)


def test_types() -> None:
    answer = ceiag.evaluate(sheet(), frameworks="compass-classic-schools", profile="compass-classic-h1")
    assert_type(answer, EvaluateAnswer)
    assert_type(answer.as_of, date)
    assert_type(answer.to_dict(), dict[str, Any])
    assert_type(answer.to_json(), str)
    result = answer.results[0]
    assert_type(result.findings, tuple[FindingAnswer, ...])
    assert_type(result.choices, Mapping[str, str])
    assert_type(result.findings[0].outcome, ceiag.Outcome)
    if isinstance(result.reading, ReadingAnswerScore):
        assert_type(result.reading.benchmarks, tuple[BenchmarkAnswer, ...])
        assert_type(result.reading.benchmarks[0].percent, PercentAnswer | None)
        percent = result.reading.benchmarks[0].percent
        if percent is not None:
            assert_type(percent.lo, Decimal)
    assert_type(ceiag.next(sheet()), NextAnswer)
    assert_type(ceiag.call("evidence_kinds", {}), dict[str, Any])
    plan = ceiag.Plan("gatsby-2025-schools")
    assert_type(plan.evaluate(sheet()), EvaluateAnswer)
    assert_type(plan.outcomes(sheet())["G25S.BM8.a"], ceiag.Outcome)
    assert_type(plan.outcomes(sheet()).get("x"), ceiag.Outcome | None)
    mapping: Mapping[str, ceiag.Outcome] = plan.outcomes(sheet())
    assert len(mapping) == len(plan.criteria)
    judged = plan.evaluate_many([sheet()], carry=["trust"])
    assert_type(judged, ceiag.Evaluations)
    assert_type(judged[0], ceiag.Evaluation)
    assert_type(judged.answers, Mapping[Any, EvaluateAnswer])
    assert_type([row for row in judged], list[ceiag.Evaluation])
    assert_type(judged.to_records(), list[dict[str, Any]])
    try:
        ceiag.evaluate({})
    except ceiag.CeiagError as error:
        assert_type(error.problems, tuple[ceiag.Problem, ...])
        assert_type(error.problems[0].path, str | None)
        assert_type(error.help, str | None)


def written() -> inputs.FactSheet:
    """A sheet that is written down: a misspelt key is an error of the checkers, or the comment that expects one is."""
    return {
        "as_of": date(2026, 9, 30),
        "institution": {"setting": ceiag.Setting.SCHOOL, "years": (7, 11), "cohort": {"restricted_to": "all", "because": "whole"}},
        "facts": {
            "guidance-by-16": "148/151",
            "guidance-joint-working": None,
            "used-information": {"ks4": {"n": [140, 151], "d": 151}},
            "employer-encounter-2025.y9": {"from": "50%", "to": Fraction(3, 4)},
            "advice-recorded": {"value": True, "known_by": "declared"},
        },
    }


def misspelt() -> list[inputs.FactSheet | inputs.Award]:
    college: inputs.Institution = {"setting": "college"}
    no_such_fact: inputs.FactSheet = {
        "as_of": "2026-09-30",
        "institution": college,
        "facts": {"guidance-by-61": "148/151"},  # type: ignore[typeddict-unknown-key]
    }
    no_such_key: inputs.FactSheet = {"as_of": "2026-09-30", "institution": college, "fatcs": {}}  # type: ignore[typeddict-unknown-key]
    no_such_word: inputs.Institution = {"setting": "collage"}  # type: ignore[typeddict-item]
    another_kind: inputs.Facts = {"advice-recorded": "148/151"}  # type: ignore[typeddict-item]
    no_such_event: inputs.Award = {
        "format": "ceiag-award/1", "institution": no_such_word, "body": "b", "process": "p",
        "event": [{"event": "awarded", "on": "2026-09-30", "yaers": 3}],  # type: ignore[typeddict-unknown-key]
    }  # fmt: skip
    return [no_such_fact, no_such_key, {"as_of": "2026-09-30", "institution": college, "facts": another_kind}, no_such_event]


def test_what_checkers_allow_is_read_and_the_rest_refused() -> None:
    answer = ceiag.evaluate(written(), frameworks="gatsby")
    assert ceiag.FactSheet.from_dict(written()).facts["guidance-by-16"] == "148/151"
    assert not answer.incomplete
    for wrong in misspelt():
        operation = "award_status" if "event" in wrong else "evaluate"
        key = "award" if "event" in wrong else "sheet"
        try:
            ceiag.call(operation, {key: wrong, "as_of": "2026-09-30"})
        except ceiag.CeiagError as error:
            assert error.help or error.problems
        else:
            raise AssertionError(f"nothing was refused: {wrong}")
