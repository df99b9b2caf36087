"""What is wrong with an input, as exceptions."""

from __future__ import annotations

from ._ceiag import problem_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_FIELDS = (
    "code", "severity", "message", "path", "fact", "part",
    "found", "expected", "help", "file", "line", "column",
)  # fmt: skip


class Problem:
    """One thing that is wrong, where, and what would help.

    `str(problem)` is the text that the command line prints.
    """

    __slots__ = ("_text", *_FIELDS)

    code: str
    """The kind of problem, for programs: `unknown-fact`, `n-over-d`, …"""
    severity: str
    """`error`, or `warning` when the input can be used all the same."""
    message: str
    """One line."""
    path: str | None
    """Where in the structure, as keys joined by dots."""
    fact: str | None
    """The address of the fact that it is about."""
    part: str | None
    """The part of the value that it is about, such as `n` or `d`."""
    found: str | None
    """What was given, as written."""
    expected: str | None
    """What could have been given, in words."""
    help: str | None
    """What to do about it."""
    file: str | None
    """The file, where one was read."""
    line: int | None
    """The line in the file, from 1."""
    column: int | None
    """The column, from 1."""

    _text: str | None

    def __init__(self, data: Mapping[str, Any]) -> None:
        put = object.__setattr__
        for name in _FIELDS:
            put(self, name, data.get(name))
        # Written when it is asked for: there may be very many problems, and few of them are read.
        put(self, "_text", None)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a problem can't be changed: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a problem can't be changed: {name}")

    def to_dict(self) -> dict[str, Any]:
        """The problem as in canonical JSON."""
        values = ((name, getattr(self, name)) for name in _FIELDS)
        return {name: value for name, value in values if value is not None}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Problem) and self.to_dict() == other.to_dict()

    def __hash__(self) -> int:
        return hash((self.code, self.path, self.message))

    def __repr__(self) -> str:
        return f"Problem({self.code!r}, {self.message!r})"

    def __str__(self) -> str:
        text = self._text
        if text is None:
            import json

            text = problem_text(json.dumps(self.to_dict()))
            object.__setattr__(self, "_text", text)
        return text

    def __reduce__(self) -> tuple[Any, ...]:
        return Problem, (self.to_dict(),)


class CeiagError(ValueError):
    """An input that is refused, with everything that is wrong with it.

    `str(error)` is what the command line prints; of more than twenty problems it tells the first of each kind and column, and how
    many more there are. The attributes `code`, `path`, `help`, `fact`, `found` and `expected` are those of the first problem;
    `problems` holds all of them.
    """

    # As tracebacks name it, so it is caught.
    __module__ = "ceiag"

    problems: tuple[Problem, ...]

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(_told(problems))
        self.problems = problems

    @property
    def _first(self) -> Problem | None:
        errors = (problem for problem in self.problems if problem.severity == "error")
        return next(errors, None)

    @property
    def code(self) -> str | None:
        """The code of the first problem."""
        return self._first.code if self._first else None

    @property
    def path(self) -> str | None:
        """Where the first problem is."""
        return self._first.path if self._first else None

    @property
    def help(self) -> str | None:
        """What to do about the first problem."""
        return self._first.help if self._first else None

    @property
    def message(self) -> str | None:
        """The line of the first problem."""
        return self._first.message if self._first else None

    @property
    def fact(self) -> str | None:
        """The fact that the first problem is about."""
        return self._first.fact if self._first else None

    @property
    def found(self) -> str | None:
        """What was given where the first problem is."""
        return self._first.found if self._first else None

    @property
    def expected(self) -> str | None:
        """What could have been given there."""
        return self._first.expected if self._first else None

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.problems,)


class UnknownNameError(CeiagError, LookupError):
    """The first problem is a name that is not known: of a fact, an edition, an option, an operation or a key."""

    __module__ = "ceiag"


_MANY = 20


def _told(problems: tuple[Problem, ...]) -> str:
    """What an error says: every problem, or where there are many, the first of each kind and column."""
    if len(problems) <= _MANY:
        return "\n".join(map(str, problems))
    kinds: dict[tuple[str | None, ...], list[Problem]] = {}
    for problem in problems:
        kinds.setdefault((problem.severity, problem.code, _column(problem), problem.fact), []).append(problem)
    lines: list[str] = []
    shown = 0
    for alike in list(kinds.values())[:_MANY]:
        lines.append(str(alike[0]))
        if len(alike) > 1:
            lines.append(f"  … and {len(alike) - 1} more of this kind")
        shown += len(alike)
    if shown < len(problems):
        lines.append(f"… and {len(problems) - shown} more")
    return "\n".join([*lines, f"{len(problems)} problems in all: see `problems`"])


def _column(problem: Problem) -> str | None:
    """Where a problem is, whatever the row: `meetings[12].date` and `meetings[13].date` are one column."""
    if problem.line is not None:
        return f"{problem.file}:{problem.column}"
    head, bracket, rest = (problem.path or "").partition("[")
    number, closing, tail = rest.partition("]")
    # A list within the row is one column too.
    return f"{head}[]{tail.partition('[')[0]}" if bracket and closing and number.isdecimal() else problem.path


def problems_of(answer: Mapping[str, Any]) -> tuple[Problem, ...]:
    """The problems of an answer, given as a dict."""
    return tuple(map(Problem, answer["problems"]))


def refusal(text: str) -> CeiagError:
    """The exception for a refusal, given as canonical JSON text."""
    import json

    problems = problems_of(json.loads(text))
    errors = [problem for problem in problems if problem.severity == "error"]
    unknown = bool(errors) and errors[0].code.startswith("unknown-")
    return (UnknownNameError if unknown else CeiagError)(problems)
