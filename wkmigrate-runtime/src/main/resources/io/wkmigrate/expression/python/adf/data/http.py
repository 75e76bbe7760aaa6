"""HTTP servers as stores: one file for each address, to be read only.

Files pass through the staging folder; Spark cannot read them itself.
"""

from __future__ import annotations

import base64
import shutil
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from adf.data import files, timespans
from adf.data.files import File, Store

# ADF's default for a response, 1 minute and 40 seconds.
_TIMEOUT = 100
_BLOCK = 1 << 20


class Server:
    """An address below which files are.

    `timeout` is in seconds, or a span as ADF writes it; headers may be text, one in each line. Those
    of a request win over those of the server.
    """

    direct = False

    # An address is no path: a question mark in it begins its query.
    lists = False

    def __init__(
        self,
        url: str,
        user_name: str | None = None,
        password: str | None = None,
        headers: Mapping[str, str] | str | None = None,
        validate_certificate: bool = True,
        method: str | None = "GET",
        body: str | None = None,
        timeout: float | str | None = None,
        request_headers: Mapping[str, str] | str | None = None,
    ) -> None:
        self._base = url
        self._headers = {**_headers(headers), **_headers(request_headers)}
        if user_name:
            pair = f"{user_name}:{password or ''}".encode()
            basic = base64.b64encode(pair).decode("ascii")
            self._headers.setdefault("Authorization", f"Basic {basic}")
        self._validates = validate_certificate is not False
        self._method = (method or "GET").upper()
        self._body = body.encode() if body else None
        self._timeout = timespans.seconds(timeout) or _TIMEOUT

    def entries(self, folder: str) -> Iterable[File]:
        """There are no folders to be listed: without a file name, the address is the file."""
        return [self._file(folder)]

    def find(self, path: str) -> File | None:
        """The file with an address. It is asked for when it is read, not before."""
        return self._file(path)

    def url(self, path: str) -> str:
        """The address of a file: that of the linked service with the relative one of the dataset."""
        if not path:
            return self._base
        if urllib.parse.urlsplit(path).scheme in ("http", "https"):
            return path
        if path.startswith("?"):
            return self._base + path
        return f"{self._base.rstrip('/')}/{path.lstrip('/')}"

    def download(self, path: str, local_file: Path) -> None:
        """Copies a file here, as a stream."""
        local_file.parent.mkdir(parents=True, exist_ok=True)
        with self._opened(path) as response, local_file.open("wb") as file:
            shutil.copyfileobj(response, file, _BLOCK)

    def upload(self, local_file: Path, path: str) -> None:
        """ADF writes no files to HTTP servers."""
        raise NotImplementedError(
            "A copy does not write files to HTTP servers; ADF only reads them."
        )

    def copy(self, path: str, target: Store, target_path: str) -> None:
        """Copies a file to a store, by way of the staging folder."""
        files.through_here(self, path, target, target_path)

    def delete(self, path: str, recursive: bool = False) -> None:
        """ADF deletes no files of HTTP servers."""
        raise NotImplementedError(
            "Files of HTTP servers are not deleted; ADF only reads them."
        )

    def _file(self, path: str) -> File:
        return File(path)

    def _opened(self, path: str) -> Any:
        url = self.url(path)
        # Blanks and letters beyond ASCII may stand in addresses of datasets.
        quoted = urllib.parse.quote(url, safe="%/:=&?~#+!$,;'@()*[]")
        request = urllib.request.Request(
            quoted, self._body, self._headers, method=self._method
        )
        where = url.partition("?")[0]
        try:
            return urllib.request.urlopen(
                request, timeout=self._timeout, context=self._context()
            )
        except urllib.error.HTTPError as error:
            error.close()
            said = f"{where} answered {error.code} {error.reason}."
            if error.code in (404, 410):
                raise FileNotFoundError(said) from None
            raise (PermissionError if error.code in (401, 403) else OSError)(
                said
            ) from None

    def _context(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        if not self._validates:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        return context


def _headers(given: Mapping[str, str] | str | None) -> dict[str, str]:
    if not isinstance(given, str):
        return dict(given or {})
    pairs = (line.partition(":") for line in given.splitlines() if ":" in line)
    return {name.strip(): value.strip() for name, _, value in pairs}
