"""The typed example also runs."""

from __future__ import annotations

from typed_example import test_types, test_what_checkers_allow_is_read_and_the_rest_refused

__all__ = ["test_types", "test_what_checkers_allow_is_read_and_the_rest_refused"]
