"""From a school's own records to facts, and to whom is still to be met.

Records are iterables of dicts or data frames, one for each kind: `pupils`, `enrolments`, `activities`, `participations`, `meetings`,
`destinations`, `staff_development`; beside them `complete` says of which kinds nothing is missing, and `declared` what the school
declares. Their fields are those of `docs/model/records.md`. Nothing is read as *no* because it is not there.
"""

from __future__ import annotations

from ._ceiag import NativeOfficial, encode_json, may_be_read
from ._errors import CeiagError
from ._operations._ask import _judging, ask
from ._sheet import _many, _names, _rows
from ._shapes import keyed, left_out, present

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping
    from typing import Any

    from . import answers, inputs
    from ._operations._ask import Day, Sheet
    from ._sheet import Frame, Json, Names, Own

    Path = str | os.PathLike[str]
    Rows = Iterable[Json] | Frame | None


class Records:
    """Records of one institution, and on which terms they are read. Each operation on records is a method.

    >>> school = Records({"setting": "school", "years": [7, 11]}, as_of="2026-09-30", meetings=[
    ...     {"pupil": "P001", "date": "2026-02-03", "adviser_level": 6, "attended": True}])
    >>> school
    <Records of a school, 2026-09-30: 1 meetings>
    >>> type(school.derive()).__name__
    'DeriveAnswer'

    `restrict` leaves pupils out (`{"reason": …, "without": [keys]}` or `"only"`), `own_derivations` is a file of your own rules,
    `stem_subjects` says which subjects the school calls STEM, `local_authorities` which codes of them are known. `keep_going`
    derives although rows were refused, `salt` hashes the keys of pupils and staff. The other terms mean what they mean in
    `ceiag.evaluate`.
    """

    __slots__ = ("_request",)

    def __init__(
        self,
        institution: inputs.Institution | Json,
        as_of: Day,
        *,
        pupils: Rows = None,
        enrolments: Rows = None,
        activities: Rows = None,
        participations: Rows = None,
        meetings: Rows = None,
        destinations: Rows = None,
        staff_development: Rows = None,
        complete: Rows | Json = None,
        declared: Rows | Json = None,
        academic_year: str | None = None,
        frameworks: Names | None = None,
        profile: str | Mapping[str, str] | None = None,
        choices: Mapping[str, str] | None = None,
        sheet: Sheet | None = None,
        own_frameworks: Own = (),
        own_derivations: Json | None = None,
        restrict: Json | Iterable[Json] | None = None,
        stem_subjects: Names | None = None,
        local_authorities: Names | None = None,
        keep_going: bool = False,
        salt: str | None = None,
    ) -> None:
        kinds: dict[str, Rows | Json] = {
            "pupils": pupils, "enrolments": enrolments, "activities": activities, "participations": participations,
            "meetings": meetings, "destinations": destinations, "staff_development": staff_development,
            "complete": complete, "declared": declared,
        }  # fmt: skip
        request = _judging(
            frameworks, profile, choices, own_frameworks,
            institution=institution, as_of=as_of, academic_year=academic_year, sheet=sheet, own_derivations=own_derivations,
            restrict=None if restrict is None else list(map(left_out, _many(restrict))),
            stem_subjects=None if stem_subjects is None else _names(stem_subjects),
            local_authorities=None if local_authorities is None else _names(local_authorities),
            keep_going=keep_going, salt=salt,
        )  # fmt: skip
        for kind, rows in kinds.items():
            if rows is not None:
                statements = kind in ("complete", "declared")
                # One statement on completeness, or one that is declared, is a list of one; one pupil is a mistake.
                one = statements and isinstance(rows, dict)
                given = [rows] if one else _rows(rows)
                request[kind] = list(map(present if statements else keyed, given))
        self._request = request

    @classmethod
    def read(cls, path: Path, **terms: Any) -> Records:
        """Records of a folder as `docs/model/records-files.md` describes it: a manifest, tables in CSV or JSON Lines, a mapping.
        Texts are UTF-8 or Windows-1252. A JSON or TOML file that holds a request on records will do as well.

        `**terms` are further keys of the request: `keep_going`, `salt`, `frameworks`, …; `institution` and `as_of` stand in the
        manifest unless they are given.

        >>> Records.read("docs/examples/records")
        <Records: 6 files>
        """
        import os

        if os.path.isfile(path):
            if os.path.basename(path) != "records.toml":
                from . import load

                return cls.from_dict({**load(path), **terms})
            path = os.path.dirname(path) or "."
        return cls.from_dict({"files": _files(path), **terms})

    @classmethod
    def from_dict(cls, request: Json) -> Records:
        """Records as a request holds them, such as a JSON file that `ceiag.load` has read."""
        made = cls.__new__(cls)
        made._request = dict(request)
        return made

    def to_dict(self) -> dict[str, Any]:
        """The request that all operations share; files that were read stand in it as bytes."""
        return dict(self._request)

    def ask(self, operation: str, **more: Any) -> Any:
        """The answer of any operation on records by its name."""
        return _asked(operation, {**self._request, **more})

    def derive(self, *, facts: Names | None = None, **more: Any) -> answers.DeriveAnswer:
        """Facts that follow from the records, each with its rule, counts and grade, and with what leaves it open."""
        answer: answers.DeriveAnswer = self.ask("derive", facts=facts, **more)
        return answer

    def facts(
        self, *, fact: str | None = None, list_pupils: bool | None = None, **more: Any
    ) -> answers.RecordsFactsAnswer:
        """The same facts with everything behind them, joined with a sheet filled in by hand."""
        answer: answers.RecordsFactsAnswer = self.ask("records_facts", fact=fact, list_pupils=list_pupils, **more)
        return answer

    def missing(
        self, *, criterion: str | None = None, list_pupils: bool | None = None, **more: Any
    ) -> answers.RecordsMissingAnswer:
        """By criterion: how many pupils it certainly lacks, of how many that isn't known, and by when."""
        answer: answers.RecordsMissingAnswer = self.ask(
            "records_missing", criterion=criterion, list_pupils=list_pupils, **more
        )
        return answer

    def check(self, **more: Any) -> answers.RecordsCheckAnswer:
        """What is wrong with the rows, and what can't be told for want of what. A refused row is no exception here.

        A row is refused for what it says: a ULN that is none, a day before the pupil's birth, a cell that can't be read, and in rows
        given as values an unknown key. The other rows count.

        >>> pupils = [{"pupil": "P1", "uln": "123"}]
        >>> told = Records({"setting": "school", "years": [7, 11]}, as_of="2026-09-30", pupils=pupils).check()
        >>> told.accepted, told.problems[0].code
        (False, 'bad-uln')
        """
        answer: answers.RecordsCheckAnswer = self.ask("records_check", **more)
        return answer

    def groups(
        self, *, by: Names | None = None, facts: Names | None = None, **more: Any
    ) -> answers.RecordsGroupsAnswer:
        """Coverage by group, with gaps; small numbers are hidden unless `internal=True`."""
        answer: answers.RecordsGroupsAnswer = self.ask("records_groups", by=by, facts=facts, **more)
        return answer

    def destinations(self, **more: Any) -> answers.RecordsDestinationsAnswer:
        """Destinations that are known, by cohort and anniversary."""
        answer: answers.RecordsDestinationsAnswer = self.ask("records_destinations", **more)
        return answer

    def triage(self, config: inputs.Triage | Json, *, extra: Rows = None, **more: Any) -> answers.RecordsTriageAnswer:
        """An order in which to offer guidance, by the school's own configuration (`ceiag-triage/1`).

        `extra` holds rows with `pupil` and the school's own columns; without it the file `triage.csv` of a folder is read.

        >>> school = Records.read("docs/examples/records.json")
        >>> order = school.triage(ceiag.load("docs/examples/triage.toml"))
        >>> type(order).__name__
        'RecordsTriageAnswer'
        """
        rows = None if extra is None else list(map(keyed, _rows(extra)))
        answer: answers.RecordsTriageAnswer = self.ask("records_triage", config=config, extra=rows, **more)
        return answer

    def worksheet(self, **more: Any) -> answers.RecordsWorksheetAnswer:
        """What to type into Compass by hand."""
        answer: answers.RecordsWorksheetAnswer = self.ask("records_worksheet", **more)
        return answer

    def _said(self) -> tuple[Any, ...]:
        """The request as it is sent, whatever frames its rows came from; files are compared as they are."""
        import json

        request = dict(self._request)
        files = request.pop("files", None)
        return json.loads(encode_json(request)), files

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Records):
            return NotImplemented
        # What can't be sent can't be compared either, but by itself.
        try:
            return self is other or self._said() == other._said()
        except CeiagError:
            return False

    # Equal by what they hold, which may be very much.
    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        rows = ", ".join(
            f"{len(value)} {key.replace('_', ' ')}"
            for key, value in self._request.items()
            if isinstance(value, list) and key not in ("own_frameworks", "frameworks")
        )
        institution, as_of = self._request.get("institution"), self._request.get("as_of")
        if not isinstance(institution, dict):
            return f"<Records: {rows or 'no rows'}>"
        who = institution.get("name") or f"a {institution.get('setting')}"
        return f"<Records of {who}, {as_of}: {rows or 'no rows'}>"


