"""REST and OData services on the loopback: CP-56, with the examples of ADF's documentation."""

from __future__ import annotations

import base64
import gzip
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from adf import errors
from adf.data import identities, mappings, odata, pagination, rest


@dataclass
class Asked:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes


Answer = Callable[[Asked], tuple[int, dict[str, str], Any]]


@dataclass
class Site:
    """A service that answers as a test says and keeps what it was asked."""

    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    answer: Answer = lambda asked: (404, {}, None)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def respond(self) -> None:
            parts = urlsplit(self.path)
            length = int(self.headers.get("Content-Length") or 0)
            asked = Asked(
                self.command,
                parts.path,
                {key: value[0] for key, value in parse_qs(parts.query).items()},
                {key.lower(): value for key, value in self.headers.items()},
                self.rfile.read(length),
            )
            made.asked.append(asked)
            status, headers, document = made.answer(asked)
            body = b"" if document is None else json.dumps(document).encode()
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_PATCH = respond

        def log_message(self, *arguments: Any) -> None:
            """Keeps the output of the tests clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    made.url = f"http://127.0.0.1:{server.server_address[1]}/api"
    yield made
    server.shutdown()
    server.server_close()


def ids(site: Site, rules: Any, relative: str = "items", **options: Any) -> list[Any]:
    """What the pages of a source hold, in the member Data."""
    source = rest.Source(
        rest.Service(site.url), relative, pagination=rules, interval=1, **options
    )
    return [each for page in source.pages() for each in page.get("Data", [])]


def offsets(
    site: Site, last: int, end: Any, headers: dict[str, str] | None = None
) -> None:
    """Pages of ten numbers; the one from `last` on is the last and looks like `end`."""

    def answer(asked: Asked) -> tuple[int, dict[str, str], Any]:
        offset = int(asked.query.get("offset") or asked.headers.get("id") or 0)
        if offset >= last:
            return 200, headers or {}, end
        return 200, {}, {"Data": [offset], "Complete": False}

    site.answer = answer


@pytest.mark.parametrize("key", ["QueryParameters.{offset}", "AbsoluteUrl.{offset}"])
def test_a_range_fills_a_place_in_the_address(site: Site, key: str) -> None:
    offsets(site, 10_000, None)
    found = ids(site, {key: "RANGE:0:40:10"}, "items?limit=10&offset={offset}")
    assert found == [0, 10, 20, 30, 40]
    assert [each.query for each in site.asked][0] == {"limit": "10", "offset": "0"}


def test_a_range_sets_a_parameter_of_the_query(site: Site) -> None:
    offsets(site, 10_000, None)
    assert ids(
        site, {"QueryParameters['offset']": "RANGE:5:25:10"}, "items?offset=1&a=b"
    ) == [
        5,
        15,
        25,
    ]
    assert {each.query["a"] for each in site.asked} == {"b"}


def test_a_range_fills_a_place_in_a_path_and_in_a_header(site: Site) -> None:
    site.answer = lambda asked: (
        200,
        {},
        {"Data": [asked.path, asked.headers.get("id")]},
    )
    assert ids(site, {"AbsoluteUrl.{id}": "RANGE:1:2:1"}, "t{id}") == [
        "/api/t1",
        None,
        "/api/t2",
        None,
    ]
    found = ids(
        site, {"Headers.{id}": "RANGE:0:20:10"}, "table", headers={"id": "{id}"}
    )
    assert found == ["/api/table", "0", "/api/table", "10", "/api/table", "20"]


@pytest.mark.parametrize(
    "condition, test, end, headers",
    [
        ("$.data", "Empty", {"Data": []}, {}),
        ("$.Data", "NonExist", {}, {}),
        ("$.Done", "Exist", {"Data": [99], "Done": None}, {}),
        ("$.Complete", "Const:true", {"Data": [99], "Complete": True}, {}),
        ("headers.Complete", "Const:1", {"Data": [99]}, {"Complete": "1"}),
        ("headers.CompleteTime", "Exist", {"Data": [99]}, {"CompleteTime": "20220920"}),
    ],
)
def test_an_end_condition_ends_a_range_without_end(
    site: Site, condition: str, test: str, end: Any, headers: dict[str, str]
) -> None:
    offsets(site, 30, end, headers)
    rules = {"AbsoluteUrl.{offset}": "RANGE:0::10", f"EndCondition:{condition}": test}
    found = ids(site, rules, "items?offset={offset}")
    assert found == [0, 10, 20, *end.get("Data", [])]
    assert len(site.asked) == 4


def chain(site: Site, address: Callable[[int], Any], pages: int = 3) -> None:
    """Pages that lead to the next one by `paging.next`, until that is missing."""

    def answer(asked: Asked) -> tuple[int, dict[str, str], Any]:
        page = int(asked.query.get("page", "1"))
        following = address(page + 1) if page < pages else None
        return (
            200,
            {"X-Next": str(following or "")},
            {"Data": [page], "paging": {"next": following}},
        )

    site.answer = answer


def test_the_next_address_comes_from_the_body(site: Site) -> None:
    chain(site, lambda page: f"{site.url}/items?page={page}")
    assert ids(site, {"AbsoluteUrl": "$.paging.next"}) == [1, 2, 3]
    chain(site, lambda page: f"/api/items?page={page}")
    assert ids(site, {"AbsoluteUrl": "$['paging']['next']"}) == [1, 2, 3]


def test_the_next_address_comes_from_a_header(site: Site) -> None:
    chain(site, lambda page: f"?page={page}")
    assert ids(site, {"AbsoluteUrl": "Headers.x-next"}) == [1, 2, 3]


def test_a_parameter_and_a_header_come_from_the_page_before(site: Site) -> None:
    chain(site, lambda page: page)
    assert ids(site, {"QueryParameters.page": "$.paging.next"}, "items?size=5") == [
        1,
        2,
        3,
    ]
    assert [each.query for each in site.asked][-1] == {"size": "5", "page": "3"}

    def by_header(asked: Asked) -> tuple[int, dict[str, str], Any]:
        page = int(asked.headers.get("cursor", "1"))
        return 200, {"Cursor": str(page + 1)} if page < 3 else {}, {"Data": [page]}

    site.answer = by_header
    assert ids(site, {"Headers['cursor']": "Headers['Cursor']"}) == [1, 2, 3]


def test_links_are_followed_unless_that_is_switched_off(site: Site) -> None:
    def answer(asked: Asked) -> tuple[int, dict[str, str], Any]:
        page = int(asked.query.get("page", "1"))
        link = f'<{site.url}/items?page=1>; rel="first", <{site.url}/items?page={page + 1}>; rel="next"'
        return 200, {"Link": link} if page < 3 else {}, {"Data": [page]}

    site.answer = answer
    assert ids(site, None) == [1, 2, 3]
    assert ids(site, {"supportRFC5988": "true"}) == [1, 2, 3]
    assert ids(site, {"supportRFC5988": "false"}) == [1]
    assert ids(site, {"MaxRequestNumber": "2", "supportRFC5988": True}) == [1, 2]


def test_no_content_ends_the_pages(site: Site) -> None:
    offsets(site, 20, None)
    before = site.answer
    site.answer = lambda asked: (
        (204, {}, None) if asked.query["offset"] == "20" else before(asked)
    )
    assert ids(site, {"QueryParameters.offset": "RANGE:0::10"}) == [0, 10]


def test_a_page_that_leads_to_itself_is_an_error(site: Site) -> None:
    chain(site, lambda page: f"{site.url}/items", 9)
    with pytest.raises(errors.ExpressionError, match="end condition"):
        ids(site, {"AbsoluteUrl": "$.paging.next"})


def test_unknown_rules_are_errors() -> None:
    for rules in (
        {"Body.x": "$.a"},
        {"QueryParameters": "$.a"},
        {"Headers.x": "RANGE:1:2:0"},
    ):
        with pytest.raises(errors.ExpressionError):
            pagination.Rules.of(rules)


def test_documents_are_rows_for_the_mapping(spark: Any, site: Site) -> None:
    site.answer = lambda asked: (
        200,
        {},
        {"next": None, "value": [{"id": 1, "a": {"b": "x"}}, {"id": 2, "c": [1, 2]}]},
    )
    source = rest.Source(
        rest.Service(site.url), "items", additional_columns={"run": "r"}
    )
    mapping = mappings.Mapping(
        [
            mappings.Column("['id']", "id"),
            mappings.Column("['a']['b']", "b"),
            mappings.Column("['c']", "c"),
            mappings.Column("$['run']", "run"),
        ],
        collection="$['value']",
        complex_as_text=True,
    )
    rows = [tuple(row) for row in mapping.apply(source.read()).collect()]
    assert rows == [(1, "x", None, "r"), (2, None, "[1,2]", "r")]
    assert source.measures()["dataRead"] > 0


def test_an_array_has_a_row_for_each_element(spark: Any, site: Site) -> None:
    site.answer = lambda asked: (
        200,
        {},
        [
            {"n": 1, "mixed": {"x": 1}},
            {"n": 2.5, "mixed": "text"},
            {"n": None, "Ä": True},
        ],
    )
    data = rest.Source(rest.Service(site.url)).read()
    assert data.dtypes == [("n", "double"), ("mixed", "string"), ("Ä", "boolean")]
    assert [tuple(row) for row in data.collect()] == [
        (1.0, '{"x":1}', None),
        (2.5, "text", None),
        (None, None, True),
    ]


def test_every_authentication_says_who_asks(
    spark: Any, site: Site, dbutils: Any
) -> None:
    def answer(asked: Asked) -> tuple[int, dict[str, str], Any]:
        if asked.path == "/api/token":
            return 200, {}, {"access_token": "given", "expires_in": 3600}
        return 200, {}, {}

    site.answer = answer

    def asked_with(service: rest.Service) -> str | None:
        list(rest.Source(service).pages())
        return site.asked[-1].headers.get("authorization")

    pair = base64.b64encode(b"me:pass").decode()
    assert asked_with(rest.Service(site.url)) is None
    assert asked_with(rest.Service(site.url, "Basic", "me", "pass")) == f"Basic {pair}"
    oauth = rest.Service(
        site.url,
        "OAuth2ClientCredential",
        token_endpoint=f"{site.url}/token",
        client_id="id",
        client_secret="secret",
        scope="all",
    )
    assert asked_with(oauth) == "Bearer given"
    form = next(each for each in site.asked if each.path == "/api/token")
    assert parse_qs(form.body.decode())["client_secret"] == ["secret"]
    dbutils.credentials.tokens = {"cred": "managed"}
    managed = rest.Service(
        site.url,
        "ManagedServiceIdentity",
        credential=identities.service_credential("cred"),
        resource="https://graph",
    )
    assert asked_with(managed) == "Bearer managed"
    assert dbutils.credentials.asked == [("cred", ("https://graph/.default",))]
    with pytest.raises(errors.ExpressionError, match="identity"):
        asked_with(rest.Service(site.url, "AadServicePrincipal"))


def test_who_asks_is_not_told_to_others(site: Site) -> None:
    site.answer = lambda asked: (
        200,
        {},
        {"Data": [1], "next": site.url.replace("127.0.0.1", "localhost")},
    )
    service = rest.Service(site.url, "Basic", "me", "pass")
    rules = {"AbsoluteUrl": "$.next", "MaxRequestNumber": 2}
    list(rest.Source(service, pagination=rules, interval=1).pages())
    assert [("authorization" in each.headers) for each in site.asked] == [True, False]


def test_a_failure_tells_where_but_no_secret(site: Site) -> None:
    site.answer = lambda asked: (500, {}, {"why": "secret"})
    service = rest.Service(site.url, headers={"key": "secret"})
    with pytest.raises(
        errors.ExpressionError, match="/api/items failed with status 500"
    ) as failure:
        list(rest.Source(service, "items?code=secret").pages())
    assert "secret" not in str(failure.value)


def test_a_post_sends_its_body_and_headers(site: Site) -> None:
    site.answer = lambda asked: (200, {}, {"Data": []})
    source = rest.Source(
        rest.Service(
            site.url, headers={"X-Service": {"type": "SecureString", "value": "s"}}
        ),
        "items",
        method="POST",
        body='{"a": 1}',
        headers="X-One: 1\nX-Two: b: c",
        timeout="00:00:30",
    )
    list(source.pages())
    asked = site.asked[0]
    assert (asked.method, asked.body) == ("POST", b'{"a": 1}')
    assert (
        asked.headers["x-one"],
        asked.headers["x-two"],
        asked.headers["x-service"],
    ) == ("1", "b: c", "s")
    assert asked.headers["content-type"] == "application/json"


@pytest.mark.parametrize("compression", [None, "gzip"])
def test_rows_are_sent_in_batches(
    spark: Any, site: Site, compression: str | None
) -> None:
    site.answer = lambda asked: (201, {}, None)
    data = (
        spark.range(5)
        .selectExpr("id", "CASE WHEN id > 0 THEN 'n' END AS name")
        .coalesce(1)
    )
    sink = rest.Sink(
        rest.Service(site.url),
        "rows",
        method="PUT",
        batch_size=2,
        compression=compression,
        interval=10,
    )
    assert sink.columns() is None
    sink.write(data)
    bodies = [
        gzip.decompress(each.body) if compression else each.body for each in site.asked
    ]
    assert [json.loads(body) for body in bodies] == [
        [{"id": 0, "name": None}, {"id": 1, "name": "n"}],
        [{"id": 2, "name": "n"}, {"id": 3, "name": "n"}],
        [{"id": 4, "name": "n"}],
    ]
    assert {each.method for each in site.asked} == {"PUT"}
    assert sink.measures() == {
        "rowsCopied": 5,
        "dataWritten": sum(len(each.body) for each in site.asked),
    }


def test_odata_follows_its_links_and_leaves_annotations_out(
    spark: Any, site: Site
) -> None:
    def answer(asked: Asked) -> tuple[int, dict[str, str], Any]:
        if "$skiptoken" in asked.query:
            return 200, {}, {"value": [{"Name": "b"}]}
        document = {
            "@odata.context": "x",
            "value": [{"@odata.etag": "1", "Name": "a"}],
            "@odata.nextLink": "Orders?$skiptoken=2",
        }
        return 200, {}, document

    site.answer = answer
    source = odata.Source(
        rest.Service(site.url), "Orders", "?$filter=Name ne 'c'&$select=Name"
    )
    assert [tuple(row) for row in source.read().collect()] == [("a",), ("b",)]
    assert source.read().columns == ["Name"]
    assert site.asked[0].query == {"$filter": "Name ne 'c'", "$select": "Name"}
    site.answer = lambda asked: (
        200,
        {},
        {"d": {"results": [{"__metadata": {}, "Id": 1}]}},
    )
    assert [
        tuple(row)
        for row in odata.Source(rest.Service(site.url), "Old").read().collect()
    ] == [(1,)]


def test_a_service_principal_asks_for_a_token_once(site: Site) -> None:
    site.answer = lambda asked: (200, {}, {"access_token": "t", "expires_in": "3600"})
    principal = identities.service_principal(
        "te/nant", "id", "s3cret", authority=site.url
    )
    assert [principal.token("https://database.windows.net/") for _ in range(2)] == [
        "t",
        "t",
    ]
    (asked,) = site.asked
    assert asked.path == "/api/te%2Fnant/oauth2/v2.0/token"
    assert parse_qs(asked.body.decode()) == {
        "grant_type": ["client_credentials"],
        "client_id": ["id"],
        "client_secret": ["s3cret"],
        "scope": ["https://database.windows.net/.default"],
    }
    assert "s3cret" not in repr(principal)
    site.answer = lambda asked: (401, {}, {"error": "s3cret"})
    other = identities.service_principal("t", "id", "s3cret", authority=site.url)
    with pytest.raises(errors.ExpressionError, match="status 401") as failure:
        other.token("r")
    assert "s3cret" not in str(failure.value)
    with pytest.raises(errors.ExpressionError, match="tenant"):
        identities.service_principal(None, "id", "s3cret")
