"""Makes the Python environment of the tests on real Spark, when it is missing or out of date.

python3 environment.py FOLDER
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from pathlib import Path


def main() -> None:
    folder = Path(sys.argv[1])
    requirements = Path(__file__).with_name("requirements.txt")
    wanted = hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()
    made_of = folder / "made-of"
    if made_of.is_file() and made_of.read_text() == wanted:
        return
    venv.create(folder, clear=True, with_pip=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "--requirement", str(requirements)], check=True)
    made_of.write_text(wanted)


if __name__ == "__main__":
    main()
