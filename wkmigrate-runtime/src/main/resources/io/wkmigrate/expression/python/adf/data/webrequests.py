"""HTTP requests of the driver, as the REST connectors of ADF send them.

Only the standard library is used. Texts of errors hold no headers and no query of an address, where
keys and tokens may be.
"""

from __future__ import annotations

import json
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adf import errors

# What ADF waits for a response if nothing is said: 1 minute and 40 seconds (CP-56).
SECONDS = 100.0

_PEOPLE_READ = 300


@dataclass(frozen=True)
class Response:
    """A response; the names of its headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    links: tuple[str, ...] = ()

    def json(self, url: str) -> Any:
        """The body as JSON."""
        try:
            return json.loads(self.body.decode("utf-8-sig"))
        except ValueError:
            raise errors.conversion(
                f"The response of {without_query(url)} is no JSON. The REST connector of ADF "
                "takes nothing else."
            ) from None


def without_query(url: str) -> str:
    """An address as people may read it: without the query and without a password."""
    parts = urllib.parse.urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urllib.parse.urlunsplit((parts.scheme, host, parts.path, "", ""))


def send(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    body: bytes | None = None,
    seconds: float | None = None,
    validate_certificate: bool = True,
) -> Response:
    """The response of a request; a status that is no success is an error."""
    if urllib.parse.urlsplit(url).scheme not in ("http", "https"):
        raise errors.ExpressionError(
            "invalid-url", f"The address {without_query(url)} is not one of HTTP."
        )
    request = urllib.request.Request(
        url, data=body, headers=dict(headers or {}), method=method
    )
    context = None if validate_certificate else _unchecked()
    try:
        with urllib.request.urlopen(
            request, timeout=seconds or SECONDS, context=context
        ) as response:
            return Response(
                response.status,
                {key.lower(): value for key, value in response.headers.items()},
                response.read(),
                tuple(response.headers.get_all("Link") or ()),
            )
    except urllib.error.HTTPError as failure:
        raise _failed(method, url, f"status {failure.code}") from None
    except (urllib.error.URLError, OSError) as failure:
        reason = getattr(failure, "reason", failure)
        raise _failed(method, url, str(reason)[:_PEOPLE_READ]) from None


def _failed(method: str, url: str, why: str) -> errors.ExpressionError:
    return errors.ExpressionError(
        "http", f"{method} {without_query(url)} failed with {why}."
    )


def _unchecked() -> ssl.SSLContext:
    """A context that takes any certificate, where the linked service says so."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def client_credentials(
    endpoint: str,
    client_id: str,
    secret: str,
    *,
    scope: str | None = None,
    resource: str | None = None,
    validate_certificate: bool = True,
) -> tuple[str, float]:
    """An access token by OAuth 2 client credentials, and the seconds that it is good for."""
    form = {
        "grant_type": "client_credentials",
        "client_id": client_id,
        "client_secret": secret,
        **({"scope": scope} if scope else {}),
        **({"resource": resource} if resource else {}),
    }
    response = send(
        "POST",
        endpoint,
        headers={"Content-Type": "application/x-www-form-urlencoded"},
        body=urllib.parse.urlencode(form).encode(),
        validate_certificate=validate_certificate,
    )
    answer = response.json(endpoint)
    if not isinstance(answer, dict) or "access_token" not in answer:
        raise _failed("POST", endpoint, "no access token")
    return answer["access_token"], float(answer.get("expires_in") or 300)


def origin(url: str) -> tuple[str, str, int | None]:
    """Scheme, host and port of an address, which are where a token may go."""
    parts = urllib.parse.urlsplit(url)
    standard = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or standard
