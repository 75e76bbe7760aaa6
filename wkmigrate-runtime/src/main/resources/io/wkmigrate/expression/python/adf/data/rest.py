"""REST services as sources and sinks (CP-56).

The pages of a source are held by the driver of the notebook, where the service sends them. A sink
sends rows as they come, batch by batch.
"""

from __future__ import annotations

import base64
import gzip
import json
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pyspark.sql import DataFrame, types
from pyspark.sql import functions as F

from adf import errors, values
from adf.data import (
    addedcolumns,
    documents,
    identities,
    pagination,
    timespans,
    webrequests,
)

# The pause of ADF between the pages of a source.
_PAUSE = 1.0

_BATCH = 10_000

# What renews a token: shortly before its end.
_SECONDS_LEFT = 60

_ANONYMOUS = ("", "anonymous")


class Service:
    """A service with its address and how to authenticate."""

    def __init__(
        self,
        url: str,
        authentication: str | None = "Anonymous",
        user_name: str | None = None,
        password: str | None = None,
        credential: identities.Identity | None = None,
        resource: str | None = None,
        headers: Mapping[str, Any] | str | None = None,
        validate_certificate: bool = True,
        token_endpoint: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        scope: str | None = None,
    ) -> None:
        self.url = url
        self._kind = (authentication or "").strip().lower()
        self._user_name, self._password = user_name or "", password or ""
        self._credential, self._resource = credential, resource or None
        self._headers = header_fields(headers)
        self._validates = validate_certificate is not False
        self._endpoint, self._scope = token_endpoint or "", scope or None
        self._client_id, self._client_secret = client_id or "", client_secret or ""
        self._token: tuple[str, float] | None = None

    def address(self, relative: str | None) -> str:
        """The address of something in the service."""
        if not relative:
            return self.url
        if relative.startswith(("http://", "https://")):
            return relative
        if relative.startswith("?"):
            return self.url + relative
        return self.url.rstrip("/") + "/" + relative.lstrip("/")

    def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None = None,
        seconds: float | None = None,
    ) -> webrequests.Response:
        """The response of a request with what authenticates it."""
        own = self._headers if self._is_own(url) else {}
        fields = {**own, **self._authorization(url), **headers}
        return webrequests.send(
            method,
            url,
            headers=fields,
            body=body,
            seconds=seconds,
            validate_certificate=self._validates,
        )

    def _authorization(self, url: str) -> dict[str, str]:
        """Says who asks; to no other place than the service, should a page lead there."""
        if self._kind in _ANONYMOUS or not self._is_own(url):
            return {}
        if self._kind == "basic":
            pair = f"{self._user_name}:{self._password}".encode()
            return {"Authorization": "Basic " + base64.b64encode(pair).decode("ascii")}
        if self._kind == "oauth2clientcredential":
            return {"Authorization": "Bearer " + self._client_token()}
        if self._credential is None or not self._resource:
            raise errors.ExpressionError(
                "invalid-connection",
                f"The authentication {self._kind!r} needs an identity and a resource.",
            )
        return {"Authorization": "Bearer " + self._credential.token(self._resource)}

    def _is_own(self, url: str) -> bool:
        own, asked = webrequests.origin(self.url), webrequests.origin(url)
        return own == asked

    def _client_token(self) -> str:
        if self._token is None or self._token[1] - time.time() < _SECONDS_LEFT:
            token, seconds = webrequests.client_credentials(
                self._endpoint,
                self._client_id,
                self._client_secret,
                scope=self._scope,
                resource=self._resource,
                validate_certificate=self._validates,
            )
            self._token = (token, time.time() + seconds)
        return self._token[0]


