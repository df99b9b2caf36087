"""A plan says what `evaluate` says, the quick way and the thorough way alike."""

from __future__ import annotations

import copy
import functools
import pickle
import random
import time
import warnings
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd  # type: ignore[import-untyped]
import pytest

import ceiag

EDITIONS = ["gatsby-2025-schools", "gatsby-2014-schools", "compass-2025-schools", "reference-maturity-2025-schools"]


@functools.cache
def asked() -> tuple[Any, ...]:
    """Everything that a school with a sixth form is asked for these editions."""
    sheet = {"as_of": "2026-09-30", "institution": {"setting": "school", "years": [7, 13]}}
    return ceiag.questions(sheet, frameworks=EDITIONS, all=True).questions


def rows(seed: int, count: int) -> list[dict[str, Any]]:
    """Flat rows at random: mostly good, some with values that must be refused, some with keys that are no facts."""
    dice = random.Random(seed)
    made = []
    for number in range(count):
        years = dice.choice([(7, 11), (7, 13), [7, 11], "7-13"])
        row: dict[str, Any] = {"setting": "school", "years": years, "as_of": "2026-09-30", "urn": 100000 + number}
        for question in asked():
            if dice.random() < 0.3:
                continue
            of_sixth_form = question.address.endswith((".y12", ".y13", ".ks5"))
            if of_sixth_form and years not in ((7, 13), "7-13") and dice.random() < 0.99:
                continue
            fill(dice, row, question)
        if dice.random() < 0.1:
            row[dice.choice(["guidence", "academic_year", "name"])] = dice.choice(["2025/26", "x", 3, None])
        made.append(row)
    return made


def fill(dice: random.Random, row: dict[str, Any], question: Any) -> None:
    bad = dice.random() < 0.003
    if question.kind == "yes-no":
        row[question.address] = 3 if bad else dice.choice([True, False, None, "yes", ""])
    elif question.kind == "share":
        d = dice.randint(0 if bad else 1, 200)
        n = dice.randint(0, d + (5 if bad else 0))
        if dice.random() < 0.5:
            row[f"{question.address}.n"], row[f"{question.address}.d"] = n, d
        else:
            row[question.address] = dice.choice([f"{n}/{d}", {"n": n, "d": d}, None])
    elif question.kind == "count":
        row[question.address] = dice.choice([0, 1, 2, 3.0, None, -1 if bad else 1])
    elif question.kind == "date":
        row[question.address] = dice.choice(["2026-01-31", "2024-02-29", None, "soon" if bad else "2025-06-01"])
    elif question.kind == "choice":
        row[question.address] = dice.choice([option.id for option in question.options])


def outcomes_of(call: Any) -> Any:
    try:
        return call()
    except ceiag.CeiagError as error:
        return [problem.code for problem in error.problems]


@pytest.mark.parametrize("edition", EDITIONS)
def test_outcomes_are_those_of_the_whole_answer(edition: str) -> None:
    plan = ceiag.Plan(edition)
    judged = refused = 0
    for row in rows(7, 120):
        quick = outcomes_of(lambda: plan.outcomes(row).to_dict())
        whole = outcomes_of(lambda: {f.criterion: str(f.outcome) for f in plan.evaluate(row).results[0].findings})
        assert quick == whole
        # In another order of keys, and with one that is nothing: the thorough way.
        slow = outcomes_of(lambda: plan.outcomes({"name": None, **dict(reversed(row.items()))}).to_dict())
        if isinstance(quick, dict):
            assert slow == quick
            judged += 1
        else:
            assert sorted(slow) == sorted(quick)
            refused += 1
    assert judged > 40
    assert refused > 5