def derive(institution: inputs.Institution | Json, as_of: Day, **rows: Any) -> answers.DeriveAnswer:
    """Facts that follow from records: `Records(institution, as_of, **rows).derive()`."""
    facts = rows.pop("facts", None)
    return Records(institution, as_of, **rows).derive(facts=facts)


#: What a request holds lists of; one alone is a list of one.
_LISTS = (
    "by", "complete", "declared", "facts", "frameworks", "local_authorities", "missing", "own_frameworks", "restrict", "stem_subjects",
)  # fmt: skip


def _asked(operation: str, request: Json) -> Any:
    """The answer to a request on records."""
    lists = {key: _many(request[key]) for key in _LISTS if request.get(key) is not None}
    return ask(operation, {**request, **lists})


def _files(folder: Path) -> list[dict[str, Any]]:
    """The files of a folder in the order of their names. Folders within it and hidden files are none of them."""
    import os

    files = []
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if not name.startswith(".") and os.path.isfile(path):
            files.append({"name": name, "bytes": _bytes(path) if may_be_read(name) else b""})
    return files


def _bytes(path: Path) -> bytes:
    with open(path, "rb") as file:
        return file.read()


# The operations by their names, with the keys of their requests.


def records_check(**request: Any) -> answers.RecordsCheckAnswer:
    """`Records.check` for a request given as keywords."""
    answer: answers.RecordsCheckAnswer = _asked("records_check", request)
    return answer


