"""Files on SFTP, FTP and HTTP servers, and in the stores that dbutils reaches."""

import base64
import io
import os
from datetime import datetime, timezone

import paramiko
import pytest
import servers
from adf.data import binaries, copies, deletions, delimited, files, filetables, ftp, http, parquets
from adf.data import selections, sftp

CSV = delimited.Format(header=True)
HOST_KEY = paramiko.ECDSAKey.generate()
USER_KEY = paramiko.ECDSAKey.generate()


@pytest.fixture
def remote(tmp_path):
    folder = tmp_path / "remote"
    (folder / "in/sub").mkdir(parents=True)
    (folder / "in/a.csv").write_text("id\n1\n")
    (folder / "in/sub/b.csv").write_text("id\n2\n")
    moment = datetime(2024, 3, 1, tzinfo=timezone.utc).timestamp()
    os.utime(folder / "in/a.csv", (moment, moment))
    return folder


@pytest.fixture
def sftp_port(remote):
    with servers.sftp(remote, HOST_KEY, USER_KEY) as port:
        yield port


def fingerprint():
    digest = HOST_KEY.get_fingerprint().hex(":")
    return f"{HOST_KEY.get_name()} {HOST_KEY.get_bits()} {digest}"


@pytest.fixture
def sftp_server(sftp_port):
    return sftp.Server(
        "127.0.0.1", sftp_port, servers.USER, servers.PASSWORD, host_key_fingerprint=fingerprint()
    )


@pytest.fixture
def ftp_server(remote):
    with servers.ftp(remote) as port:
        yield ftp.Server("127.0.0.1", port, servers.USER, servers.PASSWORD)


@pytest.fixture(params=["sftp_server", "ftp_server"])
def server(request):
    return request.getfixturevalue(request.param)


def test_files_are_listed_with_size_and_time(server):
    assert sorted(server.entries("in"), key=lambda file: file.path) == [
        files.File("in/a.csv", 5, datetime(2024, 3, 1, tzinfo=timezone.utc)),
        next(each for each in server.entries("in") if each.path == "in/sub"),
    ]
    assert server.find("in/sub").is_folder and server.find("in/no") is None
    assert server.find("").is_folder
    with pytest.raises(FileNotFoundError):
        list(server.entries("nowhere"))


def test_a_table_is_read_from_a_server(spark, server, lake):
    selection = selections.Files(server, "in", wildcard_file="*.csv")
    source = filetables.Source(selection, CSV, {"path": "$$FILEPATH"})
    assert sorted(map(tuple, source.read().collect())) == [("1", "a.csv"), ("2", "sub/b.csv")]
    assert source.measures() == {"filesRead": 2, "dataRead": 10}


def test_files_are_copied_from_a_server(spark, server, lake):
    source = binaries.Source(selections.Files(server, "in"))
    output = binaries.copy(source, binaries.Sink(selections.Target(files.Lake(str(lake)), "out")))
    assert (lake / "out/sub/b.csv").read_text() == "id\n2\n" and output["filesWritten"] == 2


def test_a_file_that_is_missing_on_a_server_is_told_without_its_password(server):
    with pytest.raises(
        FileNotFoundError, match="127.0.0.1:[0-9]+/in/no.csv does not exist"
    ) as told:
        selections.Files(server, "in", "no.csv").found()
    assert servers.PASSWORD not in str(told.value)


def test_files_are_deleted_on_a_server(server, remote):
    assert deletions.delete(selections.Files(server, "in", recursive=True))["filesDeleted"] == 2
    assert list(remote.iterdir()) == []


def test_a_table_is_written_to_an_sftp_server(spark, sftp_server, remote):
    sink = filetables.Sink(selections.Target(sftp_server, "out/new", "a.csv"), CSV)
    for count in (3, 1):
        sink.write(spark.range(count))
    assert [path.name for path in (remote / "out/new").iterdir()] == ["a.csv"]
    assert (remote / "out/new/a.csv").read_text().split() == ["id", "0"]


def test_files_are_copied_to_an_sftp_server(spark, sftp_server, remote, lake):
    (lake / "x/y").mkdir(parents=True)
    (lake / "x/y/z").write_bytes(b"\x00")
    source = binaries.Source(selections.Files(files.Lake(str(lake)), "x"))
    binaries.copy(source, binaries.Sink(selections.Target(sftp_server, "out")))
    assert (remote / "out/y/z").read_bytes() == b"\x00"


def test_an_sftp_server_with_another_key_is_refused(sftp_port):
    wrong = sftp.Server(
        "127.0.0.1", sftp_port, servers.USER, servers.PASSWORD, host_key_fingerprint="00:11"
    )
    with pytest.raises(sftp.HostKeyMismatch, match="another fingerprint"):
        wrong.find("in")
    unknown = sftp.Server("127.0.0.1", sftp_port, servers.USER, servers.PASSWORD)
    with pytest.raises(sftp.HostKeyMismatch, match="is not known"):
        unknown.find("in")


