"""The set of `benches/src/synthetic.rs` in Python: 60 criteria under 8 benchmarks that read 100 input fields.

35 criteria are yes or no, 15 ask for a share of at least 50, 75 or 90 %, and 10 ask for a count of at least 1 or 2 in each of five
year groups. A share comes as n and d, so a record has 115 keys beside those of the institution.
"""

from __future__ import annotations

import random
from typing import Any

YES_NO, SHARES, COUNTS, BENCHMARKS = 35, 15, 10, 8
CRITERIA = YES_NO + SHARES + COUNTS
YEARS = range(7, 12)

Rule = tuple[str, int, int, int]
"""Kind, field, threshold, benchmark."""


def rules() -> list[Rule]:
    made: list[Rule] = []
    for position in range(CRITERIA):
        # 7 has no factor in common with 60, so that each kind and field comes up once.
        mixed = position * 7 % CRITERIA
        benchmark = position * BENCHMARKS // CRITERIA
        if mixed < YES_NO:
            made.append(("yes", mixed, 0, benchmark))
        elif mixed < YES_NO + SHARES:
            made.append(("share", mixed - YES_NO, (50, 75, 90)[mixed % 3], benchmark))
        else:
            made.append(("count", mixed - YES_NO - SHARES, 1 if mixed % 2 == 0 else 2, benchmark))
    return made


def framework(made: list[Rule]) -> dict[str, Any]:
    facts: list[dict[str, Any]] = []
    facts += [{"id": f"yes-{n}", "kind": "yes-no", "label": f"yes {n}"} for n in range(YES_NO)]
    facts += [{"id": f"share-{n}", "kind": "share", "label": f"share {n}"} for n in range(SHARES)]
    by_year = {"kind": "count", "by": "year", "years": [7, 11]}
    facts += [{"id": f"count-{n}", "label": f"count {n}", **by_year} for n in range(COUNTS)]
    criteria = []
    for number, (kind, field, threshold, benchmark) in enumerate(made):
        if kind == "yes":
            rule: dict[str, Any] = {"yes": f"yes-{field}"}
        elif kind == "share":
            rule = {"share": f"share-{field}", "at-least": f"{threshold}%"}
        else:
            rule = {"all": [{"count": f"count-{field}.y{year}", "at-least": threshold} for year in YEARS]}
        criteria.append(
            {
                "id": f"C{number}", "benchmark": f"B{benchmark}", "label": f"criterion {number}", "text": "Made up.",
                "grade": "project", "met-when": rule,
            }
        )  # fmt: skip
    return {
        "format": "ceiag-framework/1", "id": "synthetic", "series": "synthetic", "edition": "1", "title": "Made up",
        "settings": ["school"], "reading": "score", "default-profile": "plain",
        "in-force": {"from": "2020-01-01", "grade": "project"},
        "benchmark": [{"id": f"B{n}", "number": n + 1, "label": f"benchmark {n}"} for n in range(BENCHMARKS)],
        "profile": [{"id": "plain", "label": "plain", "grade": "project"}],
        "fact": facts, "criterion": criteria,
    }  # fmt: skip


def records(count: int, seed: int) -> list[dict[str, Any]]:
    """Flat rows with about 3 % unknown fields, always the same for the same seed."""
    dice = random.Random(seed)

    def known() -> bool:
        return dice.random() >= 0.03

    made = []
    for _ in range(count):
        record: dict[str, Any] = {"setting": "school", "years": "7-11", "as_of": "2026-03-31"}
        for n in range(YES_NO):
            record[f"yes-{n}"] = dice.random() < 0.8 if known() else None
        for n in range(SHARES):
            d = dice.randint(20, 240)
            # The better of two throws: most schools reach most pupils.
            part = max(dice.randint(0, d), dice.randint(0, d))
            record[f"share-{n}.n"], record[f"share-{n}.d"] = (part, d) if known() else (None, None)
        for n in range(COUNTS):
            for year in YEARS:
                value = dice.choice((0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5))
                record[f"count-{n}.y{year}"] = value if known() else None
        made.append(record)
    return made
