"""Data frames in and out, as pandas, polars and pyarrow have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

import ceiag


class Arrow:
    """What a table of pyarrow offers for its rows: its columns are lists of values there."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self.column_names = list(rows[0])
        self.columns = [[row[name] for row in rows] for name in rows[0]]
        self._rows = rows

    def to_pylist(self) -> list[dict[str, Any]]:
        return self._rows


def test_columns_of_a_frame_are_looked_at_first(row: dict[str, Any]) -> None:
    """One column that is no fact would refuse every row, and nobody would hear of it."""
    plan = ceiag.Plan("gatsby-2025-schools")
    rows = [{**row, "urn": 100001 + number, "trust": "North", "guidance-by-61": "1/2"} for number in range(2)]
    frame = pd.DataFrame(rows)
    for tables in (frame, pl.DataFrame(rows), pl.DataFrame(rows).lazy(), Arrow(rows)):
        with pytest.raises(ceiag.UnknownNameError) as caught:
            plan.evaluate_many(tables)
        problems = caught.value.problems
        assert [problem.path for problem in problems] == ["trust", "guidance-by-61"]
        assert all("`carry` takes columns of your own along" in (problem.help or "") for problem in problems)
        assert (problems[1].help or "").startswith("did you mean `guidance-by-16`?")
        good = plan.evaluate_many(tables, key="urn", carry=["trust", "guidance-by-61"])
        assert {(r["urn"], r["trust"]) for r in good.to_records()} == {(100001, "North"), (100002, "North")}
    with pytest.raises(ceiag.CeiagError) as caught:
        plan.evaluate_many(frame, key="URN", carry="trsut")
    told = [(problem.code, problem.path, problem.help) for problem in caught.value.problems]
    assert told[:2] == [("missing-key", "key", "did you mean `urn`?"), ("missing-key", "carry", "did you mean `trust`?")]
    twice = pd.DataFrame([[*row.values(), True]], columns=[*row, "guidance-joint-working"])
    with pytest.raises(ceiag.CeiagError, match="`guidance-joint-working` is given twice"):
        plan.evaluate_many(twice)
    with pytest.raises(ceiag.CeiagError, match="`hub` is given twice"):
        plan.evaluate_many(pd.DataFrame([["N", "S", *row.values()]], columns=["hub", "hub", *row]), carry=["hub"])
    with pytest.raises(ceiag.CeiagError, match="must be a text"):
        plan.evaluate_many(pd.DataFrame([[1, *row.values()]], columns=[0, *row]))
    with pytest.raises(ceiag.CeiagError, match="reset_index"):
        plan.evaluate_many(pd.DataFrame([row], index=pd.Index([1], name="school")), key="school")


