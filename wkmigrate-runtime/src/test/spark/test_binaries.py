"""Files are copied as they are (CP-15, CP-20, CP-31, CP-33, CP-71, CP-72)."""

import gzip
import io
import tarfile
import zipfile

import pytest
from adf.data import binaries, files, selections


def put(lake, name, content=b"\x00\xff"):
    path = lake / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def made(lake):
    out = lake / "out"
    paths = [path for path in out.rglob("*") if path.is_file()] if out.exists() else []
    return {str(path.relative_to(out)): path.read_bytes() for path in paths}


def copy(lake, name=None, *, source=None, sink=None, selection=None, **options):
    store = files.Lake(str(lake))
    chosen = selections.Files(store, **(selection or {"folder": "in"}))
    return binaries.copy(
        binaries.Source(chosen, **(source or {})),
        binaries.Sink(selections.Target(store, "out", name), **(sink or {})),
        **options,
    )


@pytest.fixture(autouse=True)
def session(spark):
    """Staging asks Spark where it lies only when nothing else says so."""


def zipped(**entries):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, value in entries.items():
            archive.writestr(name.replace("_", "/"), value)
    return content.getvalue()


def test_files_keep_bytes_names_and_folders(lake):
    put(lake, "in/_a.parquet")
    put(lake, "in/sub/b", b"b")
    output = copy(lake)
    assert made(lake) == {"_a.parquet": b"\x00\xff", "sub/b": b"b"}
    assert {
        key: output[key] for key in ("filesRead", "filesWritten", "dataRead", "dataWritten")
    } == {
        "filesRead": 2,
        "filesWritten": 2,
        "dataRead": 3,
        "dataWritten": 3,
    }
    assert "rowsCopied" not in output


def test_one_file_may_get_another_name(lake):
    put(lake, "in/a.bin")
    copy(lake, "b.bin", selection={"folder": "in", "file_name": "a.bin"})
    assert set(made(lake)) == {"b.bin"}


def test_several_files_do_not_overwrite_each_other_in_one(lake):
    put(lake, "in/a.bin")
    put(lake, "in/b.bin")
    with pytest.raises(ValueError, match="Several files cannot be copied to the one file"):
        copy(lake, "c.bin")


def test_flatten_and_merge(lake):
    put(lake, "in/b.txt", b"b")
    put(lake, "in/sub/a.txt", b"a")
    copy(lake, sink={"copy_behavior": "FlattenHierarchy"})
    assert sorted(made(lake).values()) == [b"a", b"b"] and not any(
        "/" in name for name in made(lake)
    )
    copy(lake, "all.txt", sink={"copy_behavior": "MergeFiles"})
    assert made(lake)["all.txt"] == b"ba"


@pytest.mark.parametrize(
    "as_folder,expected",
    [(True, {"a.zip/x/1": b"1", "a.zip/2": b"2"}), (False, {"x/1": b"1", "2": b"2"})],
)
def test_archives_are_extracted(lake, as_folder, expected):
    put(lake, "in/a.zip", zipped(x_1="1", **{"2": "2"}))
    copy(lake, source={"compression": "ZipDeflate", "archive_name_as_folder": as_folder})
    assert made(lake) == expected


def test_tar_archives_are_extracted(lake):
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as archive:
        entry = tarfile.TarInfo("x/1")
        entry.size = 1
        archive.addfile(entry, io.BytesIO(b"1"))
    put(lake, "in/a.tar.gz", content.getvalue())
    copy(lake, source={"compression": "TarGzip"})
    assert made(lake) == {"a.tar.gz/x/1": b"1"}


def test_an_archive_cannot_write_outside_of_the_target(lake):
    put(lake, "in/a.zip", zipped(**{".._.._evil": "1"}))
    with pytest.raises(ValueError, match="leads out of the archive"):
        copy(lake, source={"compression": "ZipDeflate"})
    assert made(lake) == {}


def test_files_are_decompressed_and_compressed(lake):
    put(lake, "in/a.txt.gz", gzip.compress(b"text"))
    copy(lake, source={"compression": "gzip"})
    assert made(lake) == {"a.txt": b"text"}
    put(lake, "plain/a.txt", b"text")
    copy(lake, selection={"folder": "plain"}, sink={"compression": "gzip"})
    assert gzip.decompress(made(lake)["a.txt.gz"]) == b"text"


def test_the_same_compression_on_both_sides_changes_nothing(lake):
    content = gzip.compress(b"text")
    put(lake, "in/a.gz", content)
    copy(lake, source={"compression": "gzip"}, sink={"compression": "GZip"})
    assert made(lake) == {"a.gz": content}


def test_files_are_deleted_after_they_were_copied(lake):
    put(lake, "in/a")
    copy(lake, source={"delete_after": True})
    assert made(lake) and not (lake / "in/a").exists()


def test_a_copy_that_is_run_again_replaces_files(lake):
    put(lake, "in/a", b"old")
    copy(lake)
    put(lake, "in/a", b"new")
    copy(lake)
    assert made(lake) == {"a": b"new"}


class Vanishing(files.Lake):
    """A store in which a file disappears, or is forbidden, while the copy goes on."""

    error = FileNotFoundError

    def copy(self, path, target, target_path):
        if path.endswith("gone"):
            raise self.error(path)
        super().copy(path, target, target_path)


class Forbidden(Vanishing):
    error = PermissionError


@pytest.mark.parametrize(
    "store,skip,leave",
    [(Vanishing, {}, {"skip_missing": False}), (Forbidden, {"skip_forbidden": True}, {})],
)
def test_files_are_skipped_where_the_activity_says_so(lake, store, skip, leave):
    put(lake, "in/a")
    put(lake, "in/gone")
    source = binaries.Source(selections.Files(store(str(lake)), "in"))
    sink = binaries.Sink(selections.Target(files.Lake(str(lake)), "out"))
    output = binaries.copy(source, sink, **skip)
    assert set(made(lake)) == {"a"} and output["filesSkipped"] == 1
    with pytest.raises(store.error):
        binaries.copy(source, sink, **leave)


def test_names_that_are_not_possible_are_skipped(lake):
    put(lake, "in/a:b")
    put(lake, "in/c")
    with pytest.raises(binaries.InvalidName):
        copy(lake)
    assert copy(lake, skip_invalid_names=True)["filesSkipped"] == 1
    assert set(made(lake)) == {"c"}


class Corrupting(files.Lake):
    def copy(self, path, target, target_path):
        super().copy(path, target, target_path)
        if path.endswith("bad"):
            with open(target.url(target_path), "r+b") as file:
                file.write(b"X")


def test_copies_are_verified(lake):
    put(lake, "in/bad", b"abc")
    put(lake, "in/good", b"abc")
    source = binaries.Source(selections.Files(Corrupting(str(lake)), "in"))
    sink = binaries.Sink(selections.Target(files.Lake(str(lake)), "out"))
    with pytest.raises(binaries.Inconsistent, match="in/bad"):
        binaries.copy(source, sink, verify=True)
    output = binaries.copy(source, sink, verify=True, skip_inconsistent=True)
    assert set(made(lake)) == {"good"}
    assert output["dataConsistencyVerification"] == {
        "VerificationResult": "Verified",
        "InconsistentData": "Skipped",
    }


def test_no_matching_file_copies_nothing(lake):
    output = copy(lake, selection={"wildcard_file": "*.csv"})
    assert output["filesWritten"] == 0 and made(lake) == {}
