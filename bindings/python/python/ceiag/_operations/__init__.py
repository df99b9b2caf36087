"""The operations, one function each, by area. A function decides nothing."""

from __future__ import annotations

from ._ask import ask, call, call_json, operations
from ._evidence import evidence, evidence_coverage, evidence_kinds
from ._frameworks import check_framework, diff_frameworks, frameworks, history, profile_test
from ._judge import compare, crosswalk, evaluate, explain, merge, next, questions, template
from ._reviews import agreement, moderate, review_record, review_status, system_review
from ._standard import (
    award_status,
    award_timeline,
    standard_brief,
    standard_editions,
    standard_finding,
    standard_readiness,
    standard_record,
)

__all__ = [
    "agreement",
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
    "evidence",
    "evidence_coverage",
    "evidence_kinds",
    "explain",
    "frameworks",
    "history",
    "merge",
    "moderate",
    "next",
    "operations",
    "profile_test",
    "questions",
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
