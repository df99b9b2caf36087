"""What a person writes in Python means what it should."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd
import pytest

import ceiag
from ceiag import _ceiag


def sent(value: object) -> Any:
    return json.loads(_ceiag.encode_json(value))


UNKNOWN = [None, float("nan"), np.nan, np.float32("nan"), pd.NA, pd.NaT, Decimal("NaN"), np.datetime64("NaT")]


@pytest.mark.parametrize("nothing", UNKNOWN)
def test_nothing_is_unknown(nothing: object) -> None:
    assert sent({"a": nothing, "b": [nothing]}) == {"a": None, "b": [None]}


@pytest.mark.parametrize("nothing", [*UNKNOWN, ""])
def test_an_unknown_fact_is_as_one_left_out(nothing: object, school: dict[str, Any], row: dict[str, Any]) -> None:
    bare = ceiag.evaluate({**school, "facts": {}}, frameworks="gatsby")
    school["facts"] = dict.fromkeys(school["facts"], nothing)
    assert ceiag.evaluate(school, frameworks="gatsby") == bare
    plan = ceiag.Plan("gatsby-2025-schools")
    empty = {key: row[key] for key in ("setting", "years", "as_of")}
    unknown = {**row, "guidance-by-16.n": nothing, "guidance-by-16.d": nothing, "guidance-joint-working": nothing}
    assert plan.outcomes(unknown) == plan.outcomes(empty)
    assert plan.evaluate(unknown) == plan.evaluate(empty)


WHOLE = [112, 112.0, np.int64(112), np.uint8(112), np.float64(112.0), np.float32(112), Decimal(112), Decimal("112.00")]


@pytest.mark.parametrize("number", WHOLE)
def test_a_whole_number_is_that_number(number: object, row: dict[str, Any]) -> None:
    assert sent(number) == 112
    assert isinstance(sent(number), int)
    plan = ceiag.Plan("gatsby-2025-schools")
    plain = plan.evaluate({**row, "guidance-by-16.n": 112})
    assert plan.evaluate({**row, "guidance-by-16.n": number}) == plain


@pytest.mark.parametrize("number", [112.5, np.float64(112.5), 1e300, float("inf"), -float("inf"), 10**30])
def test_a_number_that_is_not_exact_is_an_error_with_its_place(number: object, school: dict[str, Any]) -> None:
    school["facts"]["guidance-by-16"] = {"n": number, "d": 151}
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.evaluate(school)
    assert caught.value.path == "sheet.facts.guidance-by-16.n"
    assert caught.value.code in ("float-not-exact", "wrong-type", "number-out-of-range", "not-a-number")
    plan = ceiag.Plan("gatsby-2025-schools")
    with pytest.raises(ceiag.CeiagError) as caught:
        plan.outcomes({"setting": "school", "years": [7, 11], "as_of": "2026-09-30", "guidance-by-16": number})
    assert caught.value.path == "guidance-by-16"


def test_a_number_that_python_does_not_write_out_is_refused(school: dict[str, Any]) -> None:
    school["facts"]["guidance-by-16"] = {"n": 10**5000, "d": 151}
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.evaluate(school)
    assert caught.value.path == "sheet.facts.guidance-by-16.n"


@pytest.mark.parametrize("truth", [True, np.True_, np.bool_(True)])
def test_a_truth_value_is_one(truth: object) -> None:
    assert sent(truth) is True


DAYS = [
    datetime.date(2026, 3, 31),
    datetime.datetime(2026, 3, 31),
    pd.Timestamp("2026-03-31"),
    pd.Timestamp("2026-03-31", tz="Europe/London"),
    np.datetime64("2026-03-31"),
    np.datetime64("2026-03-31T00:00:00.000000000"),
    "2026-03-31",
]


@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_that_day(day: Any, school: dict[str, Any], row: dict[str, Any]) -> None:
    assert sent(day) == "2026-03-31"
    school["as_of"] = day
    assert ceiag.evaluate(school, frameworks="gatsby").as_of == datetime.date(2026, 3, 31)
    row["as_of"] = day
    plan = ceiag.Plan("gatsby-2025-schools")
    assert plan.evaluate(row).as_of == datetime.date(2026, 3, 31)
    assert plan.outcomes(row) == plan.outcomes({**row, "as_of": "2026-03-31"})


NOON = [
    datetime.datetime(2026, 3, 31, 12, 30),
    pd.Timestamp("2026-03-31 12:30"),
    pd.Timestamp("2026-03-31 00:00:00.000000001"),
    pd.Timestamp("2026-03-31 23:00", tz="Europe/London"),
    np.datetime64("2026-03-31T12"),
]


@pytest.mark.parametrize("noon", NOON)
def test_a_time_of_day_is_no_day(noon: Any, school: dict[str, Any], row: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    institution = {"setting": "school", "years": [7, 11]}
    meetings = pd.DataFrame({"pupil": ["P1", "P2"], "date": [pd.Timestamp("2026-02-03"), noon]}, dtype=object)
    calls = {
        "sheet.as_of": lambda: ceiag.evaluate({**school, "as_of": noon}),
        "as_of": lambda: plan.evaluate({**row, "as_of": noon}),
        "meetings[1].date": lambda: ceiag.records.Records(institution, "2026-09-30", meetings=meetings).derive(),
    }
    for path, call in calls.items():
        with pytest.raises(ceiag.CeiagError, match="has a time of day") as caught:
            call()
        assert (caught.value.path, caught.value.code) == (path, "not-a-date")
        assert "`.dt.normalize()`" in (caught.value.help or "")
        # It may be the day of a birth.
        assert "2026" not in str(caught.value)
    with pytest.raises(ceiag.CeiagError, match="has a time of day"):
        ceiag.Plan("gatsby-2025-schools", as_of=noon)


def test_a_fraction_is_an_exact_share_without_counts(school: dict[str, Any]) -> None:
    school["facts"]["guidance-by-16"] = Fraction(112, 150)
    assert sent(school)["facts"]["guidance-by-16"] == {"from": "56/75", "to": "56/75"}
    by_fraction = ceiag.evaluate(school, frameworks="gatsby")
    school["facts"]["guidance-by-16"] = {"from": "112/150", "to": "112/150"}
    assert ceiag.evaluate(school, frameworks="gatsby") == by_fraction
    # Anywhere else it is the ratio as a text.
    assert sent({"gcse_share": Fraction(1, 3)}) == {"gcse_share": "1/3"}
    assert sent({"facts": {"x": {"from": Fraction(1, 3)}}}) == {"facts": {"x": {"from": "1/3"}}}


def test_a_decimal_amount_keeps_its_digits() -> None:
    assert sent(Decimal("1250.50")) == "1250.50"
    assert sent(Decimal("1E+3")) == 1000


def test_enumerations_mappings_and_iterators_are_their_values() -> None:
    class Colour(Enum):
        RED = "red"

    assert sent([ceiag.Setting.SCHOOL, Colour.RED]) == ["school", "red"]
    assert sent(MappingProxyType({"a": (1, 2)})) == {"a": [1, 2]}
    assert sent(n for n in (1, 2)) == [1, 2]
    assert sent(np.array([1, 2])) == [1, 2]
    assert sent(pd.Series({"a": 1.0, "b": float("nan")})) == {"a": 1, "b": None}
    assert sent({np.str_("a"): "\u2028\x00é🏫"}) == {"a": "\u2028\x00é🏫"}


@pytest.mark.parametrize("value", [{1, 2}, b"x", object(), 1j, range(3), {"a": {1: 2}}, "\ud800"])
def test_what_no_request_can_hold_is_told_with_its_place(value: object) -> None:
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.call("evaluate", {"sheet": {"facts": [value]}})
    assert caught.value.path is not None
    assert caught.value.path.startswith("sheet.facts[0]")


def test_everything_that_cannot_be_sent_is_told_at_once() -> None:
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.call("evaluate", {"sheet": b"", "choices": {3: 4, "a": {1}}})
    assert [problem.path for problem in caught.value.problems] == ["sheet", "choices", "choices.a"]


def test_a_structure_that_holds_itself_ends() -> None:
    loop: list[Any] = []
    loop.append(loop)
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.call("evaluate", {"sheet": loop})
    assert caught.value.code == "too-deep"


def test_a_table_of_pandas_is_judged_row_by_row() -> None:
    table = pd.DataFrame(
        {
            "urn": [100001, 100002, 100003],
            "setting": "school",
            "years": "7-11",
            "as_of": pd.to_datetime(["2026-09-30"] * 3),
            "guidance-by-16.n": [151, None, 140],
            "guidance-by-16.d": [151, None, 151],
            "guidance-joint-working": pd.array([True, None, False], dtype="boolean"),
        }
    )
    judged = ceiag.Plan("gatsby-2025-schools").evaluate_many(table.to_dict("records"), key="urn")
    assert judged.refused == {}
    frame = pd.DataFrame(judged.to_records())
    found = frame[frame["criterion"] == "G25S.BM8.a"].set_index("urn")["state"]
    assert found.to_dict() == {100001: "met", 100002: "unknown", 100003: "not-met"}
    # Rows as pandas itself iterates over them are records too.
    again = ceiag.Plan("gatsby-2025-schools").evaluate_many((row for _, row in table.iterrows()), key="urn")
    assert [row.key for row in again] == [100001, 100002, 100003]
    assert again.to_records() == judged.to_records()
    # The table itself will do.
    assert ceiag.Plan("gatsby-2025-schools").evaluate_many(table, key="urn").to_records() == judged.to_records()


def test_rows_of_a_table_of_pandas_are_records() -> None:
    frame = pd.DataFrame(
        {
            "pupil": ["P1", "P2"],
            "date": pd.to_datetime(["2026-02-03", None]),
            "adviser_level": [6.0, float("nan")],
            "attended": pd.array([True, None], dtype="boolean"),
        }
    )
    institution = {"setting": "school", "years": [7, 11]}
    plain = [{"pupil": "P1", "date": "2026-02-03", "adviser_level": 6, "attended": True}, {"pupil": "P2"}]
    of_frame = ceiag.records.Records(institution, "2026-09-30", meetings=frame.to_dict("records"))
    assert of_frame.check() == ceiag.records.Records(institution, "2026-09-30", meetings=plain).check()
    assert ceiag.records.Records(institution, "2026-09-30", meetings=frame).check() == of_frame.check()


class Polars:
    """What a data frame of polars offers for its rows."""

    columns = ("pupil", "date")

    def iter_rows(self, *, named: bool) -> Any:
        assert named
        return iter([{"pupil": "P1", "date": datetime.date(2026, 2, 3)}])


def test_rows_of_a_table_of_polars_are_records() -> None:
    institution = {"setting": "school", "years": [7, 11]}
    rows = [{"pupil": "P1", "date": "2026-02-03"}]
    of_frame = ceiag.records.Records(institution, "2026-09-30", meetings=Polars())
    assert of_frame.check() == ceiag.records.Records(institution, "2026-09-30", meetings=rows).check()
    with pytest.raises(TypeError, match="one record"):
        ceiag.records.Records(institution, "2026-09-30", meetings=rows[0])


def test_a_published_file_becomes_a_table_of_pandas() -> None:
    header = "RECTYPE,LEA,ESTAB,URN,SCHNAME,COHORT,OVERALL_DEST,NOT_SUSTAINED,UNKNOWN,COHORT_18"
    line = "1,999,4000,900001,Northgate Example School,160,149,SUPP,SUPP,NA"
    table = ceiag.records.official(f"{header}\n{line}\n".encode())
    of_rows, of_columns = pd.DataFrame(table.to_records()), pd.DataFrame(table.to_columns())
    pd.testing.assert_frame_equal(of_rows, of_columns)
    assert of_columns.set_index("measure")["value"].astype(float)["overall"] == 149.0


def test_neither_numpy_nor_pandas_is_imported() -> None:
    import subprocess
    import sys

    code = "import ceiag, sys; ceiag.evaluate({'as_of': '2026-09-30', 'institution': {'setting': 'college'}}); "
    code += "print(sorted({'numpy', 'pandas'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
