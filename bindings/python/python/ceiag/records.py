"""From a school's own records to facts, and to whom is still to be met.

Records are any iterables of dicts, one for each kind: `pupils`, `enrolments`, `activities`, `participations`, `meetings`,
`destinations`, `staff_development`; beside them `complete` says of which kinds nothing is missing, and `declared` what the school
declares. Their fields are those of `docs/model/records.md`. Nothing is read as *no* because it is not there.
"""

from __future__ import annotations

from ._operations import _judging, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping
    from typing import Any

    from . import answers
    from ._operations import Day, Json, Names, Own, Sheet
    from ._record import Answer

    Rows = Iterable[Json] | None


class Records:
    """Records of one institution, and on which terms they are read. Each operation on records is a method.

    >>> school = Records({"setting": "school", "years": [7, 11]}, as_of="2026-09-30", meetings=[
    ...     {"pupil": "P001", "date": "2026-02-03", "adviser_level": 6, "attended": True}])
    >>> school
    <Records of a school, 2026-09-30: 1 meetings>
    >>> type(school.derive()).__name__
    'DeriveAnswer'

    `**terms` are further keys of a request on records, such as `restrict` or `own_derivations`.
    """

    __slots__ = ("_request",)

    def __init__(
        self,
        institution: Json,
        as_of: Day,
        *,
        pupils: Rows = None,
        enrolments: Rows = None,
        activities: Rows = None,
        participations: Rows = None,
        meetings: Rows = None,
        destinations: Rows = None,
        staff_development: Rows = None,
        complete: Rows = None,
        declared: Rows = None,
        academic_year: str | None = None,
        frameworks: Names | None = None,
        profile: str | Mapping[str, str] | None = None,
        choices: Mapping[str, str] | None = None,
        sheet: Sheet | None = None,
        own_frameworks: Own = (),
        **terms: Any,
    ) -> None:
        kinds: dict[str, Rows] = {
            "pupils": pupils, "enrolments": enrolments, "activities": activities, "participations": participations,
            "meetings": meetings, "destinations": destinations, "staff_development": staff_development,
            "complete": complete, "declared": declared,
        }  # fmt: skip
        request = _judging(
            frameworks, profile, choices, own_frameworks,
            institution=institution, as_of=as_of, academic_year=academic_year, sheet=sheet, **terms,
        )  # fmt: skip
        request.update((kind, list(rows)) for kind, rows in kinds.items() if rows is not None)
        self._request = request

    @classmethod
    def read(cls, folder: str | os.PathLike[str], **terms: Any) -> Records:
        """Records of a folder as `docs/model/records-files.md` describes it: a manifest, tables in CSV or JSON Lines, a mapping.

        `**terms` are further keys of the request: `keep_going`, `salt`, `frameworks`, …; `institution` and `as_of` stand in the
        manifest unless they are given. Texts are UTF-8 here, and workbooks have to be saved as CSV: only the command line reads
        them as they are.
        """
        return cls.from_dict({"files": _files(folder), **terms})

    @classmethod
    def from_dict(cls, request: Json) -> Records:
        """Records as a request holds them, such as a JSON file that `ceiag.load` has read."""
        made = cls.__new__(cls)
        made._request = dict(request)
        return made

    def to_dict(self) -> dict[str, Any]:
        """The request that all operations share."""
        return dict(self._request)

    def ask(self, operation: str, **more: Any) -> Any:
        """The answer of any operation on records by its name."""
        return ask(operation, {**self._request, **more})

    def derive(self, *, facts: Iterable[str] | None = None, **more: Any) -> answers.DeriveAnswer:
        """Facts that follow from the records, each with its rule, counts and grade, and with what leaves it open."""
        answer: answers.DeriveAnswer = self.ask("derive", facts=None if facts is None else list(facts), **more)
        return answer

    def facts(self, *, fact: str | None = None, list_pupils: bool | None = None, **more: Any) -> Answer:
        """The same facts with everything behind them, joined with a sheet filled in by hand."""
        answer: Answer = self.ask("records_facts", fact=fact, list_pupils=list_pupils, **more)
        return answer

    def missing(self, *, criterion: str | None = None, list_pupils: bool | None = None, **more: Any) -> Answer:
        """By criterion: how many pupils it certainly lacks, of how many that isn't known, and by when."""
        answer: Answer = self.ask("records_missing", criterion=criterion, list_pupils=list_pupils, **more)
        return answer

    def check(self, **more: Any) -> Answer:
        """What is wrong with the rows, and what can't be told for want of what."""
        answer: Answer = self.ask("records_check", **more)
        return answer

    def groups(self, *, by: Iterable[str] | None = None, facts: Iterable[str] | None = None, **more: Any) -> Answer:
        """Coverage by group, with gaps; small numbers are hidden unless `internal=True`."""
        lists = {"by": None if by is None else list(by), "facts": None if facts is None else list(facts)}
        answer: Answer = self.ask("records_groups", **lists, **more)
        return answer

    def destinations(self, **more: Any) -> Answer:
        """Destinations that are known, by cohort and anniversary."""
        answer: Answer = self.ask("records_destinations", **more)
        return answer

    def worksheet(self, **more: Any) -> Answer:
        """What to type into Compass by hand."""
        answer: Answer = self.ask("records_worksheet", **more)
        return answer

    def __repr__(self) -> str:
        rows = ", ".join(
            f"{len(value)} {key.replace('_', ' ')}"
            for key, value in self._request.items()
            if isinstance(value, list) and key not in ("own_frameworks", "frameworks")
        )
        institution = self._request.get("institution")
        who = institution.get("name") or f"a {institution.get('setting')}" if isinstance(institution, dict) else "records"
        return f"<Records of {who}, {self._request.get('as_of')}: {rows or 'no rows'}>"