def test_a_plan_answers_as_evaluate_does(school: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    whole = ceiag.evaluate(school, frameworks="gatsby-2025-schools")
    assert plan.evaluate(school) == whole
    assert plan.evaluate(ceiag.FactSheet.from_dict(school)) == whole
    assert plan.framework == "gatsby-2025-schools"
    assert plan.digest == whole.results[0].framework.digest
    assert repr(plan) == f"<Plan gatsby-2025-schools: {len(plan.criteria)} criteria>"


def test_choices_profiles_and_days_are_those_of_the_plan(row: dict[str, Any]) -> None:
    del row["as_of"]
    plan = ceiag.Plan("compass-classic-schools", profile="compass-classic-h1", as_of="2026-03-31")
    answer = plan.evaluate(row)
    assert str(answer.as_of) == "2026-03-31"
    assert answer.results[0].profile is not None
    assert answer.results[0].profile.id == plan.profile == "compass-classic-h1"
    with pytest.raises(ceiag.UnknownNameError, match="compass-classic"):
        ceiag.Plan("compass-classic-schools", profile="compass-classic-h2")
    with pytest.raises(ceiag.UnknownNameError, match="did you mean `gatsby-2025-schools`"):
        ceiag.Plan("gatsby-2025-school")
    row = {"setting": "school", "years": [7, 13], "further-guidance-offered-by-18": "80/80", "further-guidance-attended-by-18": "61/80"}
    day = "2026-09-30"
    outcomes = [
        ceiag.Plan("gatsby-2025-schools", choices=choices, as_of=day).outcomes(row)["G25S.BM8.b"]
        for choices in (None, {"further-meeting": "offered"}, {"further-meeting": "attended"})
    ]
    assert outcomes == ["unknown", "met", "not-met"]


def test_a_bad_row_is_named_and_stops_no_other(row: dict[str, Any]) -> None:
    many = [
        {**row, "urn": 100001},
        {**row, "urn": 100002, "guidance-by-16.n": 152},
        {**row, "urn": 100003, "guidance-by-61": "1/2"},
        {**row, "urn": 100004, "setting": "college", "years": None},
        "no record",
        {**row, "urn": None},
        {**row, "urn": 100007, "guidance-by-16.n": None},
    ]
    judged = ceiag.Plan("gatsby-2025-schools").evaluate_many(many, key="urn")  # type: ignore[arg-type]
    assert [evaluation.key for evaluation in judged] == [100001, 100002, 100003, 100004, 4, 5, 100007]
    assert list(judged.answers) == [100001, 100007]
    codes = {key: error.code for key, error in judged.refused.items()}
    assert codes == {
        100002: "n-over-d", 100003: "unknown-fact", 100004: "no-such-year", 4: "missing-key", 5: "missing-key",
    }  # fmt: skip
    assert not judged[1].ok
    with pytest.raises(ceiag.CeiagError):
        judged[1].answer  # noqa: B018
    assert repr(judged) == "<Evaluations: 2 judged, 5 refused (the first: 100002 n-over-d)>"
    assert "152 of 151" in judged._repr_html_()
    assert judged[-1].key == 100007
    with pytest.raises(IndexError):
        judged[7]  # noqa: B018


def test_everything_that_is_wrong_with_a_row_is_told(row: dict[str, Any], school: dict[str, Any]) -> None:
    wrong = [
        {**row, "urn": 1, "guidance-by-16.n": b"", "parents-told-about-guidance": {1}},
        {**school, "hub": "x", "facts": {"a": b"", "b": {1}}},
    ]
    refused = ceiag.Plan("gatsby-2025-schools").evaluate_many(wrong).refused
    paths = [[problem.path for problem in error.problems] for error in refused.values()]
    assert paths == [["guidance-by-16.n", "parents-told-about-guidance"], ["facts.a", "facts.b"]]
    assert refused[1].found == "bytes"


def test_one_record_is_no_list_of_records(row: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="one record"):
        ceiag.Plan("gatsby-2025-schools").evaluate_many(row)  # type: ignore[arg-type]


def test_evaluations_are_a_sequence(row: dict[str, Any]) -> None:
    judged = ceiag.Plan("gatsby-2025-schools").evaluate_many([row, {**row, "x": 1}, row])
    assert [evaluation.key for evaluation in judged[1:]] == [1, 2]
    assert [evaluation.key for evaluation in judged[::-2]] == [2, 0]
    assert [evaluation.key for evaluation in reversed(judged)] == [2, 1, 0]
    assert isinstance(judged, Sequence)
    assert judged.index(judged[1]) == 1
    assert judged[1] in judged
    assert judged.count(judged[2]) == 1
    assert len({judged[0], judged[0], judged[1]}) == 2


def test_a_plan_can_be_pickled_and_copied(row: dict[str, Any]) -> None:
    own = {"format": "ceiag-framework/1", "id": "ours", "title": "Ours", "extends": "gatsby-2025-schools", "without": ["G25S.BM1.d"]}
    choices = {"further-meeting": "offered"}
    plan = ceiag.Plan("ours", own_frameworks=iter([ceiag.Framework(own)]), choices=choices, as_of="2026-09-30", tolerant=True)
    for same in (pickle.loads(pickle.dumps(plan)), copy.copy(plan), copy.deepcopy(plan)):
        assert same == plan
        assert hash(same) == hash(plan)
        assert same.digest == plan.digest
        bad = {**row, "guidance-by-16.n": 152}
        assert same.evaluate(bad) == plan.evaluate(bad)
        assert same.outcomes(bad) == plan.outcomes(bad)


def test_the_key_may_be_any_column(row: dict[str, Any], school: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    many = [{**row, "hub": "North"}, {**school, "hub": "South"}]
    judged = plan.evaluate_many(many, key="hub")
    assert judged.refused == {}
    assert {record["hub"] for record in judged.to_records()} == {"North", "South"}
    assert [record.key for record in plan.evaluate_many(iter(many))] == [0, 1]


def test_records_are_flat(row: dict[str, Any]) -> None:
    judged = ceiag.Plan("gatsby-2025-schools").evaluate_many([{**row, "urn": 100001}], key="urn")
    records = judged.to_records()
    answer = judged[0].answer.results[0]
    assert isinstance(answer.reading, ceiag.answers.ReadingAnswerScore)
    assert len(records) == len(answer.reading.benchmarks) + len(answer.findings)
    assert list(records[0])[0] == "urn"
    for record in records:
        assert all(value is None or isinstance(value, (str, int)) for value in record.values())
    last = records[-1]
    assert (last["row"], last["criterion"], last["state"]) == ("criterion", answer.findings[-1].criterion, answer.findings[-1].outcome)
    assert last["text"] == answer.findings[-1].text


def test_outcomes_are_a_mapping_and_a_value(row: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    outcomes = plan.outcomes(row)
    assert list(outcomes) == list(outcomes.keys()) == plan.criteria
    assert dict(outcomes.items()) == dict(zip(outcomes, outcomes.values(), strict=True))
    assert outcomes["G25S.BM8.a"] is ceiag.Outcome.MET
    assert outcomes.get("x") is None
    assert outcomes.get("x", "unasked") == "unasked"
    assert isinstance(outcomes, Mapping)
    assert outcomes.keys() & {"G25S.BM8.a", "x"} == {"G25S.BM8.a"}
    assert ("G25S.BM8.a", "met") in outcomes.items()
    match outcomes:
        case {"G25S.BM8.a": found}:
            assert found is ceiag.Outcome.MET
        case _:
            raise AssertionError(outcomes)
    assert "G25S.BM8.a" in outcomes
    assert 3 not in outcomes  # type: ignore[comparison-overlap]
    assert outcomes.get(3) is None  # type: ignore[call-overload]
    with pytest.raises(KeyError):
        outcomes["x"]
    assert pickle.loads(pickle.dumps(outcomes)) == outcomes == plan.outcomes(dict(row))
    assert len({outcomes, plan.outcomes(dict(row))}) == 1
    assert outcomes != plan.outcomes({**row, "guidance-by-16.n": 1})
    assert repr(outcomes).startswith("<Outcomes of gatsby-2025-schools: ")
    assert "<td>met</td>" in outcomes._repr_html_()


def test_a_tolerant_plan_counts_what_is_refused_as_unknown(row: dict[str, Any]) -> None:
    bad = {**row, "guidance-by-16.n": 152}
    plan = ceiag.Plan("gatsby-2025-schools", tolerant=True)
    assert plan.outcomes(bad)["G25S.BM8.a"] == "unknown"
    answer = plan.evaluate(bad)
    assert answer.incomplete
    assert [problem.code for problem in answer.problems] == ["n-over-d"]


def test_choices_that_there_are_not_are_told_at_once(school: dict[str, Any]) -> None:
    for choices in ({"further-meetings": "attended"}, {"further-meeting": "attend"}, {"a": "b", "further-meeting": "no"}):
        with pytest.raises(ceiag.UnknownNameError) as of_plan:
            ceiag.Plan("gatsby-2025-schools", choices=choices)
        with pytest.raises(ceiag.UnknownNameError) as of_evaluate:
            ceiag.evaluate(school, frameworks="gatsby-2025-schools", choices=choices)
        assert str(of_plan.value) == str(of_evaluate.value)
    for edition in ceiag.frameworks().frameworks:
        assert ceiag.Plan(edition.id, choices={"further-meeting": "offered"}).framework == edition.id


def test_answers_are_read_when_they_are_asked_for(row: dict[str, Any]) -> None:
    many = [{**row, "urn": 100001 + number, "guidance-by-16.n": 151 + number % 2} for number in range(2000)]
    judged = ceiag.Plan("gatsby-2025-schools").evaluate_many(many, key="urn")
    assert (len(judged.answers), len(judged.refused)) == (1000, 1000)
    # As a whole it would take minutes.
    start = time.process_time()
    for _ in range(200):
        assert judged.answers[100001].results
        assert judged.refused[100002].code == "n-over-d"
    assert time.process_time() - start < 10
    assert isinstance(judged.answers, Mapping)
    assert 100002 not in judged.answers
    assert 100001 not in judged.refused
    assert repr(judged.answers) == "<Answers: 1000 of 2000 rows>"
    assert repr(judged.refused).startswith("<Refused: 1000 of 2000 rows: 100002 n-over-d, 100004 n-over-d, ")
    assert repr(judged.refused).endswith(", …>")
    with pytest.raises(KeyError):
        judged.answers[100002]  # noqa: B018
    assert judged.answers.get(1) is None
    some = ceiag.Plan("gatsby-2025-schools").evaluate_many(many[:3], key="urn")
    assert pickle.loads(pickle.dumps(some.answers)) == some.answers
    assert [error.code for error in pickle.loads(pickle.dumps(some.refused)).values()] == ["n-over-d"]


def test_a_key_names_one_row(row: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    many = [{**row, "hub": "North"}, {**row, "hub": "South"}, {**row, "hub": "North"}]
    with pytest.raises(ceiag.CeiagError, match="rows 0 and 2 are both called 'North'") as caught:
        plan.evaluate_many(many, key="hub")
    assert (caught.value.code, caught.value.path) == ("duplicate-key", "hub")
    assert [record.key for record in plan.evaluate_many(many, carry=["hub"])] == [0, 1, 2]


def test_plans_are_equal_that_judge_alike() -> None:
    plan = ceiag.Plan("gatsby-2025-schools", as_of="2026-09-30", choices={"further-meeting": "offered"})
    same = ceiag.Plan("gatsby-2025-schools", as_of=date(2026, 9, 30), choices={"further-meeting": "offered"})
    assert plan == same
    assert len({plan, same}) == 1
    others = [
        ceiag.Plan("gatsby-2025-schools"),
        ceiag.Plan("gatsby-2025-schools", as_of="2026-09-30"),
        ceiag.Plan("gatsby-2025-schools", as_of="2026-09-30", choices={"further-meeting": "offered"}, tolerant=True),
        ceiag.Plan("compass-classic-schools"),
        ceiag.Plan("compass-classic-schools", profile="compass-classic-h1"),
    ]
    assert all(plan != other for other in others)
    assert len({plan, *others}) == 6
    assert plan != "gatsby-2025-schools"


def test_what_cannot_be_pickled_says_what_can(row: dict[str, Any]) -> None:
    judged = ceiag.Plan("gatsby-2025-schools").evaluate_many([row, {**row, "x": 1}])
    with pytest.raises(TypeError, match=r"pickle what `to_columns\(\)` gives"):
        pickle.dumps(judged)
    with pytest.raises(TypeError, match="pickle its `key`"):
        pickle.dumps(judged[0])
    assert pickle.loads(pickle.dumps(dict(judged.answers))) == judged.answers


def test_each_row_is_judged_by_what_is_in_force_for_it() -> None:
    common = {"as_of": "2026-09-30", "guidance-joint-working": "yes"}
    rows: list[dict[str, Any]] = [
        {**common, "urn": 100001, "setting": "school", "years": "7-11", "trust": "North"},
        {**common, "urn": 100002, "setting": "college", "years": None, "trust": "North"},
        {**common, "urn": 100003, "setting": "school", "years": "7-11", "trust": "South", "as_of": "2024-03-31"},
        {**common, "urn": 100004, "setting": "nursery", "years": None, "trust": "South"},
        {"institution": {"setting": "college", "urn": 100005}, "facts": {}, "as_of": "2026-09-30"},
    ]
    judged = ceiag.evaluate_many(rows, key="urn", carry="trust", frameworks="gatsby")
    by = {key: [result.framework.id for result in answer.results] for key, answer in judged.answers.items()}
    assert by == {
        100001: ["gatsby-2025-schools"],
        100002: ["gatsby-2025-colleges"],
        100003: ["gatsby-2014-schools"],
        100005: ["gatsby-2025-colleges"],
    }
    assert judged.refused[100004].code == "unknown-setting"
    # The lines are those that a plan gives for the same edition.
    frame = pd.DataFrame(rows[:2])
    of_frame = ceiag.evaluate_many(frame, key="urn", carry="trust", frameworks="gatsby")
    lines = [record for record in of_frame.to_records() if record["urn"] == 100001]
    planned = ceiag.Plan("gatsby-2025-schools").evaluate_many(frame[:1], key="urn", carry="trust")
    assert lines == planned.to_records()
    assert {record["framework"] for record in of_frame.to_records()} == {"gatsby-2025-schools", "gatsby-2025-colleges"}


def test_lines_of_several_editions_tell_of_the_right_one() -> None:
    row = {"setting": "school", "years": "7-11", "as_of": "2026-09-30", "guidance-by-16": "150/151"}
    judged = ceiag.evaluate_many([row], frameworks=["gatsby-2025-schools", "gatsby-2014-schools"])
    answer = judged.answers[0]
    assert len(answer.results) == 2
    lines = judged.to_records()
    for result in answer.results:
        of = [line for line in lines if line["framework"] == result.framework.id and line["row"] == "criterion"]
        assert [line["criterion"] for line in of] == [finding.criterion for finding in result.findings]
        assert [line["missing"] for line in of] == [";".join(finding.missing) or None for finding in result.findings]
        assert [line["grade"] for line in of] == [finding.grade for finding in result.findings]
        assert {line["unset_choices"] for line in of} == {";".join(result.unset_choices) or None}
    sheet = ceiag.FactSheet({"setting": "school", "years": [7, 11]}, "2024-09-30", {"guidance-by-16": "150/151"})
    one = ceiag.evaluate_many([sheet], profile="compass-classic-h1", frameworks="compass-classic-schools", as_of="2024-12-31")
    assert one.answers[0] == ceiag.evaluate(
        sheet, profile="compass-classic-h1", frameworks="compass-classic-schools", as_of="2024-12-31"
    )


def test_a_frame_that_is_refused_whole_says_so() -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    rows = [{"setting": "school", "years": "7-11", "as_of": "2026-09-30", "guidance-by-16": "152/151"}] * 2
    judged = plan.evaluate_many(rows)
    assert repr(judged) == "<Evaluations: 0 judged, 2 refused (the first: 0 n-over-d)>"
    with pytest.warns(ceiag.RefusedRowsWarning, match="all 2 rows were refused.*Row 0: "):
        assert judged.to_records() == []
    with pytest.warns(ceiag.RefusedRowsWarning):
        assert judged.to_columns()["row"] == []
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert plan.evaluate_many([]).to_records() == []
        good = {**rows[0], "guidance-by-16": "151/151"}
        assert plan.evaluate_many([*rows, good]).to_records()
