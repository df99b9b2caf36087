"""England's careers-guidance quality frameworks, computable: facts in, findings, scores, gaps and reasons out.

>>> import ceiag
>>> sheet = ceiag.FactSheet({"setting": "college"}, as_of="2026-09-30", facts={"guidance-joint-working": True})
>>> answer = ceiag.evaluate(sheet, frameworks="gatsby")
>>> answer.results[0].framework.id
'gatsby-2025-colleges'

Every operation is a function that takes plain values and returns an object with typed attributes; `to_dict()` gives plain values
and `to_json()` the canonical JSON. What is wrong with an input is a `CeiagError` with all problems at once. `Plan` compiles one
edition for many records.
"""

from __future__ import annotations

from ._ceiag import ENGINE as __version__
from ._ceiag import Outcomes
from ._errors import CeiagError, Problem, UnknownNameError
from ._evaluations import Evaluation, Evaluations, RefusedRowsWarning
from ._operations import (
    agreement,
    ask,
    award_status,
    award_timeline,
    call,
    call_json,
    check_framework,
    compare,
    crosswalk,
    diff_frameworks,
    evaluate,
    evidence,
    evidence_coverage,
    evidence_kinds,
    explain,
    frameworks,
    history,
    merge,
    moderate,
    next,
    operations,
    profile_test,
    questions,
    review_record,
    review_status,
    standard_brief,
    standard_editions,
    standard_finding,
    standard_readiness,
    standard_record,
    system_review,
    template,
)
from ._plan import Plan, evaluate_many
from ._sheet import FactSheet, Framework

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from typing import Any

    from . import answers, inputs, records
    from .answers import Code, Grade, Outcome, Reason, Setting, State

__all__ = [
    "CeiagError",
    "Code",
    "Evaluation",
    "Evaluations",
    "FactSheet",
    "Framework",
    "Grade",
    "Outcome",
    "Outcomes",
    "Plan",
    "Problem",
    "Reason",
    "RefusedRowsWarning",
    "Setting",
    "State",
    "UnknownNameError",
    "__version__",
    "agreement",
    "answers",
    "ask",
    "award_status",
    "award_timeline",
    "call",
    "call_json",
    "check_framework",
    "compare",
    "crosswalk",
    "diff_frameworks",
    "evaluate",
    "evaluate_many",
    "evidence",
    "evidence_coverage",
    "evidence_kinds",
    "explain",
    "frameworks",
    "history",
    "inputs",
    "load",
    "merge",
    "moderate",
    "next",
    "operations",
    "profile_test",
    "questions",
    "records",
    "review_record",
    "review_status",
    "standard_brief",
    "standard_editions",
    "standard_finding",
    "standard_readiness",
    "standard_record",
    "system_review",
    "template",
]

_ENUMS = frozenset({"Code", "Grade", "Outcome", "Reason", "Setting", "State"})


def load(path: str | os.PathLike[str]) -> dict[str, Any]:
    """Reads a TOML or JSON file (a review, a register, an award, …) as plain values; problems tell line and column.

    >>> load("docs/examples/year/award.toml")["format"]
    'ceiag-award/1'
    """
    import json

    from . import _ceiag

    with open(path, "rb") as file:
        data: dict[str, Any] = json.loads(_ceiag.document_json(str(path), file.read()))
    return data


if not TYPE_CHECKING:

    def __getattr__(name):
        # Loaded when they are first asked for, so that importing the package costs little.
        if name in ("answers", "inputs", "records"):
            import importlib

            return importlib.import_module(f".{name}", __name__)
        if name in _ENUMS:
            from . import answers

            return getattr(answers, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__():
        return sorted({*globals(), *__all__})
