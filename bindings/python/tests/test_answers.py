"""The same request gives the same bytes as in Rust: every vector, and thousands of inputs made at random, good and bad."""

from __future__ import annotations

import json
from typing import Any

import ceiag
from ceiag import _ceiag

Call = dict[str, Any]


def test_every_call_gives_the_same_bytes(answers: list[Call]) -> None:
    assert sum(call["name"].startswith("generated/") for call in answers) >= 2000
    for folder in ("operations/", "vectors/", "framework-check/"):
        assert any(call["name"].startswith(folder) for call in answers)
    wrong = [call["name"] for call in answers if ceiag.call_json(call["operation"], call["request"]) != call["answer"]]
    assert wrong == []


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = {key for key, _ in pairs}
    if len(keys) < len(pairs):
        raise ValueError("a key twice")
    return dict(pairs)


def test_the_same_calls_as_values_of_python_say_the_same(answers: list[Call]) -> None:
    """Only what no Python value can say is left out: texts that are no JSON, and a key given twice."""
    wrong, asked = [], 0
    for call in answers:
        try:
            request = json.loads(call["request"], object_pairs_hook=_once)
        except ValueError:
            continue
        asked += 1
        told = json.loads(_ceiag.call_built(call["operation"], request))
        expected = json.loads(call["answer"])
        for problem in [*expected.get("problems", []), *told.get("problems", [])]:
            if problem.get("file", "request") == "request":
                for key in ("file", "line", "column"):
                    problem.pop(key, None)
        # A whole float is a whole number in Python, where data frames turn numbers into floats; in JSON it is refused.
        if told != expected and call["name"] != "vectors/bad-input/float-count":
            wrong.append((call["name"], told.get("problems"), expected.get("problems")))
    assert wrong == []
    assert asked > 3000


def _codes(answer: Any) -> list[str]:
    return [problem["code"] for problem in answer.get("problems", [])]


def test_a_refusal_is_raised_with_the_same_codes(answers: list[Call]) -> None:
    refused = 0
    for call in answers:
        expected = json.loads(call["answer"])
        if expected["format"] != "ceiag-problems/1":
            continue
        try:
            ceiag.call(call["operation"], call["request"])
        except ceiag.CeiagError as error:
            refused += 1
            assert [problem.code for problem in error.problems] == _codes(expected)
        else:
            raise AssertionError(call["name"])
    assert refused > 1000


def test_answers_are_read_whole_by_their_classes(answers: list[Call]) -> None:
    """Every attribute of every part can be read, and says what the JSON says."""
    seen = set()
    for call in answers:
        if call["name"].startswith("generated/") or '"format":"ceiag-problems/1"' in call["answer"]:
            continue
        data = json.loads(call["answer"])
        answer = ceiag.answers.ANSWERS.get(call["operation"], ceiag.answers.Answer)(data, call["answer"])
        assert answer.to_dict() == data
        assert answer.to_json() == call["answer"]
        if call["operation"] in ceiag.answers.ANSWERS:
            _read(answer, data)
        else:
            assert all(getattr(answer, key) == value for key, value in data.items())
        seen.add(call["operation"])
    # What has vectors of its own.
    assert len(seen) > 15


def _read(part: Any, data: dict[str, Any]) -> None:
    keys = {key for key, _, _ in part._fields.values()}
    assert set(data) <= keys, (type(part).__name__, set(data) - keys)
    for name in part._fields:
        value = getattr(part, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, ceiag.answers.Record):
                _read(item, item.to_dict())