def test_what_only_looks_like_rows_is_told_apart(row: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    frame = pd.DataFrame([{**row, "trust": "North"}] * 2)
    columns: Any = frame
    for series in (columns.iloc[0], columns["trust"], pl.DataFrame([row])["as_of"]):
        with pytest.raises(TypeError, match=r"this is a Series.*`frame\[:1\]`"):
            plan.evaluate_many(series)
    for groups in (columns.groupby("trust"), pl.DataFrame([{**row, "trust": "N"}]).group_by("trust")):
        with pytest.raises(TypeError, match="GroupBy: give the frame.*`carry`"):
            plan.evaluate_many(groups)
    for good in (columns[:1], pd.Series([row]), pd.Series([row], index=["a"])):
        assert len(plan.evaluate_many(good, carry=["trust"])) == 1


def test_names_that_concern_every_row_are_looked_at_first(row: dict[str, Any]) -> None:
    """A misspelt edition would refuse every row, and nobody would hear of it."""
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.evaluate_many([row, row], frameworks="gatsy", profile="compas", choices={"no-such-choice": "x"})
    told = [(problem.code, problem.path) for problem in caught.value.problems]
    assert told == [("unknown-choice", "choices.no-such-choice"), ("unknown-framework", "frameworks"), ("unknown-profile", "profiles.*")]
    assert caught.value.problems[1].help == "did you mean `gatsby`?"
    # What one row's setting does not have is of that row alone.
    judged = ceiag.evaluate_many([row], frameworks="gatsby-2025-colleges")
    assert [error.code for error in judged.refused.values()] == ["setting-not-covered"]


def test_columns_of_ones_own_are_carried(row: dict[str, Any], school: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    frame = pd.DataFrame([{"trust": "North", **row, "urn": 100001, "when": pd.Timestamp("2026-01-01 10:00")}])
    judged = plan.evaluate_many(frame, "urn", carry=["trust", "when", "laestab"][:2])
    assert {(r["urn"], r["trust"], r["when"]) for r in judged.to_records()} == {(100001, "North", frame["when"][0])}
    assert list(judged.to_records()[0])[:3] == ["urn", "trust", "when"]
    # What the engine knows is judged all the same, also where it is carried or names the row.
    judged = plan.evaluate_many(frame.drop(columns=["trust", "when"]), "guidance-by-16.n", carry=["urn", "guidance-by-16.d"])
    assert judged[0].answer == plan.evaluate({**row, "urn": 100001})
    assert [judged.to_records()[0][column] for column in ("guidance-by-16.n", "urn", "guidance-by-16.d")] == [151, 100001, 151]
    # Of dicts each is looked at by itself.
    judged = plan.evaluate_many([{**row, "trust": "A"}, row, {**school, "trust": "B"}, {**row, "hub": 1}], carry="trust")
    assert [evaluation.ok for evaluation in judged] == [True, True, True, False]
    assert {(r["number"], r["trust"]) for r in judged.to_records()} == {(0, "A"), (1, None), (2, "B")}


def test_columns_of_the_results_are_no_names(row: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    for name in ("state", "row", "level_lo", "text"):
        with pytest.raises(ceiag.CeiagError, match=f"`{name}` is a column of the results"):
            plan.evaluate_many([{**row, name: "Kent"}], key=name)
        with pytest.raises(ceiag.CeiagError, match=f"`{name}` is a column of the results"):
            plan.evaluate_many([{**row, name: "Kent"}], carry=[name])
    with pytest.raises(ceiag.CeiagError, match="`number` is a column of the results"):
        plan.evaluate_many([{**row, "number": 7}], carry=["number"])
    assert plan.evaluate_many([{**row, "number": 7}], key="number").to_records()[0]["number"] == 7


def test_outcomes_are_rows_of_a_frame(row: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    frame = pd.DataFrame([plan.outcomes(row), plan.outcomes({**row, "guidance-by-16.n": 1})])
    assert list(frame.columns) == plan.criteria
    assert frame["G25S.BM8.a"].tolist() == ["met", "not-met"]
    assert pl.DataFrame([plan.outcomes(row).to_dict()])["G25S.BM8.a"].to_list() == ["met"]


def test_columns_hold_what_records_hold(row: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    rows = [{**row, "name": None if number < 5 else "Northgate Example School"} for number in range(6)]
    judged = plan.evaluate_many(rows)
    columns, records = judged.to_columns(), judged.to_records()
    assert [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)] == records
    # More lines without a name than polars looks at.
    frame = pl.DataFrame(columns)
    assert frame["name"].null_count() > 100
    assert frame["number"].dtype == pl.Int64
    assert pd.DataFrame(columns)["state"].tolist() == frame["state"].to_list()
    # A key stands instead of the engine's own column of that name.
    named = plan.evaluate_many([{**row, "urn": 100001}], key="urn", carry=["setting"]).to_columns()
    assert list(named)[:3] == ["urn", "setting", "name"]
    assert set(named["urn"]) == {100001}
    # Where everything was refused the columns are there all the same.
    with pytest.warns(ceiag.RefusedRowsWarning):
        empty = plan.evaluate_many([{**row, "x": 1}]).to_columns()
    assert list(empty) == list(columns)
    assert pl.DataFrame(empty).is_empty()
    assert pd.DataFrame(empty).query("row == 'criterion'").empty


@pytest.mark.parametrize("edition", ["gatsby-2025-schools", "compass-2025-schools", "reference-maturity-2025-schools", "gatsby-2014-schools"])
def test_lines_say_how_well_a_criterion_is_known(row: dict[str, Any], edition: str) -> None:
    plan = ceiag.Plan(edition)
    judged = plan.evaluate_many([{key: row[key] for key in ("setting", "years", "as_of")}, {**row, "setting": "college", "years": None}])
    answer = judged[0].answer
    result = answer.results[0]
    lines = judged.to_records()
    of_criteria = [line for line in lines if line["row"] == "criterion"]
    said = [(line["criterion"], line["grade"], line["strength"], line["strength_grade"], line["section"]) for line in of_criteria]
    assert said == [(f.criterion, f.grade, f.strength, f.strength_grade, f.section) for f in result.findings]
    facts = [(line["because"], line["missing"]) for line in of_criteria]
    because = [dict.fromkeys(one.fact for one in finding.because if one.fact) for finding in result.findings]
    assert facts == [(";".join(all) or None, ";".join(f.missing) or None) for all, f in zip(because, result.findings, strict=True)]
    codes = [notice.code for notice in (*result.notices, *answer.notices)]
    assert {(line["unset_choices"], line["notices"]) for line in lines} == {
        (";".join(result.unset_choices) or None, ";".join(codes) or None)
    }
    assert {line["profile_grade"] for line in lines} == {result.profile.grade if result.profile else None}
    others = [line for line in lines if line["row"] != "criterion"]
    of_criterion = ("section", "grade", "strength", "strength_grade", "because", "missing")
    assert {line[column] for line in others for column in of_criterion} <= {None}


def test_lines_say_what_was_refused_and_left_out(row: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools", tolerant=True)
    judged = plan.evaluate_many([row, {**row, "guidance-by-16.n": 152, "guidance-by-16.d": 151, "programme-published": "perhaps"}])
    said = {(line["number"], line["refused_facts"]) for line in judged.to_records()}
    assert {(at, tuple(sorted(facts.split(";"))) if facts else None) for at, facts in said} == {(0, None), (1, ("guidance-by-16", "programme-published"))}


def test_yes_and_no_are_the_words_of_files_of_records(row: dict[str, Any]) -> None:
    common = {key: row[key] for key in ("setting", "years", "as_of")}
    plan = ceiag.Plan("gatsby-2025-schools")

    def reasons(said: Any) -> list[str | None]:
        frame = pd.DataFrame([{**common, "guidance-joint-working": one} for one in said])
        told = plan.evaluate_many(frame)
        return [refused.code if (refused := told.refused.get(at)) else next(
            because.code for f in told[at].answer.results[0].findings for because in f.because
            if because.fact == "guidance-joint-working" and because.code.startswith("answered")
        ) for at in range(len(said))]  # fmt: skip

    assert set(reasons(["Yes", "Y", "TRUE", "1", "yes"])) == {"answered-yes"}
    assert set(reasons(["No", "N", "FALSE", "0", "no"])) == {"answered-no"}
    assert reasons([1, 0]) == ["answered-yes", "answered-no"]
    assert reasons([1.0, 0.0]) == ["answered-yes", "answered-no"]
    assert reasons([True, False]) == ["answered-yes", "answered-no"]
    assert set(reasons(["x", "partly", "2"])) == {"wrong-kind"}


REPORTED = {
    "institution": ["Northgate Example School"] * 2, "instrument": "compass", "generation": "classic",
    "evaluation_type": "schools", "completed": pd.to_datetime(["2023-07-19", "2024-07-19"]), "bm1": [75, 88], "bm2": [None, 100],
}  # fmt: skip


def test_reported_results_come_as_a_frame() -> None:
    frame = pd.DataFrame(REPORTED)
    rows = [{key: value for key, value in row.items() if value == value} for row in frame.to_dict("records")]
    for tables in (frame, pl.DataFrame(rows), pl.LazyFrame(rows), Arrow(frame.to_dict("records"))):
        assert ceiag.history(tables, as_of="2024-12-31") == ceiag.history(rows, as_of="2024-12-31")
        told = ceiag.profile_test("compass-classic-h1", tables, sixth_form=False)
        assert told == ceiag.profile_test("compass-classic-h1", rows, sixth_form=False)
    with pytest.raises(TypeError, match="one record"):
        ceiag.history(rows[0])


SCHOOL = {"setting": "school", "years": [7, 11]}


def test_keys_that_a_frame_has_as_numbers_are_texts() -> None:
    enrolments = pd.DataFrame({"pupil": [1001, 1002], "academic_year": "2025/26", "year_group": 11, "from": pd.Timestamp("2025-09-01")})
    meetings = pd.DataFrame({"pupil": [1001.0, float("nan")], "date": pd.Timestamp("2026-02-03"), "adviser_level": 6, "attended": True})[:1]
    pupils = [{"pupil": np.int64(1001), "uln": 9999999999}, {"pupil": "1002"}]
    records = ceiag.records.Records(SCHOOL, "2026-09-30", enrolments=enrolments, meetings=meetings, pupils=pupils)
    plain = ceiag.records.Records(
        SCHOOL,
        "2026-09-30",
        enrolments=enrolments.assign(pupil=enrolments["pupil"].astype(str)),
        meetings=meetings.assign(pupil="1001"),
        pupils=[{"pupil": "1001", "uln": "9999999999"}, {"pupil": "1002"}],
    )
    assert records == plain
    assert records.derive().facts == plain.derive().facts
    # What is no key stays what it was.
    for wrong in (True, np.True_, 1001.5, np.array([1, 2]), object()):
        with pytest.raises(ceiag.CeiagError, match=r"meetings\[0\].pupil"):
            ceiag.records.Records(SCHOOL, "2026-09-30", meetings=[{"pupil": wrong}]).derive()


def test_words_that_are_no_flag_are_one_mistake_a_column() -> None:
    """Of the rows of a table a hundred problems of a kind are told, and how many more there are."""
    frame = pd.DataFrame({"pupil": [f"P{number}" for number in range(500)], "activity": "A1", "attended": "here", "purpose": 2})
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.records.Records(SCHOOL, "2026-09-30", participations=frame).derive()
    paths = [problem.path for problem in caught.value.problems]
    assert paths[:2] == ["participations[0].attended", "participations[0].purpose"]
    assert len(paths) == 101
    assert "900 more of this kind in participations" in str(caught.value)
    assert len(str(caught.value).splitlines()) < 20


def test_what_a_statement_leaves_open_is_absent() -> None:
    periods = [{"kind": "meeting", "from": pd.Timestamp("2021-09-01"), "to": end} for end in (pd.NaT, None, pd.Timestamp("2024-08-31"))]
    frame = pd.DataFrame(periods)
    plain = [{"kind": "meeting", "from": "2021-09-01"}] * 2 + [{"kind": "meeting", "from": "2021-09-01", "to": "2024-08-31"}]
    for complete in (frame, periods, pl.DataFrame(plain)):
        records = ceiag.records.Records(SCHOOL, "2026-09-30", complete=complete)
        assert records == ceiag.records.Records(SCHOOL, "2026-09-30", complete=plain)
        assert records.check().accepted


def test_pupils_are_left_out_by_the_keys_of_the_frame() -> None:
    enrolments = pd.DataFrame({"pupil": [1001, 1002], "academic_year": "2025/26", "year_group": 11, "from": pd.Timestamp("2025-09-01")})
    restrict = {"reason": "with another provider", "without": enrolments["pupil"][:1]}
    told = ceiag.records.Records(SCHOOL, "2026-09-30", enrolments=enrolments, restrict=restrict).derive(facts="guidance-by-16")
    listed = {"reason": "with another provider", "without": ["1001"]}
    assert told == ceiag.records.Records(SCHOOL, "2026-09-30", enrolments=enrolments, restrict=[listed]).derive(facts="guidance-by-16")
    assert "with another provider" in told.to_json()


def test_ratings_and_levels_come_as_frames() -> None:
    ratings = [{"unit": unit, "rater": rater, "category": "bc"[(unit + len(rater)) % 2]} for unit in range(1, 9) for rater in ("self", "peers")]
    ratings = [{**rating, "unit": f"Q{rating['unit']}"} for rating in ratings]
    plain = ceiag.agreement(ratings=ratings, scale=["a", "b", "c"], interval="normal")
    assert ceiag.agreement(ratings=pd.DataFrame(ratings), scale=["a", "b", "c"], interval="normal") == plain
    levels = [{"institution": f"School {number}", "theme": "Vision", "level": "low"} for number in range(12)]
    counted = ceiag.system_review(rows=pd.DataFrame(levels), levels=["low", "high"])
    assert counted == ceiag.system_review(rows=levels, levels=["low", "high"])


def test_a_frame_is_no_sheet_and_a_path_no_rows(row: dict[str, Any]) -> None:
    frame = pd.DataFrame([row])
    for asks in (ceiag.evaluate, ceiag.next, ceiag.questions):
        with pytest.raises(TypeError, match="evaluate_many"):
            asks(frame)
    plan = ceiag.Plan("gatsby-2025-schools")
    for text in ("schools.csv", b"a,b", Path("schools.csv")):
        with pytest.raises(TypeError, match="csv.DictReader"):
            plan.evaluate_many(text)


def test_a_key_that_is_spelt_otherwise_is_told_once(row: dict[str, Any]) -> None:
    frame = pd.DataFrame([{**row, "URN": 100001}])
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.Plan("gatsby-2025-schools").evaluate_many(frame, key="urn")
    assert [(problem.code, problem.help) for problem in caught.value.problems] == [("missing-key", "did you mean `URN`?")]
