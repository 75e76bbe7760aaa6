"""Servers on this machine that stand for those of linked services: SFTP, FTP and HTTP over a folder."""

from __future__ import annotations

import contextlib
import http.server
import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import paramiko

USER, PASSWORD = "loader", "s3cret"


class _Gate(paramiko.ServerInterface):
    def __init__(self, public_key: Any) -> None:
        self.public_key = public_key

    def check_auth_password(self, username: str, password: str) -> int:
        known = (username, password) == (USER, PASSWORD)
        return paramiko.AUTH_SUCCESSFUL if known else paramiko.AUTH_FAILED

    def check_auth_publickey(self, username: str, key: Any) -> int:
        known = username == USER and key == self.public_key
        return paramiko.AUTH_SUCCESSFUL if known else paramiko.AUTH_FAILED

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return paramiko.OPEN_SUCCEEDED

    def get_allowed_auths(self, username: str) -> str:
        return "password,publickey"


class _Files(paramiko.SFTPServerInterface):
    root = Path("/")

    def _local(self, path: str) -> Path:
        return self.root / self.canonicalize(path).lstrip("/")

    def _done(self, action: Any, *arguments: Any) -> int:
        try:
            action(*arguments)
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)
        return paramiko.SFTP_OK

    def list_folder(self, path: str) -> Any:
        try:
            entries = sorted(self._local(path).iterdir())
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)
        return [paramiko.SFTPAttributes.from_stat(e.stat(), e.name) for e in entries]

    def stat(self, path: str) -> Any:
        try:
            return paramiko.SFTPAttributes.from_stat(self._local(path).stat())
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)

    lstat = stat

    def open(self, path: str, flags: int, attr: Any) -> Any:
        writes = flags & (os.O_WRONLY | os.O_RDWR)
        try:
            file = self._local(path).open("wb" if writes else "rb")
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)
        handle = paramiko.SFTPHandle(flags)
        handle.readfile = handle.writefile = file
        return handle

    def remove(self, path: str) -> int:
        return self._done(self._local(path).unlink)

    def rmdir(self, path: str) -> int:
        return self._done(self._local(path).rmdir)

    def mkdir(self, path: str, attr: Any) -> int:
        return self._done(self._local(path).mkdir)

    def posix_rename(self, oldpath: str, newpath: str) -> int:
        return self._done(os.replace, self._local(oldpath), self._local(newpath))


@contextlib.contextmanager
def sftp(folder: Path, host_key: Any, public_key: Any = None) -> Iterator[int]:
    """An SFTP server over a folder; gives its port."""
    listener = socket.create_server(("127.0.0.1", 0))
    serves = type("Serves", (_Files,), {"root": folder})
    transports = []

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            transport = paramiko.Transport(connection)
            transport.add_server_key(host_key)
            transport.set_subsystem_handler("sftp", paramiko.SFTPServer, serves)
            transports.append(transport)
            # With an event it does not wait for one client while others knock.
            transport.start_server(event=threading.Event(), server=_Gate(public_key))

    threading.Thread(target=accept, daemon=True).start()
    yield listener.getsockname()[1]
    listener.close()
    for transport in transports:
        transport.close()


@contextlib.contextmanager
def ftp(folder: Path, certificate: Path | None = None) -> Iterator[int]:
    """An FTP server over a folder, with TLS when there is a certificate; gives its port."""
    from pyftpdlib.authorizers import DummyAuthorizer
    from pyftpdlib.handlers import FTPHandler, TLS_FTPHandler
    from pyftpdlib.servers import ThreadedFTPServer

    authorizer = DummyAuthorizer()
    authorizer.add_user(USER, PASSWORD, str(folder), perm="elradfmw")
    authorizer.add_anonymous(str(folder))
    base = TLS_FTPHandler if certificate else FTPHandler
    members: dict[str, Any] = {"authorizer": authorizer}
    if certificate:
        members |= {
            "certfile": str(certificate),
            "tls_control_required": True,
            "tls_data_required": True,
        }
    server = ThreadedFTPServer(("127.0.0.1", 0), type("Handler", (base,), members))
    thread = threading.Thread(target=server.serve_forever, kwargs={"timeout": 0.1}, daemon=True)
    thread.start()
    yield server.address[1]
    server.close_all()


@contextlib.contextmanager
def web(answer: Any) -> Iterator[tuple[str, list[Any]]]:
    """An HTTP server; `answer(request)` gives status and bytes. Gives its address and the requests."""
    asked: list[Any] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def handle_any(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            request = {
                "method": self.command,
                "path": self.path,
                "headers": dict(self.headers),
                "body": self.rfile.read(length).decode(),
            }
            asked.append(request)
            status, content = answer(request)
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = handle_any

        def log_message(self, *_: Any) -> None:
            """Tests are quiet."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
