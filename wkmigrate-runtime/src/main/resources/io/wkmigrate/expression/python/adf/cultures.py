"""How the cultures write numbers, and texts of numbers with a locale."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from adf import conversions, errors


@dataclass(frozen=True)
class Culture:
    """How a culture writes numbers.

    In the templates of amounts of money and of percentages `n` stands for the digits and `-` for
    the sign of a negative number. `outer_group` is the number of digits in the groups before the
    last three digits.
    """

    point: str
    separator: str
    currency: str
    percent: str = "-n%"
    outer_group: int = 3
    minus: str = "-"
    currency_digits: int = 2

    def float_pattern(self) -> re.Pattern[str]:
        """Texts that are numbers. A person types a blank for a special kind of blank."""
        blank = " " if self.separator.isspace() else ""
        return conversions.float_pattern(self.point, self.separator + blank, self.minus)

    def separated(self, digits: str, start: int, end: int) -> str:
        """A part of the digits, with separators between thousands."""
        part = ""
        for index in range(max(0, start), end):
            remaining = len(digits) - 1 - index
            ends_group = remaining >= 3 and (remaining - 3) % self.outer_group == 0
            part += digits[index] + (self.separator if ends_group else "")
        return part

    def fill(self, template: str, negative: bool, digits: str) -> str:
        """A template filled in."""
        return template.replace("-", self.minus if negative else "").replace(
            "n", digits
        )


_AMERICAN = Culture(".", ",", "-$n")
_CULTURES = {
    "en-us": _AMERICAN,
    "en-gb": Culture(".", ",", "-£n"),
    "en-ca": _AMERICAN,
    "en-au": _AMERICAN,
    "en-nz": _AMERICAN,
    "en-ie": Culture(".", ",", "-€n"),
    "en-in": Culture(".", ",", "-₹n", outer_group=2),
    "de-de": Culture(",", ".", "-n €", "-n %"),
    "fr-fr": Culture(",", "\u202f", "-n €", "-n %"),
    "es-es": Culture(",", ".", "-n €", "-n %"),
    "it-it": Culture(",", ".", "-n €"),
    "nl-nl": Culture(",", ".", "€ -n"),
    "pt-pt": Culture(",", "\u00a0", "-n €"),
    "pt-br": Culture(",", ".", "-R$ n"),
    "da-dk": Culture(",", ".", "-n kr.", "-n %"),
    "sv-se": Culture(",", "\u00a0", "-n kr", "-n %", minus="\u2212"),
    "nb-no": Culture(",", "\u00a0", "-n kr", "-n %", minus="\u2212"),
    "fi-fi": Culture(",", "\u00a0", "-n €", "-n %", minus="\u2212"),
    "is-is": Culture(",", ".", "-n ISK", currency_digits=0),
    "pl-pl": Culture(",", "\u00a0", "-n zł"),
    "cs-cz": Culture(",", "\u00a0", "-n Kč", "-n %"),
    "tr-tr": Culture(",", ".", "-₺n", "-%n"),
    "ru-ru": Culture(",", "\u00a0", "-n ₽", "-n %"),
    "ja-jp": Culture(".", ",", "-\uffe5n", currency_digits=0),
    "ko-kr": Culture(".", ",", "-₩n", currency_digits=0),
    "zh-cn": Culture(".", ",", "-¥n"),
}


def culture(locale: str) -> Culture:
    """The culture of a locale, in any letter case."""
    name = locale.lower()
    if name not in _CULTURES:
        raise errors.ExpressionError("invalid-argument", "The locale is not known.")
    return _CULTURES[name]


@errors.takes("float", "anything", "text")
def to_float(value: Any, locale: str) -> float:
    """A number, or the one that a text stands for in the culture of a locale."""
    return conversions.float_of(value, culture(locale).float_pattern())


@errors.takes("isFloat", "text", "text")
def is_float(text: str, locale: str) -> bool:
    """Whether a text is that of a number in the culture of a locale."""
    return conversions.float_of_text(text, culture(locale).float_pattern()) is not None
