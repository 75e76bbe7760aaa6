"""Databases that Spark reaches by JDBC alone: it reads from them and appends to them.

The driver has to be installed as a library of the compute, unless the runtime has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from adf import errors
from adf.data import databases

# The products whose names are between other characters than double quotes.
_QUOTES = {
    "mariadb": "``",
    "hive": "``",
    "spark": "``",
    "impala": "``",
    "bigquery": "``",
}


class Database(databases.Database):
    """A database with the address, and the class of the driver, that JDBC knows it by."""

    has_driver = False

    def __init__(
        self,
        url: str,
        product: str,
        driver: str | None = None,
        user_name: str | None = None,
        password: str | None = None,
        properties: Mapping[str, Any] | None = None,
    ) -> None:
        if not url.startswith("jdbc:"):
            raise errors.ExpressionError(
                "invalid-connection", f"The address of {product} is not one of JDBC."
            )
        self.product = product
        self.quotes = _QUOTES.get(product.lower(), '""')
        self._options = {
            "url": url,
            "driver": driver,
            "user": user_name,
            "password": password,
            **{key: str(value) for key, value in (properties or {}).items()},
        }

    def reading(self) -> tuple[str, dict[str, str]]:
        """Spark's JDBC source."""
        return "jdbc", {key: value for key, value in self._options.items() if value}
