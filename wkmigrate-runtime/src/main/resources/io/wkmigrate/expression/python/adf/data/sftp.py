"""SFTP servers as stores. Files pass through the staging folder; Spark cannot read them itself."""

# requires: paramiko~=4.0

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import stat
import threading
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from adf.data import files
from adf.data.files import File, Store

_TIMEOUT = 60


class HostKeyMismatch(RuntimeError):
    """A server is not the one that the linked service names."""


class Server:
    """An SFTP server. It signs in with a password, a private key, or both.

    The key of the server must have the given fingerprint. Without one, and without leave to go on,
    the connection is refused: ADF asks for the one or the other, too.
    """

    direct = False

    def __init__(
        self,
        host: str,
        port: int | None = 22,
        user_name: str | None = None,
        password: str | None = None,
        private_key: str | None = None,
        passphrase: str | None = None,
        host_key_fingerprint: str | None = None,
        skip_host_key_validation: bool = False,
    ) -> None:
        self.host = host
        self.port = int(port or 22)
        self._user_name = user_name
        self._password = password or None
        self._private_key = private_key or None
        self._passphrase = passphrase or None
        self._fingerprint = host_key_fingerprint or None
        self._skips_validation = bool(skip_host_key_validation)
        # A connection cannot be used by two threads at once.
        self._local = threading.local()

    def entries(self, folder: str) -> Iterable[File]:
        """What is in a folder, one level deep."""
        clean = files.clean(folder)
        listed = self._client().listdir_attr(self._path(folder))
        return [
            _file(f"{clean}/{each.filename}" if clean else each.filename, each)
            for each in listed
        ]

    def find(self, path: str) -> File | None:
        """The file or folder with a path, if there is one."""
        try:
            return _file(files.clean(path), self._client().stat(self._path(path)))
        except FileNotFoundError:
            return None

    def url(self, path: str) -> str:
        """The address of a file, for people."""
        return f"sftp://{self.host}:{self.port}/{files.clean(path)}"

    def download(self, path: str, local_file: Path) -> None:
        """Copies a file here, as a stream."""
        local_file.parent.mkdir(parents=True, exist_ok=True)
        self._client().get(self._path(path), str(local_file))

    def upload(self, local_file: Path, path: str) -> None:
        """Copies a file there: under another name first, so that nobody sees half of it."""
        goal = self._path(path)
        client = self._client()
        self._make_folders(client, goal.rpartition("/")[0])
        part = f"{goal}.{uuid.uuid4().hex}.part"
        client.put(str(local_file), part)
        try:
            client.posix_rename(part, goal)
        except OSError:
            # The server does not know how to replace a file in one step.
            self.delete(path)
            client.rename(part, goal)

    def copy(self, path: str, target: Store, target_path: str) -> None:
        """Copies a file to a store, by way of the staging folder."""
        files.through_here(self, path, target, target_path)

    def delete(self, path: str, recursive: bool = False) -> None:
        """Deletes a file or a folder; what is missing is deleted already."""
        found = self.find(path)
        if found is None:
            return
        if not found.is_folder:
            self._client().remove(self._path(path))
            return
        if recursive:
            for each in self.entries(path):
                self.delete(each.path, recursive=True)
        self._client().rmdir(self._path(path))

    def _path(self, path: str) -> str:
        """Paths of datasets begin at the root of the server."""
        return "/" + files.clean(path)

    def _make_folders(self, client: Any, folder: str) -> None:
        made = ""
        for part in filter(None, folder.split("/")):
            made += "/" + part
            try:
                client.stat(made)
            except FileNotFoundError:
                try:
                    client.mkdir(made)
                except OSError:
                    # Another thread may have made it meanwhile.
                    client.stat(made)

    def _client(self) -> Any:
        if getattr(self._local, "client", None) is None:
            self._local.transport, self._local.client = self._connected()
        return self._local.client

    def _connected(self) -> tuple[Any, Any]:
        import socket

        import paramiko

        address = (self.host, self.port)
        transport = paramiko.Transport(socket.create_connection(address, _TIMEOUT))
        try:
            transport.start_client(timeout=_TIMEOUT)
            self._check(transport.get_remote_server_key())
            if self._private_key:
                transport.auth_publickey(self._user_name or "", self._key())
            if self._password and not transport.is_authenticated():
                transport.auth_password(self._user_name or "", self._password)
            client = paramiko.SFTPClient.from_transport(transport)
        except paramiko.AuthenticationException:
            transport.close()
            raise PermissionError(
                f"{self.url('')} did not let the user of the linked service in."
            ) from None
        except BaseException:
            transport.close()
            raise
        return transport, client

    def _check(self, key: Any) -> None:
        if self._skips_validation:
            return
        if self._fingerprint is None:
            raise HostKeyMismatch(
                f"{self.url('')} is not known: give the linked service the fingerprint of its key."
            )
        if self._fingerprint.strip() not in _fingerprints(key):
            raise HostKeyMismatch(
                f"The key of {self.url('')} has another fingerprint than the linked service says."
            )

    def _key(self) -> Any:
        """The private key: its text, or that in base64, as ADF stores it."""
        import paramiko

        text = self._private_key or ""
        if "PRIVATE KEY" not in text:
            try:
                text = base64.b64decode(text).decode("ascii")
            except (binascii.Error, UnicodeDecodeError):
                raise ValueError(
                    "The private key is neither PEM nor PEM in base64."
                ) from None
        for kind in (paramiko.RSAKey, paramiko.ECDSAKey, paramiko.Ed25519Key):
            try:
                return kind.from_private_key(io.StringIO(text), self._passphrase)
            except paramiko.PasswordRequiredException:
                raise ValueError("The private key needs its passphrase.") from None
            except paramiko.SSHException:
                continue
        raise ValueError(
            "The private key cannot be read with the passphrase that is given."
        )


def _fingerprints(key: Any) -> set[str]:
    """The forms in which a fingerprint may be given: `ssh-rsa 2048 xx:yy:…`, `SHA256:…`."""
    content = key.asbytes()
    digest = hashlib.md5(content, usedforsecurity=False).hexdigest()
    md5 = ":".join(digest[index : index + 2] for index in range(0, len(digest), 2))
    sha = base64.b64encode(hashlib.sha256(content).digest()).decode("ascii").rstrip("=")
    kind = f"{key.get_name()} {key.get_bits()} "
    plain = {md5, md5.upper(), sha, f"SHA256:{sha}", f"{sha}=", f"MD5:{md5}"}
    return plain | {kind + each for each in plain}


def _file(path: str, state: Any) -> File:
    modified = None if state.st_mtime is None else files.utc(state.st_mtime)
    return File(path, state.st_size or 0, modified, stat.S_ISDIR(state.st_mode or 0))
