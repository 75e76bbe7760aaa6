"""Identities in Microsoft Entra ID that a notebook uses in place of a password.

An identity has `token(resource)`: an access token for a resource such as
`https://database.windows.net/`.
"""

from __future__ import annotations

import time
import urllib.parse
from dataclasses import dataclass, field
from typing import Any, Protocol

from adf import errors
from adf.data import webrequests, workspace

_AUTHORITY = "https://login.microsoftonline.com"

# A token is asked for anew when it is good for less than this.
_SECONDS_LEFT = 120


class Identity(Protocol):
    """Somebody who can ask for access tokens."""

    def token(self, resource: str) -> str:
        """An access token for a resource."""


@dataclass(frozen=True)
class _ServicePrincipal:
    tenant: str
    client_id: str
    secret: str = field(repr=False)
    authority: str = _AUTHORITY
    _known: dict[str, tuple[str, float]] = field(default_factory=dict, repr=False)

    def token(self, resource: str) -> str:
        """An access token for a resource; it is kept until shortly before its end."""
        known = self._known.get(resource)
        if known is None or known[1] - time.time() < _SECONDS_LEFT:
            tenant = urllib.parse.quote(self.tenant, safe="")
            endpoint = f"{self.authority}/{tenant}/oauth2/v2.0/token"
            token, seconds = webrequests.client_credentials(
                endpoint, self.client_id, self.secret, scope=scope(resource)
            )
            known = self._known[resource] = (token, time.time() + seconds)
        return known[0]


@dataclass(frozen=True)
class _Credential:
    """An identity through a credential of the Azure libraries, which keeps its tokens."""

    credential: Any = field(repr=False)

    def token(self, resource: str) -> str:
        """An access token for a resource."""
        return self.credential.get_token(scope(resource)).token


def scope(resource: str) -> str:
    """What stands for a resource in version 2 of the protocol."""
    if resource.endswith("/.default"):
        return resource
    return resource + (".default" if resource.endswith("/") else "/.default")


def service_principal(
    tenant: str | None,
    client_id: str | None,
    secret: str | None,
    authority: str | None = None,
) -> Identity:
    """A service principal with a secret, by default in the public cloud of Azure."""
    if not (tenant and client_id and secret):
        raise errors.ExpressionError(
            "invalid-connection",
            "A service principal needs its tenant, its client id and its secret.",
        )
    return _ServicePrincipal(
        tenant, client_id, secret, (authority or _AUTHORITY).rstrip("/")
    )


def service_credential(name: str) -> Identity:
    """A service credential of Unity Catalog, which stands for a managed identity."""
    provider = workspace.dbutils().credentials.getServiceCredentialsProvider(name)
    return _Credential(provider)
