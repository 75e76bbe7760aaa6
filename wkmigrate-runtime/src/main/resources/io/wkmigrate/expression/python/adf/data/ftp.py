"""FTP servers as stores. Files pass through the staging folder; Spark cannot read them itself."""

from __future__ import annotations

import ftplib
import ssl
import threading
import time
from collections.abc import Iterable
from datetime import datetime, timezone
from pathlib import Path

from adf.data import files
from adf.data.files import File, Store

_TIMEOUT = 60
_BLOCK = 1 << 18

# Seconds between the attempts to connect.
_PAUSES = (0.2, 1, 5)


class Server:
    """An FTP server; `tls` is FTP over TLS, begun by the client. No user name is anonymous."""

    direct = False

    def __init__(
        self,
        host: str,
        port: int | None = 21,
        user_name: str | None = None,
        password: str | None = None,
        tls: bool = False,
        validate_certificate: bool = True,
    ) -> None:
        self.host = host
        self.port = int(port or 21)
        self._user_name = user_name or "anonymous"
        self._password = password or ""
        self._tls = bool(tls)
        self._validates = validate_certificate is not False
        # A connection cannot be used by two threads at once.
        self._local = threading.local()

    def entries(self, folder: str) -> Iterable[File]:
        """What is in a folder, one level deep."""
        found = self.find(folder)
        if found is None or not found.is_folder:
            raise FileNotFoundError(f"The folder {self.url(folder)} does not exist.")
        return self._listed(folder)

    def find(self, path: str) -> File | None:
        """The file or folder with a path, if there is one."""
        clean = files.clean(path)
        if not clean:
            return File("", is_folder=True)
        above = clean.rpartition("/")[0]
        try:
            listed = self._listed(above)
        except ftplib.error_perm:
            return None
        return next((each for each in listed if each.path == clean), None)

    def url(self, path: str) -> str:
        """The address of a file, for people."""
        return f"ftp://{self.host}:{self.port}/{files.clean(path)}"

    def download(self, path: str, local_file: Path) -> None:
        """Copies a file here, as a stream."""
        local_file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with local_file.open("wb") as file:
                self._client().retrbinary(f"RETR {_path(path)}", file.write, _BLOCK)
        except ftplib.error_perm as error:
            raise self._named(error, path) from None

    def upload(self, local_file: Path, path: str) -> None:
        """ADF writes no files to FTP servers."""
        raise NotImplementedError(
            "A copy does not write to FTP servers; ADF only reads them."
        )

    def copy(self, path: str, target: Store, target_path: str) -> None:
        """Copies a file to a store, by way of the staging folder."""
        files.through_here(self, path, target, target_path)

    def delete(self, path: str, recursive: bool = False) -> None:
        """Deletes a file or a folder; what is missing is deleted already."""
        found = self.find(path)
        if found is None:
            return
        if not found.is_folder:
            self._client().delete(_path(path))
            return
        if recursive:
            for each in self.entries(path):
                self.delete(each.path, recursive=True)
        self._client().rmd(_path(path))

    def _listed(self, folder: str) -> list[File]:
        clean = files.clean(folder)
        facts = ["type", "size", "modify"]
        try:
            return [
                _file(f"{clean}/{name}" if clean else name, told)
                for name, told in self._client().mlsd(_path(folder), facts)
                if told.get("type", "").lower() in ("file", "dir")
            ]
        except ftplib.error_perm as error:
            if not str(error).startswith("50"):
                raise
            return self._listed_by_name(clean)

    def _listed_by_name(self, folder: str) -> list[File]:
        """Old servers have no machine-readable lists."""
        client, listed = self._client(), []
        for each in client.nlst(_path(folder)):
            name = each.rstrip("/").rpartition("/")[2]
            path = f"{folder}/{name}" if folder else name
            try:
                client.voidcmd("TYPE I")
                size = client.size(_path(path)) or 0
                modified = client.sendcmd(f"MDTM {_path(path)}")[4:]
                listed.append(File(path, size, _time(modified)))
            except ftplib.error_perm:
                # Only files have a size.
                listed.append(File(path, is_folder=True))
        return listed

    def _client(self) -> ftplib.FTP:
        client: ftplib.FTP | None = getattr(self._local, "client", None)
        if client is None:
            client = self._local.client = self._admitted()
        return client

    def _admitted(self) -> ftplib.FTP:
        """A connection. A server that has too many of them just hangs up, so it is asked again."""
        for pause in _PAUSES:
            try:
                return self._connected()
            except (EOFError, ConnectionResetError):
                time.sleep(pause)
        raise ConnectionError(
            f"The server {self.url('')} ends every connection at once; it may allow only a few."
        )

    def _connected(self) -> ftplib.FTP:
        if self._tls:
            context = ssl.create_default_context()
            if not self._validates:
                context.check_hostname = False
                context.verify_mode = ssl.CERT_NONE
            client: ftplib.FTP = ftplib.FTP_TLS(context=context, encoding="utf-8")
        else:
            client = ftplib.FTP(encoding="utf-8")
        client.connect(self.host, self.port, _TIMEOUT)
        try:
            client.login(self._user_name, self._password)
        except ftplib.error_perm:
            client.close()
            raise PermissionError(
                f"{self.url('')} did not let the user of the linked service in."
            ) from None
        if isinstance(client, ftplib.FTP_TLS):
            client.prot_p()
        return client

    def _named(self, error: Exception, path: str) -> Exception:
        if self.find(path) is None:
            return FileNotFoundError(f"The file {self.url(path)} does not exist.")
        return PermissionError(
            f"The file {self.url(path)} may not be read: {str(error)[:3]}."
        )


def _path(path: str) -> str:
    """Paths of datasets begin at the root of the server; a command is one line."""
    if "\r" in path or "\n" in path:
        raise ValueError("A path on an FTP server holds no line breaks.")
    return "/" + files.clean(path)


def _file(path: str, told: dict[str, str]) -> File:
    is_folder = told["type"].lower() == "dir"
    modified = _time(told["modify"]) if told.get("modify") else None
    return File(path, int(told.get("size") or 0), modified, is_folder)


def _time(text: str) -> datetime:
    return datetime.strptime(text[:14], "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc)
