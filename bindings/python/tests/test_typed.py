"""The typed example also runs."""

from __future__ import annotations

from typed_example import test_types

__all__ = ["test_types"]
