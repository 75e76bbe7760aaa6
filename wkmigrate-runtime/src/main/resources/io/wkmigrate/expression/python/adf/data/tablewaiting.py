"""The Validation activity for tables (AC-Validation)."""

from __future__ import annotations

import time
from typing import Any

from adf.data import timespans

# The pause of ADF between two looks, and the longest wait.
_SLEEP = 10.0
_TIMEOUT = 7 * 24 * 60 * 60.0


def until_found(
    source: Any, *, timeout: Any, sleep: Any, clock: Any = time
) -> dict[str, Any]:
    """Waits until the table of a source is there; when the time is over that is an error."""
    given = timespans.seconds(timeout)
    deadline = clock.monotonic() + (_TIMEOUT if given is None else given)
    pause = timespans.seconds(sleep)
    pause = _SLEEP if pause is None else pause
    while not source.exists():
        left = deadline - clock.monotonic()
        if left <= 0:
            raise TimeoutError("The table was not there in time.")
        clock.sleep(min(pause, left))
    return {"exists": True}
