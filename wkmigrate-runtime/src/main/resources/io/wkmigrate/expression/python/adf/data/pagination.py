"""The pagination rules of the REST connector (CP-56)."""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Union

from adf import conversions, errors, values
from adf.data import jsonpaths, webrequests

_KEY = re.compile(
    r"(?P<kind>AbsoluteUrl|QueryParameters|Headers)"
    r"(?:\.\{(?P<place>[^}]+)\}|\.(?P<name>.+)|\[\s*['\"](?P<quoted>.+)['\"]\s*\])?",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"Headers(?:\.(?P<name>.+)|\[\s*['\"](?P<quoted>.+)['\"]\s*\])", re.IGNORECASE
)
_RANGE = re.compile(r"RANGE:(-?\d+):(-?\d*):(-?\d+)", re.IGNORECASE)
_CONDITION = "endcondition:"
_LINK = re.compile(r"<(?P<url>[^>]*)>(?P<parameters>(?:\s*;\s*[^,;]+)*)")
_NEXT = re.compile(
    r";\s*rel\s*=\s*\"?(?:[^\";]*\s)?next(?:\s[^\";]*)?\"?\s*(?:;|$)", re.IGNORECASE
)

# Requests beyond this are taken for a loop without an end, where nothing else ends it.
_MOST = 1_000_000


@dataclass(frozen=True)
class Request:
    """The address and the headers of the request for a page, and how many were before."""

    url: str
    headers: Mapping[str, str]
    index: int = 0


@dataclass(frozen=True)
class _Range:
    start: int
    end: int | None
    step: int

    def at(self, index: int) -> int | None:
        """The value for a request, or None behind the end."""
        value = self.start + index * self.step
        if self.end is None:
            return value
        return (
            value
            if (value <= self.end if self.step > 0 else value >= self.end)
            else None
        )


@dataclass(frozen=True)
class _Rule:
    """What of the next request (`kind`, and `name` or `place` in braces) comes from where."""

    kind: str
    name: str
    place: str
    value: Union[_Range, str]


@dataclass(frozen=True)
class _Condition:
    source: str
    test: str


@dataclass(frozen=True)
class Rules:
    """The rules of a source. Keys and values are as in ADF."""

    rules: tuple[_Rule, ...] = ()
    conditions: tuple[_Condition, ...] = ()
    most: int | None = None
    links: bool = False

    @classmethod
    def of(cls, given: Mapping[str, Any] | None) -> Rules:
        """The rules of a dictionary; without any, links of RFC 5988 are followed."""
        rules, conditions, most, links = [], [], None, None
        for key, value in (given or {}).items():
            lower = key.strip().lower()
            if lower == "supportrfc5988":
                links = (
                    conversions.to_boolean(value) if value not in (None, "") else None
                )
            elif lower == "maxrequestnumber":
                most = (
                    conversions.to_integer(value) if value not in (None, "") else None
                )
            elif lower.startswith(_CONDITION):
                condition = key.strip()[len(_CONDITION) :].strip()
                conditions.append(_Condition(condition, values.text(value).strip()))
            else:
                rules.append(_rule(key.strip(), values.text(value).strip()))
        follows = not rules if links is None else links and not rules
        if given and links is None:
            follows = False
        return cls(tuple(rules), tuple(conditions), most, follows)

    def first(self, url: str, headers: Mapping[str, str]) -> Request:
        """The request for the first page: ranges have their start in it."""
        return self._filled(
            Request(url, dict(headers)), Request(url, dict(headers)), {}, 0
        ) or (Request(url, headers))

    def next(
        self,
        template: Request,
        request: Request,
        response: webrequests.Response,
        document: Any,
    ) -> Request | None:
        """The request after a response, or None when that was the last page.

        `template` has the address and the headers as they were given, with places in braces.
        """
        index = request.index + 1
        if self._ended(response, document, index):
            return None
        if self.links:
            url = _next_link(response.links)
            return (
                _checked(
                    request, Request(_joined(request.url, url), request.headers, index)
                )
                if url
                else None
            )
        if not self.rules:
            return None
        found: dict[int, str] = {}
        for position, rule in enumerate(self.rules):
            if isinstance(rule.value, str):
                value = _value(rule.value, response, document)
                if value is None:
                    return None
                found[position] = value
        made = self._filled(template, request, found, index)
        return None if made is None else _checked(request, made)

    def _ended(self, response: webrequests.Response, document: Any, index: int) -> bool:
        if response.status == 204 or index >= (self.most or _MOST):
            return True
        return any(_holds(each, response, document) for each in self.conditions)

    def _filled(
        self, template: Request, before: Request, found: Mapping[int, str], index: int
    ) -> Request | None:
        """A request with the values of ranges and of what was found in the page before."""
        url, headers = template.url, dict(template.headers)
        parameters: dict[str, str] = {}
        for position, rule in enumerate(self.rules):
            value = found.get(position)
            if isinstance(rule.value, _Range):
                number = rule.value.at(index)
                if number is None:
                    return None
                value = str(number)
            if rule.place:
                place = "{" + rule.place + "}"
                if rule.kind == "headers":
                    headers = {
                        k: v.replace(place, value or "") for k, v in headers.items()
                    }
                else:
                    url = url.replace(place, urllib.parse.quote(value or "", safe=""))
            elif value is None:
                continue
            elif rule.kind == "absoluteurl":
                url = _joined(before.url, value)
            elif rule.kind == "queryparameters":
                parameters[rule.name] = value
            else:
                headers[rule.name] = value
        return Request(_with_parameters(url, parameters), headers, index)


