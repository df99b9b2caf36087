"""A school's own records, and published files, from whatever holds them."""

from __future__ import annotations

import csv
import inspect
import pickle
import tomllib
import typing
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import pytest

import ceiag
from ceiag.records import Official, Records, official

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = ROOT / "docs" / "examples"
PUBLISHED = ROOT / "crates" / "ceiag-records" / "tests" / "official"
MANIFEST = 'format = "ceiag-records/1"\ntaken-on = 2026-09-30\n[institution]\nsetting = "school"\nyears = [7, 11]\n'
PUPILS = "pupil,academic-year,year-group,from\n"


def folder(path: Path, **files: bytes | str) -> Path:
    """A folder with a manifest and these files."""
    (path / "records.toml").write_text(MANIFEST)
    for name, data in files.items():
        file = path / name.replace("__", ".").replace("_", "-")
        file.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_records_are_judged_by_name_and_by_method() -> None:
    request = ceiag.load(EXAMPLES / "records.json")
    records = Records.from_dict(request)
    assert repr(records).startswith("<Records of Northgate Example School, 2026-09-30: ")
    terms = {key: value for key, value in request.items() if key not in ("institution", "as_of")}
    # Rows may come from anywhere, once.
    terms["enrolments"] = iter(terms["enrolments"])
    same = Records(request["institution"], date(2026, 9, 30), **terms)
    assert records.derive() == same.derive()
    assert records.derive().to_json() == ceiag.ask("derive", request).to_json()
    assert records.facts().to_dict() == ceiag.call("records_facts", request)
    assert records.missing().to_dict() == ceiag.call("records_missing", request)
    assert ceiag.records.records_missing(**request) == records.missing()
    for told in (records.check(), records.groups(), records.destinations(), records.worksheet()):
        assert told.engine == ceiag.__version__
    assert ceiag.records.records_sample(seed=3, pupils=60) == ceiag.records.records_sample(seed=3, pupils=60)


def test_records_of_a_folder(tmp_path: Path) -> None:
    row = "P001,2025/26,11,2025-09-01\n"
    folder(tmp_path, enrolments__csv=b"\xef\xbb\xbf" + (PUPILS + row).encode(), photo__jpg=b"\xff\x00")
    records = Records.read(tmp_path)
    assert repr(records) == "<Records: 3 files>"
    rows = [{"pupil": "P001", "academic_year": "2025/26", "year_group": 11, "from": "2025-09-01"}]
    same = Records({"setting": "school", "years": [7, 11]}, "2026-09-30", enrolments=rows)
    assert records.derive().facts == same.derive().facts
    # The manifest names the folder too, and what was read once needs no folder any more.
    assert Records.read(tmp_path / "records.toml").derive() == records.derive()
    assert Records.from_dict(records.to_dict()).derive() == pickle.loads(pickle.dumps(records)).derive() == records.derive()
    folder(tmp_path, enrolments__csv=PUPILS + "P001,2025/26,eleven,2025-09-01\n")
    with pytest.raises(ceiag.CeiagError) as caught:
        Records.read(tmp_path).derive()
    problem = caught.value.problems[0]
    assert (problem.file, problem.line, problem.column) == ("enrolments.csv", 2, 3)
    kept = Records.read(tmp_path, keep_going=True).derive()
    assert [(out.record, out.rows) for out in kept.incomplete] == [("enrolment", 1)]


def test_a_manifest_that_is_wrong_has_lines(tmp_path: Path) -> None:
    (tmp_path / "records.toml").write_text(MANIFEST + 'settting = "school"\n')
    with pytest.raises(ceiag.UnknownNameError) as caught:
        Records.read(tmp_path).check()
    problem = caught.value.problems[0]
    assert (problem.file, problem.line, problem.help) == ("records.toml", 6, "did you mean `setting`?")


