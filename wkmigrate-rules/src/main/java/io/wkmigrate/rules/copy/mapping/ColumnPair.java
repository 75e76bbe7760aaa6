package io.wkmigrate.rules.copy.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.FileCopy;
import java.util.Optional;

/**
 * One entry of {@code mappings} (CP-61): a column of the source, and what it becomes in the sink.
 *
 * @param source the side of the source as JSON
 * @param sink the side of the sink as JSON
 */
record ColumnPair(JsonNode source, JsonNode sink) {

    private static final String TEXT = "String";

    static ColumnPair of(JsonNode mapping) {
        return new ColumnPair(Member.of(mapping, "source"), Member.of(mapping, "sink"));
    }

    /** Whether both sides name a column. */
    boolean isComplete() {
        return place(source).isPresent() && place(sink).isPresent();
    }

    /** {@code mappings.Column(…)} of the library. */
    Code code() {
        Code.Call column = Code.call(
                "mappings.Column", place(source).orElseThrow(), place(sink).orElseThrow());
        Optional<String> from = type(source);
        Optional<String> to = type(sink);
        if (!from.orElse(TEXT).equals(TEXT) || !to.orElse(TEXT).equals(TEXT)) {
            column = with(
                    column, "source_type", from.filter(each -> !each.equals(TEXT) && !to.equals(Optional.of(each))));
            column = with(column, "sink_type", to);
        }
        column = with(column, "format", Member.text(sink, "format").or(() -> Member.text(source, "format")));
        return with(column, "culture", Member.text(sink, "culture").or(() -> Member.text(source, "culture")));
    }

    /** The column for those who load files as they arrive; only names can be told there. */
    Optional<FileCopy.Column> column() {
        Optional<String> from = Member.text(source, "name");
        Optional<String> to = Member.text(sink, "name");
        return from.isPresent() && to.isPresent()
                ? Optional.of(new FileCopy.Column(
                        from.get(), to.get(), type(sink).or(() -> type(source)).flatMap(InterimType::sparkType)))
                : Optional.empty();
    }

    /** A path of hierarchical data, a position, or a name. */
    private static Optional<Code> place(JsonNode side) {
        Optional<String> path = Member.text(side, "path");
        if (path.isPresent()) {
            return path.map(Code::text);
        }
        JsonNode ordinal = Member.of(side, "ordinal");
        Optional<String> name = Member.text(side, "name");
        return name.<Code>map(Code::text)
                .or(() -> ordinal.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new Code.Fixed(Python.number(ordinal.asInt()))));
    }

    private static Optional<String> type(JsonNode side) {
        Optional<String> type = Member.text(side, "type");
        Optional<String> precision = Member.text(side, "precision");
        Optional<String> scale = Member.text(side, "scale");
        boolean sized = type.filter("Decimal"::equalsIgnoreCase).isPresent() && precision.isPresent();
        return sized ? Optional.of("Decimal(" + precision.get() + ", " + scale.orElse("0") + ")") : type;
    }

    private static Code.Call with(Code.Call call, String name, Optional<String> text) {
        return text.map(each -> call.with(name, each)).orElse(call);
    }
}