class Source:
    """The documents of a service: one for each page, or one for each element of an array.

    What is inside of a document is for the mapping to take (CP-62).
    """

    def __init__(
        self,
        service: Service,
        relative_url: str | None = "",
        *,
        method: str | None = "GET",
        headers: Mapping[str, Any] | str | None = None,
        body: str | None = None,
        pagination: Mapping[str, Any] | None = None,
        interval: Any = None,
        timeout: Any = None,
        additional_columns: Mapping[str, Any] | None = None,
    ) -> None:
        self._service = service
        self._url = service.address(relative_url)
        self._method = (method or "GET").upper()
        self._headers = {"Accept": "application/json", **header_fields(headers)}
        self._body = body.encode() if body else None
        if self._body and not any(
            key.lower() == "content-type" for key in self._headers
        ):
            self._headers["Content-Type"] = "application/json"
        self._rules = _rules(pagination)
        interval = timespans.seconds(interval, number_is=0.001)
        self._interval = _PAUSE if interval is None else interval
        self._seconds = timespans.seconds(timeout)
        self._added = additional_columns
        self._read_bytes = 0

    def read(self) -> DataFrame:
        """One row for each document."""
        found: list[Any] = []
        for page in self.pages():
            found.extend(page if isinstance(page, list) else [page])
        return addedcolumns.add(documents.frame(found), self._added)

    def parts(self) -> Iterable[tuple[str | None, DataFrame]]:
        """The documents as one part."""
        return [(None, self.read())]

    def measures(self) -> dict[str, Any]:
        """The bytes that were read."""
        return {"dataRead": self._read_bytes}

    def pages(self) -> Iterator[Any]:
        """The pages as JSON, one request after the other."""
        template = pagination.Request(self._url, self._headers)
        request: pagination.Request | None = self._rules.first(self._url, self._headers)
        self._read_bytes = 0
        while request is not None:
            response = self._service.send(
                self._method, request.url, request.headers, self._body, self._seconds
            )
            if response.status == 204 or not response.body.strip():
                return
            self._read_bytes += len(response.body)
            page = response.json(request.url)
            yield page
            request = self._rules.next(template, request, response, page)
            if request is not None:
                time.sleep(self._interval)


class Sink:
    """A service that takes arrays of objects, one request for each batch."""

    def __init__(
        self,
        service: Service,
        relative_url: str | None = "",
        *,
        method: str | None = "POST",
        headers: Mapping[str, Any] | str | None = None,
        interval: Any = None,
        timeout: Any = None,
        batch_size: Any = _BATCH,
        compression: str | None = None,
    ) -> None:
        self._service = service
        self._url = service.address(relative_url)
        self._method = (method or "POST").upper()
        self._headers = {"Content-Type": "application/json", **header_fields(headers)}
        self._interval = timespans.seconds(interval, number_is=0.001) or 0.0
        self._seconds = timespans.seconds(timeout)
        self._size = int(batch_size or _BATCH)
        self._compressed = (compression or "none").lower() == "gzip"
        self._written_bytes = self._written_rows = 0

    def columns(self) -> types.StructType | None:
        """A service has no schema that could be asked for."""
        return None

    def write(self, data: DataFrame, name: str | None = None) -> None:
        """Sends the rows."""
        texts = data.select(
            F.to_json(F.struct("*"), {"ignoreNullFields": "false"}).alias("object")
        )
        batch: list[str] = []
        sent = 0
        for row in texts.toLocalIterator():
            batch.append(row["object"])
            if len(batch) == self._size:
                self._send(batch, sent)
                batch, sent = [], sent + 1
        if batch:
            self._send(batch, sent)

    def measures(self) -> dict[str, Any]:
        """The rows and bytes that were sent: Spark does not count what it hands over row by row."""
        return {"rowsCopied": self._written_rows, "dataWritten": self._written_bytes}

    def _send(self, batch: list[str], before: int) -> None:
        if before:
            time.sleep(self._interval)
        body = ("[" + ",".join(batch) + "]").encode()
        headers = dict(self._headers)
        if self._compressed:
            body = gzip.compress(body)
            headers["Content-Encoding"] = "gzip"
        self._service.send(self._method, self._url, headers, body, self._seconds)
        self._written_bytes += len(body)
        self._written_rows += len(batch)


def _rules(given: Mapping[str, Any] | str | None) -> pagination.Rules:
    read = json.loads(given) if isinstance(given, str) and given.strip() else given
    return pagination.Rules.of(read or None)  # type: ignore[arg-type]


def header_fields(given: Mapping[str, Any] | str | None) -> dict[str, str]:
    """Headers of an object, or of lines `name: value`."""
    if not given:
        return {}
    pairs: Iterable[tuple[Any, Any]] = (
        given.items()
        if isinstance(given, Mapping)
        else (line.partition(":")[::2] for line in given.splitlines() if line.strip())
    )
    fields = {str(key).strip(): _field(value) for key, value in pairs}
    if any("\n" in each or "\r" in each for pair in fields.items() for each in pair):
        raise errors.ExpressionError("invalid-argument", "A header has a line break.")
    return fields


def _field(value: Any) -> str:
    """The value of a header; a secure string of ADF is an object around its value."""
    if isinstance(value, Mapping) and "value" in value:
        value = value["value"]
    return values.text(value).strip()