def test_files_are_read_in_the_encoding_of_older_systems(tmp_path: Path) -> None:
    folder(tmp_path, pupils__csv=b"pupil;sex\nZo\xeb;F\n", activities__jsonl="")
    told = Records.read(tmp_path).check()
    assert "pupils.csv is not UTF-8 and was read as Windows-1252" in [notice.text for notice in told.notices]
    folder(tmp_path, pupils__csv=b"pupil;sex\nZo\x81;F\n")
    with pytest.raises(ceiag.CeiagError, match="neither UTF-8 nor Windows-1252"):
        Records.read(tmp_path).derive()
    folder(tmp_path, pupils__csv="pupil;sex\n".encode("utf-16"))
    with pytest.raises(ceiag.CeiagError, match="UTF-16"):
        Records.read(tmp_path).derive()


def test_a_workbook_is_refused_with_the_way_out(tmp_path: Path) -> None:
    folder(tmp_path, meetings__xlsx=(PUBLISHED.parent / "files" / "meetings.xlsx").read_bytes())
    with pytest.raises(ceiag.CeiagError) as caught:
        Records.read(tmp_path).derive()
    assert caught.value.code == "bad-format"
    assert caught.value.help == "save the sheet as CSV UTF-8"


def test_a_document_of_records_is_read_too() -> None:
    path = EXAMPLES / "records.json"
    assert Records.read(path).derive() == Records.from_dict(ceiag.load(path)).derive()
    later = Records.read(path, as_of="2026-10-01")
    assert later.derive().as_of == date(2026, 10, 1)


def test_a_whole_school_comes_as_files_and_as_rows() -> None:
    """More than one text may hold: some eight megabytes, and half a million values."""
    made = ceiag.records.records_sample(seed=3, pupils=1200)
    files = [{"name": file.name, "bytes": (file.text or "").encode()} for file in made.files]
    of_files = Records.from_dict({"files": files})
    counted = {table.record: table.rows for table in of_files.check().tables}
    assert counted["participation"] > 50_000
    rows: dict[str, Any] = {}
    for file in made.files:
        kind = file.name.removesuffix(".csv").replace("-", "_")
        if file.name.endswith(".csv"):
            rows[kind] = list(parsed(file.text or ""))
    manifest = tomllib.loads(next(file.text or "" for file in made.files if file.name == "records.toml"))
    said = {key: manifest[key] for key in ("complete", "declared") if key in manifest}
    of_rows = Records(manifest["institution"], manifest["taken-on"], **rows, **said)
    assert of_rows.derive().facts == of_files.derive().facts
    # A row that is wrong is named by its number, wherever it stands.
    rows["participations"][70_000]["attended"] = "perhaps"
    with pytest.raises(ceiag.CeiagError) as caught:
        Records(manifest["institution"], manifest["taken-on"], **rows, **said).derive()
    assert [problem.path for problem in caught.value.problems] == ["participations[70000].attended"]


def parsed(text: str) -> Iterator[dict[str, Any]]:
    """The rows of a table of the made-up school as values of Python."""
    flags = {"yes": True, "no": False, "true": True, "false": False}
    for row in csv.DictReader(text.splitlines()):
        made: dict[str, Any] = {}
        for name, cell in row.items():
            key = name.replace("-", "_")
            if cell == "" or key == "synthetic":
                continue
            if key in ("subjects", "areas", "stem_subjects"):
                made[key] = cell.split(";")
            elif cell.isdecimal() and key in ("year_group", "minutes", "adviser_level", "anniversary", "contacts", "staff"):
                made[key] = int(cell)
            else:
                made[key] = flags.get(cell, cell)
        yield made