def records_destinations(**request: Any) -> answers.RecordsDestinationsAnswer:
    """`Records.destinations` for a request given as keywords."""
    answer: answers.RecordsDestinationsAnswer = _asked("records_destinations", request)
    return answer


def records_facts(**request: Any) -> answers.RecordsFactsAnswer:
    """`Records.facts` for a request given as keywords."""
    answer: answers.RecordsFactsAnswer = _asked("records_facts", request)
    return answer


def records_groups(**request: Any) -> answers.RecordsGroupsAnswer:
    """`Records.groups` for a request given as keywords."""
    answer: answers.RecordsGroupsAnswer = _asked("records_groups", request)
    return answer


def records_map(files: Iterable[Path | Json]) -> answers.RecordsMapAnswer:
    """Drafts a mapping from the headers of a system's own files: paths, or `{"name": …, "text": …}`.

    >>> draft = records_map(["docs/examples/records-mapped/students.csv"])
    >>> draft.files[0].tables[0].record
    'pupil'
    """
    from os import PathLike, fspath, path

    given = [
        {"name": path.basename(fspath(file)), "bytes": _bytes(file)} if isinstance(file, (str, PathLike)) else file
        for file in files
    ]
    answer: answers.RecordsMapAnswer = ask("records_map", {"files": given})
    return answer


