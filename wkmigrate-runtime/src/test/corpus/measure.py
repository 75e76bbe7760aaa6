"""Runs a command and writes its wall time and peak memory to a file: measure.py FILE COMMAND..."""

import os
import resource
import subprocess
import sys
import time


def main() -> int:
    measures, command = sys.argv[1], sys.argv[2:]
    start = time.monotonic()
    code = subprocess.call(command)
    wall = time.monotonic() - start
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Kilobytes on Linux, bytes on macOS.
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    with open(measures, "w", encoding="utf-8") as file:
        file.write(
            f"{wall:.1f} s wall, {usage.ru_utime + usage.ru_stime:.1f} s processor, "
            f"{usage.ru_maxrss / unit:.0f} MB peak resident, on {os.cpu_count()} processors\n"
        )
    return code


if __name__ == "__main__":
    sys.exit(main())