def test_a_row_that_is_wrong_is_named_and_the_others_count(tmp_path: Path) -> None:
    """The same from values, from a frame and from a folder."""
    institution = {"setting": "school", "years": [7, 11]}
    meetings = [
        {"pupil": "P1", "date": "2026-02-03", "attended": "yes"},
        {"pupil": "P2", "date": "2026-02-03", "attended": "perhaps"},
        {"pupil": "P3", "date": "soon", "attended": "no"},
    ]
    manifest = 'institution = { setting = "school", years = [7, 11] }\ntaken-on = 2026-09-30\n'
    (tmp_path / "records.toml").write_text(manifest, encoding="utf-8")
    lines = ["pupil,date,attended", *(",".join(row.values()) for row in meetings)]
    (tmp_path / "meetings.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    folder = Records.read(tmp_path, keep_going=True)
    counted = [(table.rows, table.refused) for table in folder.check().tables]
    assert counted == [(3, 2)]
    for rows in (meetings, pd.DataFrame(meetings)):
        told = Records(institution, "2026-09-30", meetings=rows).check()
        assert not told.accepted
        # Beside them it is told that there are neither pupils nor enrolments.
        assert [problem.path for problem in told.problems][1:] == ["meetings[1].attended", "meetings[2].date"]
        kept = Records(institution, "2026-09-30", meetings=rows, keep_going=True)
        assert [(table.rows, table.refused) for table in kept.check().tables] == counted
        assert kept.derive().facts == folder.derive().facts
        with pytest.raises(ceiag.CeiagError) as caught:
            Records(institution, "2026-09-30", meetings=rows).derive()
        assert [problem.path for problem in caught.value.problems if problem.severity == "error"] == [
            "meetings[1].attended", "meetings[2].date",
        ]  # fmt: skip


@pytest.mark.parametrize("yes", [True, np.True_, "yes", "Yes", "Y", "y", "True", "true", "TRUE", "1", 1, 1.0, np.int64(1)])
def test_a_flag_is_said_as_in_a_file(yes: object) -> None:
    opposite: dict[object, object] = {True: False, "1": "0"}
    no = opposite.get(yes, "N")
    institution = {"setting": "school", "years": [7, 11]}
    frame = pd.DataFrame({"pupil": ["P1", "P2"], "date": "2026-02-03", "attended": pd.Series([yes, no], dtype=object)})
    plain = [{"pupil": "P1", "date": "2026-02-03", "attended": True}, {"pupil": "P2", "date": "2026-02-03", "attended": False}]
    given, expected = (Records(institution, "2026-09-30", meetings=rows) for rows in (frame, plain))
    assert given.check().accepted
    assert given.derive() == expected.derive()


def test_lists_of_rows_may_be_empty_or_no_lists() -> None:
    institution = {"setting": "school", "years": [7, 11]}
    told = Records(institution, "2026-09-30", pupils=[]).check()
    assert "pupils has no rows" in [notice.text for notice in told.notices]
    with pytest.raises(ceiag.CeiagError) as caught:
        ceiag.ask("records_check", {"institution": institution, "as_of": "2026-09-30", "pupils": {"pupil": "P1"}})
    assert (caught.value.code, caught.value.path) == ("wrong-type", "pupils")
    with pytest.raises(ceiag.CeiagError) as caught:
        Records(institution, "2026-09-30", meetings=[{"pupil": "P1"}, {"pupil": object()}]).check()
    assert caught.value.path == "meetings[1].pupil"
    with pytest.raises(ceiag.UnknownNameError):
        ceiag.call("evaluate", {"sheet": {}, "pupils": []})
    for files in (b"x", [b"x"], [{"name": "a.csv"}], [{"name": 3, "bytes": b""}], [{"name": "a.csv", "bytes": b"", "x": 1}]):
        with pytest.raises(ceiag.CeiagError) as caught:
            ceiag.ask("records_check", {"files": files})
        assert (caught.value.path or "").startswith("files")


def test_pupils_are_put_in_an_order(tmp_path: Path) -> None:
    config = ceiag.load(EXAMPLES / "triage.toml")
    school = Records.read(EXAMPLES / "records.json")
    order = school.triage(config)
    assert isinstance(order, ceiag.answers.RecordsTriageAnswer)
    assert order.to_dict() == ceiag.call("records_triage", {**school.to_dict(), "config": config})
    with pytest.raises(ceiag.CeiagError):
        school.triage({**config, "nmae": "x"})


COLUMN = {
    "format": "ceiag-triage/1", "name": "x", "version": "1", "owner": "x", "years": [7, 11],
    "group": [{"id": "all", "label": "all", "at-least": 0}],
    "indicator": [{"id": "away", "label": "away", "points": 2, "column": "attendance", "below": 90}],
}  # fmt: skip


def test_the_own_columns_of_a_folder_count(tmp_path: Path) -> None:
    enrolments = "pupil,academic-year,year-group,from\nP1,2026/27,11,2026-09-01\nP2,2026/27,11,2026-09-01\nP3,2026/27,11,2026-09-01\n"
    folder(tmp_path, enrolments__csv=enrolments, triage__csv="pupil,attendance,café\nP1,80,\nP2,95,\nP3,,\n")
    of_folder = Records.read(tmp_path).triage(COLUMN)
    rows = [{"pupil": "P1", "attendance": 80}, {"pupil": "P2", "attendance": 95}, {"pupil": "P3", "attendance": float("nan")}]
    points = {pupil.pupil: (pupil.points.lo, pupil.points.hi) for pupil in of_folder.pupils}
    assert points == {"P1": (2, 2), "P2": (0, 0), "P3": (0, 2)}
    (tmp_path / "triage.csv").unlink()
    assert Records.read(tmp_path).triage(COLUMN, extra=iter(rows)).pupils == of_folder.pupils


def test_a_mapping_is_drafted(tmp_path: Path) -> None:
    path = EXAMPLES / "records-mapped" / "students.csv"
    draft = ceiag.records.records_map([path])
    assert draft == ceiag.records.records_map([{"name": "students.csv", "text": path.read_bytes().decode("cp1252")}])
    assert "[[table]]" in draft.toml


def test_methods_give_the_classes_that_they_promise() -> None:
    school = Records.read(EXAMPLES / "records.json")
    config = ceiag.load(EXAMPLES / "triage.toml")
    scope = {**vars(ceiag.records), "answers": ceiag.answers, "Any": Any}
    for name in ("derive", "facts", "missing", "check", "groups", "destinations", "triage", "worksheet"):
        method = getattr(school, name)
        promised = eval(inspect.signature(method).return_annotation, scope)
        told = method(config) if name == "triage" else method()
        assert type(told) is promised is not ceiag.answers.Answer
        operation = name if name == "derive" else f"records_{name}"
        assert type(told) is ceiag.answers.ANSWERS[operation]
        assert pickle.loads(pickle.dumps(told)) == told
        assert typing.cast(Any, told)._repr_html_()


# Published files


def test_a_published_file_is_read_as_rows() -> None:
    table = official(PUBLISHED / "ks4.csv")
    assert isinstance(table, Official)
    summary = table.summary
    assert (summary.kind, summary.format) == ("ks4-destinations", "ceiag-official/1")
    rows = table.to_records()
    assert len(rows) == summary.rows
    assert all(list(row) == table.columns for row in rows)
    columns = table.to_columns()
    assert [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)] == rows
    some = official((PUBLISHED / "ks4.csv").read_bytes(), measures=["cohort"], name="mine.csv")
    assert some.summary.file == "mine.csv"
    assert some.summary.measures == (ceiag.answers.Measure.COHORT,)
    assert some.to_records() == [row for row in rows if row["measure"] == "cohort"]
    assert all(isinstance(row["value"], Decimal) != isinstance(row["code"], str) for row in some.to_records())
    assert summary.label in table._repr_html_()