def _rule(key: str, value: str) -> _Rule:
    match = _KEY.fullmatch(key)
    kind = match["kind"].lower() if match else ""
    name = (match["name"] or match["quoted"] or "") if match else ""
    place = (match["place"] or "") if match else ""
    if (
        not match
        or kind != "absoluteurl"
        and not (name or place)
        or kind == "absoluteurl"
        and name
    ):
        raise errors.ExpressionError(
            "invalid-pagination",
            f"The key {key!r} of the pagination rules is not known.",
        )
    ranged = _RANGE.fullmatch(value)
    if ranged:
        start, end, step = ranged.groups()
        if int(step) == 0:
            raise errors.ExpressionError("invalid-pagination", "A range has no step.")
        return _Rule(
            kind, name, place, _Range(int(start), int(end) if end else None, int(step))
        )
    return _Rule(kind, name, place, value)


def _value(source: str, response: webrequests.Response, document: Any) -> str | None:
    """The value for the next request; null, nothing and an empty text end the pages."""
    match = _HEADER.fullmatch(source)
    if match:
        return response.headers.get((match["name"] or match["quoted"]).lower()) or None
    if not source.startswith("$"):
        return source
    found = jsonpaths.value(document, jsonpaths.steps(source))
    if found is jsonpaths.MISSING or found is None or found == "":
        return None
    if isinstance(found, (dict, list)):
        raise errors.ExpressionError(
            "invalid-pagination",
            f"{source} of a pagination rule leads to no single value.",
        )
    return values.text(found) if not isinstance(found, bool) else str(found).lower()


def _holds(
    condition: _Condition, response: webrequests.Response, document: Any
) -> bool:
    """Whether a condition for the end is met. Members are found in another case, too."""
    match = _HEADER.fullmatch(condition.source)
    if match:
        found: Any = response.headers.get(
            (match["name"] or match["quoted"]).lower(), jsonpaths.MISSING
        )
    else:
        found = jsonpaths.value(
            document, jsonpaths.steps(condition.source), ignore_case=True
        )
    test = condition.test.lower()
    if test == "empty":
        return found is jsonpaths.MISSING or found in (None, "", [], {})
    if test in ("nonexist", "notexist"):
        return found is jsonpaths.MISSING
    if test == "exist":
        return found is not jsonpaths.MISSING
    if test.startswith("const:"):
        if found is jsonpaths.MISSING or found is None:
            return False
        text = str(found).lower() if isinstance(found, bool) else values.text(found)
        return text == condition.test[len("const:") :] or (
            isinstance(found, bool) and text == test[len("const:") :]
        )
    raise errors.ExpressionError(
        "invalid-pagination", f"The end condition {condition.test!r} is not known."
    )


def _next_link(links: tuple[str, ...]) -> str | None:
    """The address of the link `next` of RFC 5988."""
    for header in links:
        for match in _LINK.finditer(header):
            if _NEXT.search(match["parameters"] or ""):
                return match["url"]
    return None


def _joined(current: str, following: str) -> str:
    return urllib.parse.urljoin(current, following)


def _with_parameters(url: str, parameters: Mapping[str, str]) -> str:
    """An address with parameters of its query set, in place of those of the same name."""
    if not parameters:
        return url
    parts = urllib.parse.urlsplit(url)
    kept = [
        pair
        for pair in parts.query.split("&")
        if pair and urllib.parse.unquote_plus(pair.partition("=")[0]) not in parameters
    ]
    added = [
        f"{urllib.parse.quote(name, safe='$')}={urllib.parse.quote(value, safe='')}"
        for name, value in parameters.items()
    ]
    return urllib.parse.urlunsplit(parts._replace(query="&".join(kept + added)))


def _checked(before: Request, following: Request) -> Request:
    if (before.url, dict(before.headers)) == (following.url, dict(following.headers)):
        raise errors.ExpressionError(
            "endless-pagination",
            f"The page after {webrequests.without_query(before.url)} is the same one again. Add an "
            "end condition or a highest number of requests to the pagination rules.",
        )
    return following
