package io.wkmigrate.cli;

import io.wkmigrate.api.expression.ExpressionErrorText;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says why an expression has no value, or is none: what is wrong, and where. */
final class ExpressionFailure {

    private final Session session;

    ExpressionFailure(Session session) {
        this.session = session;
    }

    /** Says it, to machines on stdout too, and gives the exit code. */
    ExitCode tell(String expression, ExpressionException failure) {
        if (session.options().json()) {
            Optional<Span> span = failure.span();
            session.print("", json -> {
                json.writeStartObject();
                json.writeObjectFieldStart("error");
                json.writeStringField(
                        "problem",
                        failure.problem().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                json.writeStringField("message", failure.getMessage());
                if (span.isPresent()) {
                    json.writeNumberField("start", span.get().start());
                    json.writeNumberField("end", span.get().end());
                }
                json.writeEndObject();
                json.writeEndObject();
            });
        }
        List<String> lines = ExpressionErrorText.of(expression, failure).lines().toList();
        session.talk().error(lines.get(0), lines.subList(1, lines.size()));
        return ExitCode.FAILED;
    }
}