def test_the_register_may_be_in_the_encoding_of_older_systems() -> None:
    utf8, windows = official(PUBLISHED / "register.csv"), official(PUBLISHED / "register-windows-1252.csv")
    assert utf8.to_records() == windows.to_records()
    assert any("Windows-1252" in notice for notice in windows.summary.notices)


def test_every_kind_of_published_file_is_read() -> None:
    for path in sorted(PUBLISHED.glob("*.csv")):
        table = official(path)
        assert table.summary.rows == len(table.to_records()) > 0, path.name
        assert table.summary.to_json() == table.summary_json()


def test_what_is_said_of_a_published_file_is_checked() -> None:
    of_leavers = official(PUBLISHED / "post-16.csv", leavers="2018/19").summary.years
    assert [(years.leavers, years.destinations) for years in of_leavers] == [("2018/19", "2019/20")]
    with pytest.raises(ceiag.CeiagError) as caught:
        official(PUBLISHED / "ks4.csv", measures=["cohrt"], leavers="2018-20", time_period="leaver", census=19)
    assert [problem.path for problem in caught.value.problems] == ["leavers", "time_period", "census", "measures[0]"]
    assert caught.value.problems[3].help == "did you mean `cohort`?"
    with pytest.raises(ceiag.CeiagError) as caught:
        official(PUBLISHED / "la-codes.csv", measures=["cohort"])
    assert (caught.value.code, caught.value.path) == ("conflict", "measures")
    with pytest.raises(ceiag.CeiagError) as caught:
        official(PUBLISHED / "ks4.csv", census=2019)
    assert caught.value.code == "conflict"
    with pytest.raises(ceiag.CeiagError):
        official(b"a,b\n1,2\n")
    damaged = (PUBLISHED / "ks4.csv").read_text().replace("SUPP", "SUPPP", 1)
    with pytest.raises(ceiag.CeiagError) as caught:
        official(damaged.encode(), name="mine.csv")
    assert caught.value.problems[0].file == "mine.csv"
    assert caught.value.problems[0].line


