"""Starts a long command, interrupts it as Ctrl-C does, and expects exit code 130: interrupt.py COMMAND..."""

import signal
import subprocess
import sys
import time


def main() -> int:
    # A process that is started in the background of a script ignores interruptions; this one must not.
    process = subprocess.Popen(
        sys.argv[1:],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    output = process.communicate()[0].decode("utf-8", "replace")
    if process.returncode != 130 or "Interrupted" not in output:
        print(f"exit code {process.returncode}: {output[-300:]}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
