"""Other threads run while the engine does, and one plan serves many."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import ceiag


def test_other_threads_run_while_the_engine_does() -> None:
    # Some eight megabytes to look through: long enough to be seen.
    request = '{"sheet": "' + "x" * 8_000_000 + '"}'
    windows: list[tuple[float, float]] = []

    def call() -> None:
        for _ in range(5):
            start = time.perf_counter()
            ceiag.call_json("evaluate", request)
            windows.append((start, time.perf_counter()))

    thread = threading.Thread(target=call)
    ticks = []
    thread.start()
    while thread.is_alive():
        ticks.append(time.perf_counter())
        time.sleep(0)
    thread.join()
    within = 0
    for start, end in windows:
        # Not at the edges, where the call is still, or again, in Python.
        margin = (end - start) / 4
        within += sum(start + margin < tick < end - margin for tick in ticks)
    assert within > 20, (within, windows)


def test_one_plan_serves_many_threads(row: dict[str, Any]) -> None:
    plan = ceiag.Plan("gatsby-2025-schools")
    rows = [{**row, "guidance-by-16.n": n} for n in range(152)]
    # In some of them a key that only the thorough way knows.
    rows += [{**one, "academic_year": "2025/26"} for one in rows[::10]]
    alone = [plan.outcomes(one) for one in rows]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(5):
            assert list(pool.map(plan.outcomes, rows)) == alone
        whole = list(pool.map(plan.evaluate, rows[::20]))
    assert whole == [plan.evaluate(one) for one in rows[::20]]
