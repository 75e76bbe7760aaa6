"""OData services as sources, page by page, in versions 2 to 4."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pyspark.sql import DataFrame

from adf.data import addedcolumns, documents, rest, timespans

_HEADERS = {"Accept": "application/json"}


class Source:
    """The entities of a path, with the options of a query such as `$select=Name&$top=5`."""

    def __init__(
        self,
        service: rest.Service,
        path: str | None = None,
        query: str | None = None,
        timeout: Any = None,
        additional_columns: Mapping[str, Any] | None = None,
    ) -> None:
        url = service.address(path)
        options = (query or "").strip().lstrip("?")
        if options:
            # Blanks are usual in these queries and are not allowed in an address.
            encoded = urllib.parse.quote(options, safe="$=&'(),/:;@!*+-._~%?")
            url += ("&" if "?" in url else "?") + encoded
        self._service = service
        self._url = url
        self._seconds = timespans.seconds(timeout)
        self._added = additional_columns
        self._read_bytes = 0

    def read(self) -> DataFrame:
        """One row for each entity; what the protocol adds to entities is left out."""
        found = [_plain(entity) for entity in self._entities()]
        return addedcolumns.add(documents.frame(found), self._added)

    def parts(self) -> Iterable[tuple[str | None, DataFrame]]:
        """The entities as one part."""
        return [(None, self.read())]

    def measures(self) -> dict[str, Any]:
        """The bytes that were read."""
        return {"dataRead": self._read_bytes}

    def _entities(self) -> Iterator[Any]:
        url: str | None = self._url
        self._read_bytes = 0
        while url:
            response = self._service.send("GET", url, _HEADERS, None, self._seconds)
            if not response.body.strip():
                return
            self._read_bytes += len(response.body)
            page = response.json(url)
            inner = page.get("d", page) if isinstance(page, dict) else page
            yield from _of_page(inner)
            following = _next(inner)
            url = urllib.parse.urljoin(url, following) if following else None


def _of_page(page: Any) -> list[Any]:
    """The entities of a page, which may be a single one."""
    if isinstance(page, list):
        return page
    for name in ("value", "results"):
        if isinstance(page.get(name), list):
            return page[name]
    return [page]


def _next(page: Any) -> str | None:
    if not isinstance(page, dict):
        return None
    return next(
        (
            page[name]
            for name in ("@odata.nextLink", "odata.nextLink", "__next")
            if page.get(name)
        ),
        None,
    )


def _plain(entity: Any) -> Any:
    """An entity without the annotations of the protocol."""
    if not isinstance(entity, dict):
        return entity
    return {
        name: value
        for name, value in entity.items()
        if "odata." not in name and name != "__metadata"
    }
