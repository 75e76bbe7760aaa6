package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.expression.ExpressionCompiler;
import io.wkmigrate.expression.Placement;
import io.wkmigrate.expression.Placement.InJob;
import io.wkmigrate.expression.Placement.NotPlaced;
import io.wkmigrate.expression.Placement.Note;
import io.wkmigrate.expression.Placement.ValueType;
import io.wkmigrate.expression.ReferenceScope;
import io.wkmigrate.lower.plan.ParameterText;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.translate.Credentials;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the values of one activity into texts of its task. What a job cannot hold goes through the evaluation. */
public final class ValuePlacer {

    private static final Map<Note, Findings> FINDINGS =
            Map.of(Note.SYSTEM_VALUE_DIFFERS, Findings.SYSTEM_VALUE_DIFFERS, Note.ITEM_TEXT, Findings.ITEM_TEXT);

    private final ExpressionCompiler compiler;
    private final ReferenceScope scope;
    private final Evaluation evaluation;
    private final Reporter reporter;

    public ValuePlacer(ExpressionCompiler compiler, ReferenceScope scope, Evaluation evaluation, Reporter reporter) {
        this.compiler = compiler;
        this.scope = scope;
        this.evaluation = evaluation;
        this.reporter = reporter;
    }

    /** A value handed to code that reads it as text, such as a parameter of a notebook. */
    public JobText text(String property, Value<?> value) {
        return place(property, value, ValueType.TEXT);
    }

    /** A value handed to something that knows its type. */
    public JobText typed(String property, Value<?> value, ValueType type) {
        return place(property, value, type);
    }

    private JobText place(String property, Value<?> value, ValueType wanted) {
        return value instanceof Value.Computed<?> computed
                ? computed(property, computed, wanted)
                : literal(property, json(value.literal().orElseThrow()), value, wanted);
    }

    private JobText computed(String property, Value.Computed<?> value, ValueType wanted) {
        String expression = Credentials.redacted(value.expression().text());
        if (Credentials.isHidden(expression)) {
            return withoutSecret(property, value, expression);
        }
        Placement placement = compiler.place(value.expression(), scope);
        if (placement instanceof InJob inJob && fits(inJob.type(), wanted)) {
            inJob.notes()
                    .forEach(note -> reporter.report(
                            FINDINGS.getOrDefault(note, Findings.ITEM_TEXT),
                            value.place(),
                            "\"" + property + "\" is "
                                    + Credentials.redacted(value.expression().text()) + "."));
            reportBoolean(property, inJob.type(), wanted, value);
            return inJob.text();
        }
        String reason = placement instanceof NotPlaced not ? not.reason() : "Its value has another type.";
        reporter.report(
                Findings.EXPRESSION_NOT_COMPILED,
                value.place(),
                "\"" + property + "\" is " + expression + ". " + reason);
        return evaluation.missing(property, expression);
    }

    private static boolean fits(ValueType type, ValueType wanted) {
        Set<ValueType> strict = Set.of(ValueType.BOOLEAN, ValueType.STRUCTURE);
        return type == wanted || type == ValueType.UNKNOWN || !strict.contains(wanted);
    }

    private JobText literal(String property, JsonNode json, Value<?> value, ValueType wanted) {
        String text = ParameterText.of(json);
        if (!json.isBoolean() && Credentials.isCredential(property, text)) {
            return withoutSecret(property, value, Credentials.REDACTED);
        }
        if (json.isBoolean()) {
            reportBoolean(property, ValueType.BOOLEAN, wanted, value);
        }
        Optional<JobText> safe = JobText.literal(text);
        if (safe.isEmpty()) {
            reporter.report(
                    Findings.TEXT_WOULD_BE_REPLACED,
                    value.place(),
                    "The value of \"" + property + "\" goes through a task value.");
        }
        return safe.orElseGet(() -> evaluation.literal(property, json));
    }

    private JobText withoutSecret(String property, Value<?> value, String redacted) {
        reporter.report(
                Findings.SECRET_LITERAL, value.place(), "The value of \"" + property + "\" looks like a credential.");
        return evaluation.missing(property, redacted);
    }

    private void reportBoolean(String property, ValueType type, ValueType wanted, Value<?> value) {
        if (type == ValueType.BOOLEAN && wanted == ValueType.TEXT) {
            reporter.report(Findings.BOOLEAN_TEXT, value.place(), "\"" + property + "\" is a boolean.");
        }
    }

    private static JsonNode json(Object literal) {
        return literal instanceof JsonNode json ? json : TextNode.valueOf(literal.toString());
    }
}