def test_records_are_equal_that_say_the_same(tmp_path: Path) -> None:
    institution = {"setting": "school", "years": [7, 11]}
    one = Records(institution, "2026-09-30", meetings=[{"pupil": "P1", "date": "2026-02-03", "minutes": float("nan")}])
    same = Records(institution, date(2026, 9, 30), meetings=iter([{"date": date(2026, 2, 3), "pupil": "P1", "minutes": None}]))
    assert one == same
    assert one != Records(institution, "2026-09-30", meetings=[{"pupil": "P2", "date": "2026-02-03"}])
    assert one != Records(institution, "2026-09-30", meetings=[{"pupil": object()}])
    assert one != "records"
    read = Records.read(EXAMPLES / "records")
    assert read == Records.read(EXAMPLES / "records") == pickle.loads(pickle.dumps(read))
    assert read != Records.read(EXAMPLES / "records", keep_going=True)
    with pytest.raises(TypeError, match="read the file again"):
        pickle.dumps(official(PUBLISHED / "ks4.csv"))


def test_a_refused_row_is_reported() -> None:
    """Whatever is wrong with it."""
    institution = {"setting": "school", "years": [7, 11]}
    refused = Records(institution, "2026-09-30", pupils=[{"pupil": "P1", "uln": "123"}])
    assert [problem.code for problem in refused.check().problems] == ["bad-uln"]
    with pytest.raises(ceiag.CeiagError):
        refused.derive()
    assert [(out.record, out.rows) for out in refused.derive(keep_going=True).incomplete] == [("pupil", 1)]
    for wrong in ({"fsm6": "perhaps"}, {"send": "EHCP"}, {"birth": "01/02/2012"}, {"surname": "x"}):
        records = Records(institution, "2026-09-30", pupils=[{"pupil": "P1", **wrong}])
        told = records.check()
        assert not told.accepted
        assert [problem.path for problem in told.problems] == [f"pupils[0].{key}" for key in wrong]
        with pytest.raises(ceiag.CeiagError):
            records.derive()
        assert [(out.record, out.rows) for out in records.derive(keep_going=True).incomplete] == [("pupil", 1)]
