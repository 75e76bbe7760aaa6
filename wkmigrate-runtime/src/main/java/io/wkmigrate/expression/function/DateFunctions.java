package io.wkmigrate.expression.function;

import static io.wkmigrate.api.expression.FunctionDefinition.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Arguments;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionDefinition.Trait;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.function.date.DateCulture;
import io.wkmigrate.expression.function.date.DateFormat;
import io.wkmigrate.expression.function.date.ExactReader;
import io.wkmigrate.expression.function.date.IntervalUnit;
import io.wkmigrate.expression.function.date.TimeSpan;
import io.wkmigrate.expression.function.date.Timestamp;
import io.wkmigrate.expression.function.date.TimestampReader;
import io.wkmigrate.expression.function.date.TimestampWriter;
import io.wkmigrate.expression.function.date.ZoneConversion;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Dates and times (sections 8.6 and 9, and of 8.7 {@code dateDifference} and {@code parseDateTime}). */
final class DateFunctions implements FunctionLibrary {

    private static final String DATES = "dates";
    private static final String ZONES = "zones";

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(
                addition("addSeconds", "add_seconds", IntervalUnit.SECOND),
                addition("addMinutes", "add_minutes", IntervalUnit.MINUTE),
                addition("addHours", "add_hours", IntervalUnit.HOUR),
                addition("addDays", "add_days", IntervalUnit.DAY),
                interval("addToTime", "add_to_time", (from, length, unit) -> unit.after(from, length)),
                interval("subtractFromTime", "subtract_from_time", (from, length, unit) -> unit.before(from, length)),
                start("startOfDay", "start_of_day", Timestamp::startOfDay),
                start("startOfHour", "start_of_hour", Timestamp::startOfHour),
                start("startOfMonth", "start_of_month", Timestamp::startOfMonth),
                number("dayOfMonth", "day_of_month", read -> read.date().getDayOfMonth()),
                number(
                        "dayOfWeek",
                        "day_of_week",
                        read -> read.date().getDayOfWeek().getValue() % 7),
                number("dayOfYear", "day_of_year", read -> read.date().getDayOfYear()),
                number("ticks", "ticks", Timestamp::ticks),
                utcNow(),
                fromNow("getFutureTime", "get_future_time", (now, length, unit) -> unit.after(now, length)),
                fromNow("getPastTime", "get_past_time", (now, length, unit) -> unit.before(now, length)),
                zone("convertFromUtc", "convert_from_utc", ZoneConversion::fromUtc),
                zone("convertToUtc", "convert_to_utc", ZoneConversion::toUtc),
                convertTimeZone(),
                formatDateTime(),
                parseDateTime(),
                dateDifference());
    }

    /** Moves a timestamp by an interval. */
    @FunctionalInterface
    private interface Move {
        Timestamp apply(Timestamp from, long length, IntervalUnit unit);
    }

    private static FunctionDefinition addition(String name, String python, IntervalUnit unit) {
        return named(name)
                .takes(Type.TEXT, Type.INTEGER)
                .optionally(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(
                        arguments -> written(unit.after(timestamp(arguments, 0), arguments.integer(1)), arguments, 2))
                .emittedAs(Emission.library(DATES, python));
    }

    private static FunctionDefinition interval(String name, String python, Move move) {
        return named(name)
                .takes(Type.TEXT, Type.INTEGER, Type.TEXT)
                .optionally(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(arguments -> written(
                        move.apply(timestamp(arguments, 0), arguments.integer(1), IntervalUnit.of(arguments.text(2))),
                        arguments,
                        3))
                .emittedAs(Emission.library(DATES, python));
    }

    private static FunctionDefinition start(String name, String python, UnaryOperator<Timestamp> start) {
        return named(name)
                .takes(Type.TEXT)
                .optionally(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(arguments -> written(start.apply(timestamp(arguments, 0)), arguments, 1))
                .emittedAs(Emission.library(DATES, python));
    }

    private static FunctionDefinition number(String name, String python, ToLongFunction<Timestamp> number) {
        return named(name)
                .takes(Type.TEXT)
                .returns(Type.INTEGER)
                .computedBy(arguments -> LongNode.valueOf(number.applyAsLong(timestamp(arguments, 0))))
                .emittedAs(Emission.library(DATES, python));
    }

    private static FunctionDefinition utcNow() {
        return named("utcNow")
                .optionally(Type.TEXT)
                .with(Trait.NOT_DETERMINISTIC)
                .returns(Type.TEXT)
                .computedBy(arguments -> written(Timestamp.of(arguments.now()), arguments, 0))
                .emittedAs(Emission.library(DATES, "utc_now"));
    }

    private static FunctionDefinition fromNow(String name, String python, Move move) {
        return named(name)
                .takes(Type.INTEGER, Type.TEXT)
                .optionally(Type.TEXT)
                .with(Trait.NOT_DETERMINISTIC)
                .returns(Type.TEXT)
                .computedBy(arguments -> written(
                        move.apply(
                                Timestamp.of(arguments.now()),
                                arguments.integer(0),
                                IntervalUnit.of(arguments.text(1))),
                        arguments,
                        2))
                .emittedAs(Emission.library(DATES, python));
    }

    private static FunctionDefinition zone(
            String name, String python, BiFunction<Timestamp, String, Timestamp> conversion) {
        return named(name)
                .takes(Type.TEXT, Type.TEXT)
                .optionally(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(arguments ->
                        written(conversion.apply(timestamp(arguments, 0), arguments.text(1)), arguments, 2))
                .emittedAs(Emission.library(ZONES, python));
    }

    private static FunctionDefinition convertTimeZone() {
        return named("convertTimeZone")
                .takes(Type.TEXT, Type.TEXT, Type.TEXT)
                .optionally(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(arguments -> written(
                        ZoneConversion.fromUtc(
                                ZoneConversion.toUtc(timestamp(arguments, 0), arguments.text(1)), arguments.text(2)),
                        arguments,
                        3))
                .emittedAs(Emission.library(ZONES, "convert_time_zone"));
    }

    private static FunctionDefinition formatDateTime() {
        return named("formatDateTime")
                .takes(Type.TEXT)
                .optionally(Type.TEXT, Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(DateFunctions::formatted)
                .emittedAs(Emission.library(DATES, "format_date_time"));
    }

    private static JsonNode formatted(Arguments arguments) {
        if (arguments.count() > 2) {
            DateCulture.checkWriting(arguments.text(2));
        }
        return written(timestamp(arguments, 0), arguments, 1);
    }

    private static FunctionDefinition parseDateTime() {
        return named("parseDateTime")
                .takes(Type.TEXT)
                .optionally(Type.TEXT, Type.TEXT)
                .with(Trait.LOGIC_APPS_ONLY)
                .returns(Type.TEXT)
                .computedBy(arguments -> TextNode.valueOf(
                        TimestampWriter.write(parsed(arguments), DateFormat.of(DateFormat.ROUND_TRIP))))
                .emittedAs(DateFunctions::parsing);
    }

    private static Timestamp parsed(Arguments arguments) {
        if (arguments.count() == 1) {
            return timestamp(arguments, 0);
        }
        DateCulture culture = DateCulture.reading(arguments.text(1));
        return arguments.count() == 2
                ? TimestampReader.read(arguments.text(0), culture)
                : ExactReader.read(arguments.text(0), DateFormat.of(arguments.text(2)), culture);
    }

    private static Python parsing(PythonArguments arguments) {
        return arguments.library(DATES, arguments.count() == 3 ? "parse_exact" : "parse_date_time");
    }

    private static FunctionDefinition dateDifference() {
        return named("dateDifference")
                .takes(Type.TEXT, Type.TEXT)
                .with(Trait.LOGIC_APPS_ONLY)
                .returns(Type.TEXT)
                .computedBy(
                        arguments -> TextNode.valueOf(TimeSpan.between(timestamp(arguments, 0), timestamp(arguments, 1))
                                .toString()))
                .emittedAs(Emission.library(DATES, "date_difference"));
    }

    private static Timestamp timestamp(Arguments arguments, int index) {
        return TimestampReader.read(arguments.text(index));
    }

    /** The result, in the format that an argument gives, if there is one. */
    private static JsonNode written(Timestamp timestamp, Arguments arguments, int format) {
        String text = arguments.count() > format ? arguments.text(format) : DateFormat.ROUND_TRIP;
        return TextNode.valueOf(TimestampWriter.write(timestamp, DateFormat.of(text)));
    }
}
