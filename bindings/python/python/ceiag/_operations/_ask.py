"""Operations by their names, and what the functions of single ones share. A function puts a request together and hands on the answer."""

from __future__ import annotations

from .. import _ceiag
from .._sheet import _many, _names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import Any

    from .. import inputs
    from .._sheet import FactSheet, Json, Names, Own

    Sheet = FactSheet | inputs.FactSheet | Json
    Assessment = inputs.Assessment | Json
    Award = inputs.Award | Json
    Bodies = inputs.Bodies | Json
    Register = inputs.EvidenceRegister | Json
    Review = inputs.Review | Json
    Day = date | str


def operations() -> list[str]:
    """The names of all operations, for `call` and `call_json`.

    >>> "evaluate" in operations()
    True
    """
    return _ceiag.operations()


def call_json(operation: str, request: str) -> str:
    """Answers a request, JSON text in and canonical JSON text out. A refusal is an answer here (`ceiag-problems/1`).

    >>> call_json("frameworks", '{"setting": "college", "as_of": "2026-09-30"}').startswith('{"engine":')
    True
    """
    return _ceiag.call_json(operation, request)


def call(operation: str, request: Json | str) -> dict[str, Any]:
    """Answers a request given as a dict or as JSON text, as plain values.

    >>> call("frameworks", {"setting": "school", "as_of": "2026-09-30"})["format"]
    'ceiag-framework-list/1'

    Raises `CeiagError` with everything that is wrong.
    """
    data, _ = _answered(operation, request)
    return data


def _answered(operation: str, request: Json | str) -> tuple[dict[str, Any], str]:
    import json

    if isinstance(request, str):
        text = _ceiag.call_json(operation, request)
    else:
        text = _ceiag.call_built(operation, request)
    data: dict[str, Any] = json.loads(text)
    if data["format"] == "ceiag-problems/1":
        from .._errors import refusal

        raise refusal(text)
    return data, text


def ask(operation: str, request: Json) -> Any:
    """The answer of an operation by its name, as the class of that answer. What is `None` in the request is left out.

    >>> type(ask("evidence_kinds", {})).__name__
    'EvidenceKindsAnswer'
    """
    from .._record import Answer
    from ..answers import ANSWERS

    data, text = _answered(operation, {key: value for key, value in request.items() if value is not None})
    return ANSWERS.get(operation, Answer)(data, text)


def _judging(
    frameworks: Names | None,
    profile: str | Mapping[str, str] | None,
    choices: Mapping[str, str] | None,
    own_frameworks: Own,
    **more: Any,
) -> dict[str, Any]:
    request: dict[str, Any] = more
    if hasattr(more.get("sheet"), "columns"):
        raise TypeError("a sheet describes one institution, and a data frame many: give it to ceiag.evaluate_many or Plan.evaluate_many")
    if frameworks is not None:
        request["frameworks"] = _names(frameworks)
    if profile is not None:
        request["profiles"] = {"*": profile} if isinstance(profile, str) else profile
    request["choices"] = choices
    if own := _many(own_frameworks):
        request["own_frameworks"] = own
    # What is left out is the engine's to decide.
    return {key: value for key, value in request.items() if value is not None and value is not False}


def _own(own_frameworks: Own, **more: Any) -> dict[str, Any]:
    if own := _many(own_frameworks):
        more["own_frameworks"] = own
    return more
