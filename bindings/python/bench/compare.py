"""One dict record to the outcomes of 60 criteria: `ceiag` beside what else there is for it in Python.

All get the same records, already parsed; rules are compiled outside the timer; results are compared before anything is timed; the
contestants take turns. A ratio under 1.5 means nothing. `cargo xtask bench-python` runs this where the peers are installed.
"""

from __future__ import annotations

import gc
import platform
import statistics
import sys
import time
from collections.abc import Callable
from importlib import metadata
from typing import Any

import synthetic

import ceiag

RECORDS, REPEATS = 200, 15
Record = dict[str, Any]
Contestant = Callable[[Record], Any]


def loop(made: list[synthetic.Rule]) -> Contestant:
    """The loop over rules that a person would write; unknown is kept apart from no."""

    def judge(record: Record) -> list[str]:
        outcomes = []
        get = record.get
        for kind, field, threshold, _ in made:
            if kind == "yes":
                value = get(NAMES_YES[field])
                outcomes.append("unknown" if value is None else "met" if value else "not-met")
            elif kind == "share":
                n, d = get(NAMES_N[field]), get(NAMES_D[field])
                outcomes.append("unknown" if n is None else "met" if 100 * n >= threshold * d else "not-met")
            else:
                outcome = "met"
                for name in NAMES_COUNT[field]:
                    value = get(name)
                    if value is None:
                        outcome = "unknown"
                    elif value < threshold:
                        outcome = "not-met"
                        break
                outcomes.append(outcome)
        return outcomes

    return judge


NAMES_YES = [f"yes-{n}" for n in range(synthetic.YES_NO)]
NAMES_N = [f"share-{n}.n" for n in range(synthetic.SHARES)]
NAMES_D = [f"share-{n}.d" for n in range(synthetic.SHARES)]
NAMES_COUNT = [[f"count-{n}.y{year}" for year in synthetic.YEARS] for n in range(synthetic.COUNTS)]


def generated(made: list[synthetic.Rule]) -> Contestant:
    """The same as straight-line code, written by a program."""
    lines = ["def judge(record):", " get = record.get", " out = []", " add = out.append"]
    for kind, field, threshold, _ in made:
        if kind == "yes":
            lines.append(f" v = get('yes-{field}'); add('unknown' if v is None else 'met' if v else 'not-met')")
        elif kind == "share":
            lines.append(f" n = get('share-{field}.n')")
            test = f"100 * n >= {threshold} * record['share-{field}.d']"
            lines.append(f" add('unknown' if n is None else 'met' if {test} else 'not-met')")
        else:
            names = NAMES_COUNT[field]
            for at, name in enumerate(names):
                lines.append(f" v{at} = get('{name}')")
            fails = " or ".join(f"(v{at} is not None and v{at} < {threshold})" for at in range(len(names)))
            unknown = " or ".join(f"v{at} is None" for at in range(len(names)))
            lines.append(f" add('not-met' if {fails} else 'unknown' if {unknown} else 'met')")
    lines.append(" return out")
    space: dict[str, Any] = {}
    exec("\n".join(lines), space)
    judge: Contestant = space["judge"]
    return judge


def zen(made: list[synthetic.Rule]) -> tuple[Contestant, Callable[[Record], Record]]:
    """zen-engine, one compiled expression for all criteria, on records with names that its language takes."""
    import zen as engine

    def name(key: str) -> str:
        return key.replace("-", "_").replace(".", "_")

    parts = []
    for number, (kind, field, threshold, _) in enumerate(made):
        if kind == "yes":
            field_name = name(f"yes-{field}")
            said = f"{field_name} == null ? 'unknown' : ({field_name} ? 'met' : 'not-met')"
        elif kind == "share":
            n, d = name(f"share-{field}.n"), name(f"share-{field}.d")
            said = f"{n} == null ? 'unknown' : (100 * {n} >= {threshold} * {d} ? 'met' : 'not-met')"
        else:
            names = [name(key) for key in NAMES_COUNT[field]]
            fails = " or ".join(f"({key} != null and {key} < {threshold})" for key in names)
            unknown = " or ".join(f"{key} == null" for key in names)
            said = f"({fails}) ? 'not-met' : (({unknown}) ? 'unknown' : 'met')"
        parts.append(f"c{number}: {said}")
    compiled = engine.compile_expression("{" + ", ".join(parts) + "}")

    def judge(record: Record) -> Any:
        return compiled.evaluate(record)

    return judge, lambda record: {name(key): value for key, value in record.items()}


def pydantic(record: Record) -> Contestant:
    """pydantic reads and checks the fields and judges nothing: for scale."""
    import pydantic as package

    def field(key: str, value: Any) -> Any:
        kind = bool if key.startswith("yes") else int if key.startswith(("share", "count")) else str
        return (kind | None, package.Field(default=None, alias=key))

    fields = {f"f{at}": field(key, value) for at, (key, value) in enumerate(record.items())}
    model: Any = package.create_model("Model", **fields)
    validate: Contestant = model.model_validate
    return validate


def timed(judge: Contestant, records: list[Record]) -> float:
    """Microseconds a record."""
    start = time.perf_counter()
    for record in records:
        judge(record)
    return (time.perf_counter() - start) / len(records) * 1e6


def main() -> None:
    made = synthetic.rules()
    records = synthetic.records(RECORDS, 7)
    own = ceiag.Framework(synthetic.framework(made))
    plan = ceiag.Plan("synthetic", own_frameworks=[own])
    by_hand = loop(made)
    zen_judge, zen_record = zen(made)
    zen_records = [zen_record(record) for record in records]

    for record, for_zen in zip(records, zen_records, strict=True):
        expected = by_hand(record)
        assert list(plan.outcomes(record).to_dict().values()) == expected
        assert generated(made)(record) == expected
        assert [zen_judge(for_zen)[f"c{number}"] for number in range(len(made))] == expected

    contestants: dict[str, tuple[Contestant, list[Record]]] = {
        "ceiag, outcomes of a compiled plan": (plan.outcomes, records),
        "generated Python": (generated(made), records),
        "dict loop over rules": (by_hand, records),
        f"zen-engine {metadata.version('zen-engine')}, compiled": (zen_judge, zen_records),
        f"for scale: pydantic {metadata.version('pydantic')}, reading the fields only": (pydantic(records[0]), records),
        "for scale: ceiag, the whole answer as JSON text": (plan.evaluate_json, records[:20]),
    }
    times: dict[str, list[float]] = {name: [] for name in contestants}
    gc.disable()
    for _ in range(REPEATS):
        for name, (judge, given) in contestants.items():
            times[name].append(timed(judge, given))
    gc.enable()

    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, ceiag {ceiag.__version__}")
    print(f"{RECORDS} records of {len(records[0])} keys, {len(made)} criteria; median of {REPEATS} turns, in brackets the least and the most")
    mine = statistics.median(times["ceiag, outcomes of a compiled plan"])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{median:9.1f} µs ({min(taken):.1f}–{max(taken):.1f})  {median / mine:7.2f} ×  {name}")
    within = statistics.median(times["ceiag, outcomes of a compiled plan"]) <= 10
    print("one record takes 10 µs at most" if within else "one record takes more than 10 µs on this machine, as busy as it is")


if __name__ == "__main__":
    sys.exit(main())