def records_missing(**request: Any) -> answers.RecordsMissingAnswer:
    """`Records.missing` for a request given as keywords."""
    answer: answers.RecordsMissingAnswer = _asked("records_missing", request)
    return answer


def records_sample(
    *,
    pupils: int | None = None,
    seed: int | None = None,
    years: Iterable[int] | None = None,
    as_of: Day | None = None,
    **more: Any,
) -> answers.RecordsSampleAnswer:
    """A made-up school, always the same for a seed: the files of a folder of records."""
    groups = None if years is None else list(years)
    request = {"pupils": pupils, "seed": seed, "years": groups, "as_of": as_of, **more}
    answer: answers.RecordsSampleAnswer = ask("records_sample", request)
    return answer


def records_triage(**request: Any) -> answers.RecordsTriageAnswer:
    """`Records.triage` for a request given as keywords."""
    answer: answers.RecordsTriageAnswer = _asked("records_triage", request)
    return answer


def records_worksheet(**request: Any) -> answers.RecordsWorksheetAnswer:
    """`Records.worksheet` for a request given as keywords."""
    answer: answers.RecordsWorksheetAnswer = _asked("records_worksheet", request)
    return answer


class Official(NativeOfficial):
    """A published file of statistics, as `official` reads it."""

    __slots__ = ()

    @property
    def summary(self) -> answers.OfficialAnswer:
        """What the file is, of which years, what is counted, and what a reader should know."""
        import json

        from .answers import OfficialAnswer

        text = self.summary_json()
        return OfficialAnswer(json.loads(text), text)

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("an Official can't be pickled: pickle what `to_columns()` gives, or its `summary`, or read the file again")

    def __repr__(self) -> str:
        summary = self.summary
        return f"<Official: {summary.label}, {summary.rows} rows>"

    def _repr_html_(self) -> str:
        return self.summary._repr_html_()


def official(
    file: Path | bytes,
    *,
    measures: Names = (),
    leavers: str | None = None,
    time_period: str | None = None,
    census: int | None = None,
    name: str | None = None,
) -> Official:
    """Reads a published file of statistics (`docs/model/official.md`), which is known by its headers; no row becomes a fact by itself.

    `file` is a path or the bytes of a file. `measures` keeps only these; `leavers` (such as `"2018/19"`), `time_period` and
    `census` say what some files don't say of themselves.

    >>> table = official(
    ...     b"RECTYPE,LEA,ESTAB,URN,SCHNAME,COHORT,OVERALL_DEST,NOT_SUSTAINED,UNKNOWN,COHORT_18\\n"
    ...     b"1,999,4000,900001,Northgate Example School,160,149,SUPP,SUPP,NA\\n")
    >>> table
    <Official: performance tables: destinations after key stage 4, 5 rows>
    >>> [(row["measure"], row["leavers"], row["value"], row["code"]) for row in table.to_records()[:3]]
    [('cohort', '2016/17', Decimal('160'), None), ('overall', '2016/17', Decimal('149'), None), ('not-sustained', '2016/17', None, 'SUPP')]

    `to_records()` gives a dict for each cell, `to_columns()` a list for each key (much smaller for a large file); a data frame
    takes both. A code such as `SUPP` is never a number.
    """
    import os

    if isinstance(file, bytes):
        data, shown = file, name or "official"
    else:
        data, shown = _bytes(file), name or os.fspath(file)
    request = {"leavers": leavers, "time_period": time_period, "census": census}
    given: dict[str, Any] = {key: value for key, value in request.items() if value is not None}
    return Official(shown, data, {**given, "measures": _names(measures)})
