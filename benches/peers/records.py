"""The same facts from the same files: ceiag, Polars and DuckDB in one run, taking turns.

usage: records.py TURNS FOLDER

TURNS is the program `records-turns`, which holds the ceiag side and answers on its standard output. FOLDER holds the made-up
school that it wrote. Results are compared before anything is timed. Ratios are taken round by round.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import time

os.environ.setdefault("POLARS_MAX_THREADS", "1")

import duckdb  # noqa: E402
import polars as pl  # noqa: E402

ROUNDS = 7
YEAR = "2024/25"
FIRST, LAST = "2024-09-01", "2025-08-31"
# fact, kind, parts that must be there, provider kind, over which years; what both peers are asked for
ALL_PARTS = ["purpose", "outcomes", "two-way", "reflection"]
FACTS = [
    ("employer-encounter-2014", "employer-encounter", ["insight"], None, "year"),
    ("employer-encounter-2025", "employer-encounter", ALL_PARTS, None, "year"),
    ("workplace-experience-2014-by-16", "workplace-experience", [], None, "by-16"),
    ("college-encounter-2014-by-16", "provider-encounter", ["insight", "met-learners"], "college", "by-16"),
    ("college-encounter-2025-by-16", "provider-encounter", ["purpose", "outcomes", "insight", "met-learners"], "college", "by-16"),
    ("guidance-by-16", "meeting", [], None, "by-16"),
]
ONLINE = {"employer-encounter-2025"}


class Polars:
    name = f"polars {pl.__version__}, 1 thread"

    def read(self, folder):
        dates = {"from": pl.Date}
        self.enrolments = pl.read_csv(f"{folder}/enrolments.csv", schema_overrides=dates)
        self.activities = pl.read_csv(f"{folder}/activities.csv", schema_overrides={"date": pl.Date})
        self.marks = pl.read_csv(f"{folder}/participations.csv")
        self.meetings = pl.read_csv(f"{folder}/meetings.csv", schema_overrides={"date": pl.Date})

    def derive(self):
        found = {}
        now = self.enrolments.lazy().filter(pl.col("academic-year") == YEAR)
        there = self.marks.lazy().filter(pl.col("attended"))
        queries, keys = [], []
        for fact, kind, parts, provider, over in FACTS:
            if kind == "meeting":
                met = self.meetings.lazy().filter(pl.col("attended") & (pl.col("adviser-level") >= 6))
            else:
                wanted = self.activities.lazy().filter(pl.col("kind") == kind)
                for part in parts:
                    wanted = wanted.filter(pl.col(part))
                if provider:
                    wanted = wanted.filter(pl.col("provider-kind") == provider)
                if fact in ONLINE:
                    wanted = wanted.filter(pl.col("mode").is_in(["in-person", "mixed"]))
                met = there.join(wanted.select("activity", "date"), on="activity")
            if over == "year":
                met = met.filter(pl.col("date").is_between(pl.lit(FIRST).str.to_date(), pl.lit(LAST).str.to_date()))
                of = now
            else:
                of = now.filter(pl.col("year-group") == 11)
                start = (
                    self.enrolments.lazy().filter(pl.col("year-group").is_between(7, 11))
                    .group_by("pupil").agg(pl.col("from").min().alias("start"))
                )
                met = met.join(start, on="pupil").filter(
                    pl.col("date").is_between(pl.col("start"), pl.lit(LAST).str.to_date())
                )
            yes = met.select("pupil").unique().with_columns(pl.lit(1).alias("yes"))
            queries.append(
                of.join(yes, on="pupil", how="left").group_by("year-group").agg(pl.col("yes").sum(), pl.len().alias("of"))
            )
            keys.append((fact, over))
        for (fact, over), table in zip(keys, pl.collect_all(queries)):
            for group, yes, of in table.iter_rows():
                found[f"{fact}.y{group}" if over == "year" else fact] = f"{yes}/{of}"
        return found


class DuckDB:
    name = f"duckdb {duckdb.__version__}, 1 thread"

    def read(self, folder):
        self.base = duckdb.connect()
        self.base.execute("set threads = 1")
        for table in ["enrolments", "activities", "participations", "meetings"]:
            self.base.execute(f"create table {table} as from read_csv('{folder}/{table}.csv')")

    def derive(self):
        found = {}
        for fact, kind, parts, provider, over in FACTS:
            if kind == "meeting":
                met = 'select pupil, "date" from meetings where attended and "adviser-level" >= 6'
            else:
                wanted = [f"kind = '{kind}'"] + [f'"{part}"' for part in parts]
                if provider:
                    wanted.append(f"\"provider-kind\" = '{provider}'")
                if fact in ONLINE:
                    wanted.append("mode in ('in-person', 'mixed')")
                met = f"""select pupil, "date" from participations join activities using (activity)
                          where attended and {" and ".join(wanted)}"""
            if over == "year":
                of = f"from enrolments where \"academic-year\" = '{YEAR}'"
                within = f"select distinct pupil from ({met}) where \"date\" between date '{FIRST}' and date '{LAST}'"
            else:
                of = f"from enrolments where \"academic-year\" = '{YEAR}' and \"year-group\" = 11"
                within = f"""select distinct m.pupil from ({met}) m join (
                    select pupil, min("from") as start from enrolments where "year-group" between 7 and 11 group by pupil
                    ) s using (pupil) where "date" between start and date '{LAST}'"""
            rows = self.base.execute(
                f"""select o."year-group", count(y.pupil), count(*) from (select pupil, "year-group" {of}) o
                    left join ({within}) y using (pupil) group by all"""
            ).fetchall()
            for group, yes, of_all in rows:
                found[f"{fact}.y{group}" if over == "year" else fact] = f"{yes}/{of_all}"
        return found


class Ceiag:
    def __init__(self, program, folder):
        words = [program, folder, "--facts", ",".join(fact for fact, *_ in FACTS)]
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.name = self.ask("name")["name"]

    def ask(self, what):
        self.process.stdin.write(what + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


def timed(work):
    start = time.perf_counter_ns()
    work()
    return time.perf_counter_ns() - start


def cpu():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as info:
            return next(line.split(":")[1].strip() for line in info if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or "unknown processor"


def main():
    program, folder = sys.argv[1:]
    ceiag, peers = Ceiag(program, folder), [Polars(), DuckDB()]
    told = ceiag.ask("values")
    for peer in peers:
        peer.read(folder)
        values = peer.derive()
        unlike = {key: (values.get(key), told.get(key)) for key in values.keys() | told.keys() if values.get(key) != told.get(key)}
        if unlike:
            sys.exit(f"{peer.name} and ceiag differ: {unlike}")
    print(f"\n{len(told)} values of {len(FACTS)} facts are the same everywhere ({cpu()}, Python {platform.python_version()})")

    stages = {
        "files to the same facts": ("read-derive-some", lambda peer: (peer.read(folder), peer.derive())),
        "the same facts, tables in memory": ("derive-some", lambda peer: peer.derive()),
    }
    for title, (ask, work) in stages.items():
        own, theirs = [], {peer.name: [] for peer in peers}
        for turn in range(ROUNDS + 1):
            nanoseconds = ceiag.ask(ask)["ns"]
            times = {peer.name: timed(lambda: work(peer)) for peer in peers}
            if turn:
                own.append(nanoseconds)
                for name, value in times.items():
                    theirs[name].append(value)
        show(title, ceiag.name, own, theirs)
    own = [ceiag.ask("read-check-derive-all") for _ in range(ROUNDS)]
    times = [turn["ns"] / 1e6 for turn in own]
    print(f"\nceiag alone: files, checks and every fact ({own[0]['facts']} values), {own[0]['rows']} rows: "
          f"{statistics.median(times):.0f} ms ({min(times):.0f} – {max(times):.0f})")
    for count in (1, 10, 50):
        print(f"memory at its highest after {count:>2} such schools, one after the other: {ceiag.ask(f'stream {count}')['peak_mb']} MB")


def show(title, name, own, theirs):
    print(f"\n{title:<48} {'ms (low – high)':>24}   {'× ceiag (spread)':>22}")
    middle = lambda values, digits: f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} – {max(values):.{digits}f})"
    print(f"{name:<48} {middle([v / 1e6 for v in own], 1):>24}   {'1':>22}")
    for peer, values in theirs.items():
        ratios = [theirs / ours for theirs, ours in zip(values, own)]
        print(f"{peer:<48} {middle([v / 1e6 for v in values], 1):>24}   {middle(ratios, 1):>22}")
    print("under 1.5 a ratio means nothing")


if __name__ == "__main__":
    main()
