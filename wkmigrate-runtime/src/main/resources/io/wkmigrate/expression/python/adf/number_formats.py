"""Numbers as text in the formats of .NET."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal

from adf import cultures, errors, values
from adf.cultures import Culture


@errors.takes("formatNumber", "integer or float", "text", "text")
def format_number(number: int | float, pattern: str, locale: str = "en-US") -> str:
    """A number in a format of .NET: a letter with a precision, else a picture of digits."""
    style = cultures.culture(locale)
    if not math.isfinite(number):
        return values.text(number)
    standard = re.fullmatch("([A-Za-z])([0-9]*)", pattern or "G")
    if standard:
        return _standard(number, standard[1], standard[2], style)
    return _custom(number, pattern, style)


def _is_negative(number: int | float) -> bool:
    return Decimal(number).is_signed()


def _standard(number: int | float, letter: str, digits: str, style: Culture) -> str:
    """A standard format; digits are cut off by rounding to the even digit."""
    if letter.upper() not in "CDEFGNPRX" or len(digits) > 2:
        raise _invalid_format()
    is_integer = isinstance(number, int)
    if is_integer and letter in "Rr" or not is_integer and letter in "DdXx":
        raise _invalid_format()
    precision = int(digits) if digits else None
    negative = _is_negative(number)
    magnitude = Decimal(number).copy_abs()
    match letter.upper():
        case "C":
            amount = _fixed(magnitude, precision, style.currency_digits, style, True)
            return style.fill(style.currency, negative, amount)
        case "P":
            percentage = _fixed(_shifted(magnitude, 2), precision, 2, style, True)
            return style.fill(style.percent, negative, percentage)
        case "X":
            power = f"{number % 2**64:x}".rjust(precision or 0, "0")
            return power.upper() if letter == "X" else power
        case "D":
            written = str(abs(number)).rjust(precision or 0, "0")
        case "E":
            written = _scientific(
                magnitude, 6 if precision is None else precision, 3, letter, style
            )
        case "F" | "N":
            written = _fixed(magnitude, precision, 2, style, letter in "Nn")
        case _:
            return _general(number, magnitude, precision, letter, style)
    return style.fill("-n", negative, written)


def _fixed(
    magnitude: Decimal,
    precision: int | None,
    default: int,
    style: Culture,
    grouped: bool,
) -> str:
    places = default if precision is None else precision
    rounded = magnitude.quantize(
        Decimal(1).scaleb(-places), context=_context(ROUND_HALF_EVEN)
    )
    whole, _, fraction = f"{rounded:f}".partition(".")
    return (style.separated(whole, 0, len(whole)) if grouped else whole) + (
        style.point + fraction if fraction else ""
    )


def _scientific(
    magnitude: Decimal, places: int, power_digits: int, letter: str, style: Culture
) -> str:
    rounded = Context(prec=places + 1, rounding=ROUND_HALF_EVEN).plus(magnitude)
    digits = "".join(map(str, rounded.as_tuple().digits)).ljust(places + 1, "0")[
        : places + 1
    ]
    power = rounded.adjusted() if rounded else 0
    marker = "E" if letter.isupper() else "e"
    sign = style.minus if power < 0 else "+"
    fraction = style.point + digits[1:] if places else ""
    return f"{digits[0]}{fraction}{marker}{sign}{abs(power):0{power_digits}d}"


def _general(
    number: int | float,
    magnitude: Decimal,
    precision: int | None,
    letter: str,
    style: Culture,
) -> str:
    if not precision or letter in "Rr":
        shortest = (
            values.text(number).replace(".", style.point).replace("-", style.minus)
        )
        return shortest if letter.isupper() else shortest.replace("E", "e")
    rounded = Context(prec=precision, rounding=ROUND_HALF_EVEN).plus(magnitude)
    digits = "".join(map(str, rounded.as_tuple().digits)).rstrip("0")
    power = rounded.adjusted() if rounded else 0
    if power >= precision or power < -4:
        written = _scientific(rounded, len(digits) - 1, 2, letter, style)
    else:
        plain = f"{rounded:f}"
        written = (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(
            ".", style.point
        )
    return style.fill("-n", _is_negative(number), written)


def _custom(number: int | float, pattern: str, style: Culture) -> str:
    """A custom format: up to three pictures, for positive numbers, negative ones and zero.

    Floats are taken with 15 digits, and what is cut off is rounded away from zero.
    """
    pictures = [_Picture(section) for section in _sections(pattern)]
    magnitude = Decimal(number).copy_abs()
    if isinstance(number, float):
        magnitude = Context(prec=15, rounding=ROUND_HALF_EVEN).plus(magnitude)
    negative = _is_negative(number)
    chosen = _existing(pictures, (1 if negative else 0) if magnitude else 2)
    digits = pictures[chosen].digits(magnitude)
    is_zero = not digits.whole and not digits.fraction
    if is_zero:
        chosen, digits = _existing(pictures, 2), _Digits("", "", 0)
    drawn = pictures[chosen].draw(digits, style)
    return style.minus + drawn if negative and chosen == 0 and not is_zero else drawn


def _existing(pictures: list[_Picture], index: int) -> int:
    """A picture that is missing or empty is replaced by the first one."""
    return index if index < len(pictures) and pictures[index].parts else 0


# Quoted text, of which the end may be missing, an escaped character, an exponent, or any character.
_TOKEN = re.compile(r"""'[^']*'?|"[^"]*"?|\\.?|[eE][+-]?0+|.""", re.DOTALL)


def _sections(pattern: str) -> list[str]:
    sections = [""]
    for token in _TOKEN.findall(pattern):
        if token == ";":
            sections.append("")
        else:
            sections[-1] += token
    return sections