@pytest.mark.parametrize("form", ["pem", "base64"])
@pytest.mark.parametrize("passphrase", [None, "open sesame"])
def test_a_private_key_lets_in(sftp_port, form, passphrase):
    text = io.StringIO()
    USER_KEY.write_private_key(text, passphrase)
    key = text.getvalue()
    if form == "base64":
        key = base64.b64encode(key.encode()).decode()
    server = sftp.Server(
        "127.0.0.1",
        sftp_port,
        servers.USER,
        private_key=key,
        passphrase=passphrase,
        skip_host_key_validation=True,
    )
    assert server.find("in/a.csv").size == 5


def test_who_is_not_let_in_is_told(sftp_port, remote):
    refused = sftp.Server("127.0.0.1", sftp_port, "x", "wrong", skip_host_key_validation=True)
    with servers.ftp(remote) as port:
        for server in (refused, ftp.Server("127.0.0.1", port, "x", "wrong")):
            with pytest.raises(PermissionError, match="did not let the user") as told:
                server.find("in")
            assert "wrong" not in str(told.value)


def certificate(folder):
    from OpenSSL import crypto

    key = crypto.PKey()
    key.generate_key(crypto.TYPE_RSA, 2048)
    made = crypto.X509()
    made.get_subject().CN = "127.0.0.1"
    made.set_serial_number(1)
    made.gmtime_adj_notBefore(0)
    made.gmtime_adj_notAfter(3600)
    made.set_issuer(made.get_subject())
    made.set_pubkey(key)
    made.sign(key, "sha256")
    path = folder / "certificate.pem"
    parts = (
        crypto.dump_privatekey(crypto.FILETYPE_PEM, key),
        crypto.dump_certificate(crypto.FILETYPE_PEM, made),
    )
    path.write_bytes(b"".join(parts))
    return path


def test_ftp_over_tls_checks_certificates_unless_told_not_to(remote, tmp_path):
    import ssl

    with servers.ftp(remote, certificate(tmp_path)) as port:
        options = {"user_name": servers.USER, "password": servers.PASSWORD, "tls": True}
        with pytest.raises(ssl.SSLError):
            ftp.Server("127.0.0.1", port, **options).find("in")
        lenient = ftp.Server("127.0.0.1", port, **options, validate_certificate=False)
        assert lenient.find("in/a.csv").size == 5


def test_ftp_is_anonymous_without_a_user_name(remote):
    with servers.ftp(remote) as port:
        assert ftp.Server("127.0.0.1", port).find("in/a.csv").size == 5


def test_a_table_is_read_from_an_http_server(spark, lake):
    with servers.web(lambda request: (200, b"id\n1\n")) as (url, asked):
        server = http.Server(f"{url}/api/", "me", "pass", headers={"X-Key": "k"})
        selection = selections.Files(server, file_name="files/a b.csv?day=1&x=*")
        target = selections.Target(files.Lake(str(lake)), "out", "a.parquet")
        output = copies.copy(
            filetables.Source(selection, CSV), filetables.Sink(target, parquets.Format())
        )
    assert spark.read.parquet(str(lake / "out/a.parquet")).collect() == [("1",)]
    (request,) = asked
    assert request["path"] == "/api/files/a%20b.csv?day=1&x=*"
    assert request["headers"]["X-Key"] == "k"
    assert request["headers"]["Authorization"] == "Basic " + base64.b64encode(b"me:pass").decode()
    assert output["dataRead"] == 5


def test_http_requests_may_have_a_method_and_a_body(spark, lake):
    with servers.web(lambda request: (200, b"id\n1\n")) as (url, asked):
        headers = "X-One: 1\r\nX-Two: a:b"
        server = http.Server(
            url, headers=headers, method="POST", body='{"q": 1}', timeout="00:01:00"
        )
        source = binaries.Source(selections.Files(server))
        binaries.copy(source, binaries.Sink(selections.Target(files.Lake(str(lake)), "out", "a")))
    assert [(each["method"], each["body"]) for each in asked] == [("POST", '{"q": 1}')]
    assert (asked[0]["headers"]["X-One"], asked[0]["headers"]["X-Two"]) == ("1", "a:b")
    assert (lake / "out/a").read_text() == "id\n1\n"


@pytest.mark.parametrize(
    "status,error", [(404, FileNotFoundError), (403, PermissionError), (500, OSError)]
)
def test_errors_of_an_http_server_are_told_without_what_was_asked(lake, status, error):
    with servers.web(lambda request: (status, b"")) as (url, _):
        server = http.Server(url)
        with pytest.raises(error, match=f"answered {status}") as told:
            server.download("a?sig=secret", lake / "a")
    assert "secret" not in str(told.value)