def derive(institution: Json, as_of: Day, **rows: Any) -> answers.DeriveAnswer:
    """Facts that follow from records: `Records(institution, as_of, **rows).derive()`."""
    facts = rows.pop("facts", None)
    return Records(institution, as_of, **rows).derive(facts=facts)


#: What may be a table, a manifest or a mapping; any other file is named and not read.
_TEXTS = (".csv", ".tsv", ".txt", ".jsonl", ".ndjson", ".toml", ".json")


def _files(folder: str | os.PathLike[str]) -> list[dict[str, str]]:
    """The files of a folder in the order of their names. Folders within it and hidden files are none of them."""
    import os

    from . import _ceiag

    files = []
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name.startswith(".") or not os.path.isfile(path):
            continue
        text = ""
        if name.lower().endswith(_TEXTS):
            with open(path, "rb") as file:
                data = file.read()
            # What the engine reads in a request is JSON; tables are texts.
            if name.lower().endswith(".toml"):
                text = _ceiag.document_json(path, data)
            else:
                text = _text(path, data)
        elif name.lower().endswith(".xlsx"):
            raise _refused("cannot-read", f"`{path}` is a workbook", "save its sheet as CSV")
        files.append({"name": name, "text": text})
    return files


def _text(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused("not-utf-8", f"`{path}` is not UTF-8", "save it as UTF-8") from None


def _refused(code: str, message: str, help: str) -> Exception:
    import json

    from ._errors import refusal

    problem = {"code": code, "severity": "error", "message": message, "help": help}
    return refusal(json.dumps({"problems": [problem]}))


def records_sample(
    *,
    pupils: int | None = None,
    seed: int | None = None,
    years: Iterable[int] | None = None,
    as_of: Day | None = None,
    **more: Any,
) -> Answer:
    """A made-up school, always the same for a seed."""
    groups = None if years is None else list(years)
    answer: Answer = ask("records_sample", {"pupils": pupils, "seed": seed, "years": groups, "as_of": as_of, **more})
    return answer


if not TYPE_CHECKING:

    def __getattr__(name):
        # Any operation on records by its name, with the keys of its request.
        from . import _ceiag

        if name.startswith("records_") and name in _ceiag.operations():

            def operation(**request):
                return ask(name, request)

            operation.__name__ = operation.__qualname__ = name
            operation.__doc__ = f"`ask({name!r}, request)`, with the keys of the request."
            return operation
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