@dataclass(frozen=True)
class _Digits:
    """Digits without leading and trailing zeros, and a power of ten."""

    whole: str
    fraction: str
    power: int

    @staticmethod
    def fixed(magnitude: Decimal, places: int, power: int = 0) -> _Digits:
        rounded = magnitude.quantize(
            Decimal(1).scaleb(-places), context=_context(ROUND_HALF_UP)
        )
        whole, _, fraction = f"{rounded:f}".partition(".")
        return _Digits(whole.lstrip("0"), fraction.rstrip("0"), power)

    @staticmethod
    def scientific(magnitude: Decimal, whole_places: int, places: int) -> _Digits:
        if not magnitude:
            return _Digits("", "", 0)
        power = magnitude.adjusted() + 1
        fraction = _shifted(magnitude, -power)
        rounded = fraction.quantize(
            Decimal(1).scaleb(-places), context=_context(ROUND_HALF_UP)
        )
        if rounded == 1:
            rounded, power = Decimal("0.1"), power + 1
        shifted = _shifted(rounded, whole_places)
        return _Digits.fixed(shifted, places - whole_places, power - whole_places)


@dataclass
class _Picture:
    """What is written for each digit of a number, and text between them.

    A part is a pair: `0` or `#` for the place of a digit, `.`, `E` with its text, or `text`.
    """

    section: str
    parts: list[tuple[str, str]] = field(default_factory=list)
    places: int = 0
    whole_places: int = -1
    first_required: int | None = None
    end_of_required: int = 0
    comma_at: int = -1
    commas: int = 0
    grouped: bool = False
    scale: int = 0

    def __post_init__(self) -> None:
        for token in _TOKEN.findall(self.section):
            self._read(token)
        if self.whole_places < 0:
            self.whole_places = self.places
        if self.comma_at == self.whole_places:
            self.scale -= 3 * self.commas
        elif self.comma_at >= 0:
            self.grouped = True

    def _read(self, token: str) -> None:
        if token in ("#", "0"):
            self._place(token)
        elif token == ".":
            self.parts.append((".", token))
            if self.whole_places < 0:
                self.whole_places = self.places
        elif token == ",":
            self._comma()
        elif token[0] in "'\"":
            closed = len(token) > 1 and token[-1] == token[0]
            self.parts.append(("text", token[1:-1] if closed else token[1:]))
        elif token[0] == "\\":
            self.parts.append(("text", token[1:]))
        elif token[0] in "eE" and len(token) > 1:
            self.parts.append(("E", token))
        else:
            self.parts.append(("text", token))
            self.scale += {"%": 2, "‰": 3}.get(token, 0)

    def _place(self, token: str) -> None:
        if token == "0" and self.first_required is None:
            self.first_required = self.places
        self.parts.append((token, token))
        self.places += 1
        if token == "0":
            self.end_of_required = self.places

    def _comma(self) -> None:
        """Separates thousands; right before the point each comma divides by a thousand."""
        if self.places == 0 or self.whole_places >= 0:
            return
        if self.comma_at == self.places:
            self.commas += 1
            return
        self.grouped = self.grouped or self.comma_at >= 0
        self.comma_at, self.commas = self.places, 1

    def digits(self, magnitude: Decimal) -> _Digits:
        """The digits of a number that this picture shows."""
        scaled = _shifted(magnitude, self.scale)
        if any(kind == "E" for kind, _ in self.parts):
            return _Digits.scientific(scaled, self.whole_places, self.places)
        return _Digits.fixed(scaled, self.places - self.whole_places)

    def draw(self, digits: _Digits, style: Culture) -> str:
        """The picture with digits filled in."""
        first = (
            self.whole_places if self.first_required is None else self.first_required
        )
        whole = digits.whole.rjust(self.whole_places - first, "0")
        drawn = ""
        place = 0
        point_drawn = False
        for kind, token in self.parts:
            if kind in "#0":
                drawn += self._digit(whole, digits.fraction, place, style)
                place += 1
            elif kind == "." and not point_drawn:
                drawn += self._point(whole, digits.fraction, style)
                point_drawn = True
            elif kind == "E":
                drawn += _power(token, digits.power, style)
            elif kind == "text":
                drawn += token
        return drawn

    def _digit(self, whole: str, fraction: str, place: int, style: Culture) -> str:
        """What a place shows; the first one shows all digits for which there are no places."""
        if place < self.whole_places:
            end = len(whole) - (self.whole_places - 1 - place)
            return self._run(whole, 0 if place == 0 else end - 1, end, style)
        index = place - self.whole_places
        if index < len(fraction):
            return fraction[index]
        return "0" if place < self.end_of_required else ""

    def _point(self, whole: str, fraction: str, style: Culture) -> str:
        before = (
            self._run(whole, 0, len(whole), style) if self.whole_places == 0 else ""
        )
        has_fraction = self.end_of_required > self.whole_places or fraction
        return before + style.point if has_fraction else before

    def _run(self, digits: str, start: int, end: int, style: Culture) -> str:
        if self.grouped:
            return style.separated(digits, start, end)
        return digits[max(0, start) : max(0, end)]


def _power(token: str, power: int, style: Culture) -> str:
    zeros = min(token.count("0"), 10)
    sign = style.minus if power < 0 else "+" if token[1] == "+" else ""
    return f"{token[0]}{sign}{abs(power):0{zeros}d}"


def _context(rounding: str) -> Context:
    """Enough digits for every float and every format."""
    return Context(prec=20_000, rounding=rounding)


def _shifted(magnitude: Decimal, places: int) -> Decimal:
    return magnitude.scaleb(places, context=_context(ROUND_HALF_EVEN))


def _invalid_format() -> errors.ExpressionError:
    return errors.ExpressionError(
        "invalid-format", "The format is none for the number."
    )
