package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Span;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.job.TaskWork.Operator;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.expression.placement.Comparison;
import io.wkmigrate.expression.placement.ExpressionPlacement;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.Placement;
import io.wkmigrate.expression.placement.Placement.Computed;
import io.wkmigrate.expression.placement.Placement.Constant;
import io.wkmigrate.expression.placement.Placement.InJob;
import io.wkmigrate.expression.placement.Placement.NotPlaced;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.value.JsonText;
import io.wkmigrate.expression.value.TextForm;
import io.wkmigrate.lower.plan.ParameterText;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.plan.TypedText;
import io.wkmigrate.lower.value.Evaluation.Form;
import io.wkmigrate.lower.value.PlacementTally.Where;
import io.wkmigrate.translate.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Puts the values of one activity where its task gets at them. What a job cannot hold goes through the evaluation. */
public final class ValuePlacer {

    /** The longest list that a loop takes as a literal, in characters (section 5.1 of the target reference). */
    private static final int MAX_LITERAL_LIST = 5_000;

    /** The largest task value, in bytes of its JSON (section 6.3 of the target reference). */
    private static final int MAX_TASK_VALUE = 48 * 1024;

    private static final NotPlaced HIDDEN = new NotPlaced("It holds what looks like a credential.");

    private static final NotPlaced SECURE =
            new NotPlaced("It depends on a secure value, and task values are visible to everybody who sees the run.");

    private final ExpressionPlacement placement;
    private final ReferenceScope scope;
    private final Evaluation evaluation;
    private final Reporter reporter;
    private final PlacementTally tally;
    private final boolean secure;

    public ValuePlacer(
            ExpressionPlacement placement,
            ReferenceScope scope,
            Evaluation evaluation,
            Reporter reporter,
            PlacementTally tally,
            boolean secure) {
        this.secure = secure;
        this.placement = placement;
        this.scope = scope;
        this.evaluation = evaluation;
        this.reporter = reporter;
        this.tally = tally;
    }

    /** The text of a value that is known now, also when it is computed of constants. */
    public Optional<String> constant(Value<String> value) {
        if (value instanceof Value.Computed<?> computed) {
            return placement.place(computed.expression(), scope) instanceof Constant constant
                    ? Optional.ofNullable(constant.value().textValue())
                    : Optional.empty();
        }
        return value.literal();
    }

    /** A value of any type that is known now, also when it is computed of constants. */
    public Optional<JsonNode> known(Value<JsonNode> value) {
        return value instanceof Value.Computed<?> computed
                ? placement.known(computed.expression(), scope)
                : value.literal();
    }

    /**
     * A value of any type that is known now and may stand in code: not what looks like a credential.
     *
     * @param property what the value is for
     */
    public Optional<JsonNode> plain(String property, Value<?> value) {
        Optional<JsonNode> known = value instanceof Value.Computed<?> computed
                ? isHidden(computed) ? Optional.empty() : placement.known(computed.expression(), scope)
                : value.literal().map(LiteralJson::of);
        Optional<JsonNode> plain = known.filter(each -> !isCredential(property, each));
        plain.ifPresent(each -> count(value, Where.CONSTANT));
        return plain;
    }

    /** A value handed to code that reads it as text, such as a parameter of a notebook. */
    public JobText text(String property, Value<?> value) {
        if (value instanceof Value.Computed<?> computed) {
            return computed(property, computed, new Wanted(Form.TEXT, Type.ANY), true);
        }
        JsonNode literal = literal(value);
        reportBoolean(property, Type.of(literal), value);
        return known(property, value, literal, Form.TEXT);
    }

    /**
     * A value handed to something that knows its type, such as a parameter of a pipeline.
     *
     * @param type the type; where the value is known to be of another, code says so as ADF does
     */
    public JobText argument(String property, Value<?> value, Type type) {
        return place(property, value, new Wanted(Form.TEXT, type));
    }

    /** A value of any type that is compared as text, spelled as ADF does. */
    public JobText spelled(String property, Value<?> value) {
        return place(property, value, new Wanted(Form.SPELLED, Type.TEXT));
    }

    /** The list that a loop runs over. */
    public JobText items(String property, Value<?> value) {
        return place(property, value, new Wanted(Form.LIST, Type.ARRAY));
    }

    private JobText place(String property, Value<?> value, Wanted wanted) {
        return value instanceof Value.Computed<?> computed
                ? computed(property, computed, wanted, false)
                : constant(property, value, TypedText.read(literal(value), wanted.type()), wanted);
    }

    /** What a place takes. */
    private record Wanted(Form form, Type type) {

        /** Whether a reference will do. A list that a bundle puts in would be a literal, which may be too long. */
        boolean takes(InJob inJob) {
            boolean deployed = inJob.text().toString().startsWith("${");
            return takes(inJob.type()) && (form == Form.LIST ? !deployed : inJob.spelled());
        }

        /** Whether a value of a type will do: parameters that are text or numbers take any text. */
        boolean takes(Type known) {
            return switch (form) {
                case SPELLED -> !known.mayBe(Type.BOOLEAN.or(Type.FLOAT)) || known.equals(Type.ANY);
                case TEXT -> type.mayBe(Type.TEXT.or(Type.NUMBER)) || known.mayBe(type);
                case LIST -> known.mayBe(type);
                case BOOLEAN -> known.is(type);
                case VALUE -> true;
            };
        }
    }

    /** A condition: what a condition task compares. Where it cannot say it itself, code publishes a boolean. */
    public Comparison condition(String property, Value<?> value) {
        if (value instanceof Value.Computed<?> computed && !isHidden(computed)) {
            Optional<Comparison> comparison = placement.comparison(computed.expression(), scope);
            if (comparison.isPresent()) {
                report(property, computed, comparison.get().notes());
                tally.count(value.place(), Where.CONDITION);
                return comparison.get();
            }
        }
        JobText left = place(property, value, new Wanted(Form.BOOLEAN, Type.BOOLEAN));
        return new Comparison(Operator.EQUAL_TO, left, JobText.trusted("true"), List.of());
    }

    /**
     * A value as a variable of the notebook that needs it.
     *
     * @param type what the value must be of; where that is not certain, the notebook checks it
     * @param published whether the notebook shows it to others, so that it must not be secure
     */
    public Python inNotebook(String property, Value<?> value, Type type, boolean published, NotebookValues notebook) {
        Placement placed = value instanceof Value.Computed<?> computed
                ? isHidden(computed) ? HIDDEN : placement.computation(computed.expression(), scope)
                : new Constant(literal(value));
        return inNotebook(property, value, placed, type, published, notebook);
    }

    /** A value that the notebook hands on to a function, which knows what type it takes. */
    public Python handedOn(String property, Value.Computed<?> value, NotebookValues notebook) {
        Placement placed = isHidden(value) ? HIDDEN : placement.handedOn(value.expression(), scope);
        if (placed instanceof Computed code) {
            Python read = notebook.compute(code.tree());
            if (read.isName()) {
                report(property, value, code.notes());
                count(value, Where.NOTEBOOK);
                return read;
            }
        }
        return inNotebook(property, value, placed, Type.ANY, false, notebook);
    }

    private Python inNotebook(
            String property, Value<?> value, Placement found, Type type, boolean published, NotebookValues notebook) {
        Placement placed = found;
        if (placed instanceof Constant constant) {
            count(value, Where.CONSTANT);
            if (!isCredential(property, constant.value())) {
                JsonNode typed =
                        value instanceof Value.Literal<?> ? TypedText.read(constant.value(), type) : constant.value();
                return notebook.assigned(property, notebook.checked(Python.json(typed), Type.of(typed), type));
            }
            reportSecret(property, value);
            placed = HIDDEN;
        } else if (placed instanceof Computed code
                && value instanceof Value.Computed<?> computed
                && (code.publishable() || !published)) {
            report(property, computed, code.notes());
            count(value, Where.NOTEBOOK);
            return notebook.assigned(property, notebook.checked(notebook.compute(code.tree()), code.type(), type));
        } else if (value instanceof Value.Computed<?> computed) {
            placed = placed instanceof NotPlaced ? placed : SECURE;
            reportMissing(property, computed, ((NotPlaced) placed).reason());
        }
        return notebook.byHand(property, ((NotPlaced) placed).reason());
    }

    /** A value that ADF hides, so that the notebook must not publish it. */
    public Python withheld(String property, Value<?> value, NotebookValues notebook) {
        count(value, Where.BY_HAND);
        reporter.report(
                Findings.EXPRESSION_NOT_COMPILED,
                value.place(),
                "\"" + property + "\" is not published. " + SECURE.reason());
        return notebook.byHand(property, SECURE.reason());
    }

    private void count(Value<?> value, Where where) {
        if (value instanceof Value.Computed<?>) {
            tally.count(value.place(), where);
        }
    }

    private JobText computed(String property, Value.Computed<?> value, Wanted wanted, boolean asText) {
        Placement placed = isHidden(value) ? HIDDEN : placement.place(value.expression(), scope);
        if (placed instanceof Constant constant) {
            tally.count(value.place(), Where.CONSTANT);
            if (asText) {
                reportBoolean(property, Type.of(constant.value()), value);
            }
            return constant(property, value, constant.value(), wanted);
        }
        if (placed instanceof InJob inJob && wanted.takes(inJob)) {
            report(property, value, inJob.notes());
            if (asText) {
                reportBoolean(property, inJob.type(), value);
            }
            tally.count(value.place(), Where.REFERENCE);
            return inJob.text();
        }
        if (placed instanceof InJob) {
            placed = placement.computation(value.expression(), scope);
        }
        if (placed instanceof Computed code) {
            placed = code.publishable() && !secure ? code : SECURE;
        }
        if (placed instanceof Computed code) {
            report(property, value, code.notes());
            if (asText) {
                reportBoolean(property, code.type(), value);
            }
            tally.count(value.place(), Where.EVALUATE);
            Type checked = wanted.takes(code.type()) || wanted.form() == Form.SPELLED ? Type.ANY : wanted.type();
            return evaluation.add(property, new Evaluation.Computed(code.tree(), code.type(), checked, wanted.form()));
        }
        String reason = ((NotPlaced) placed).reason();
        reportMissing(property, value, reason);
        return evaluation.add(property, new Evaluation.Missing(reason));
    }

    /** A value that is known now; where a boolean or a list is needed and it is none, code fails as ADF does. */
    private JobText constant(String property, Value<?> value, JsonNode known, Wanted wanted) {
        boolean fits = switch (wanted.form()) {
            case TEXT, SPELLED, VALUE -> true;
            case LIST -> known.isArray();
            case BOOLEAN -> known.isBoolean();
        };
        if (fits) {
            return known(property, value, known, wanted.form());
        }
        Node.Literal tree = new Node.Literal(known, new Span(0, 0));
        return evaluation.add(property, new Evaluation.Computed(tree, Type.of(known), wanted.type(), wanted.form()));
    }

    private void reportMissing(String property, Value.Computed<?> value, String reason) {
        tally.count(value.place(), Where.BY_HAND);
        if (isHidden(value)) {
            reportSecret(property, value);
        } else {
            reporter.report(
                    Findings.EXPRESSION_NOT_COMPILED,
                    value.place(),
                    "\"" + property + "\" is " + shown(value) + ". " + reason);
        }
    }

    private JobText known(String property, Value<?> value, JsonNode known, Form form) {
        if (isCredential(property, known)) {
            reportSecret(property, value);
            return evaluation.add(property, new Evaluation.Missing(HIDDEN.reason()));
        }
        String text = form == Form.SPELLED ? TextForm.of(known) : ParameterText.of(known);
        if (form == Form.LIST && text.length() > MAX_LITERAL_LIST) {
            return published(property, value, known, form);
        }
        Optional<JobText> safe = JobText.literal(text);
        if (safe.isEmpty()) {
            reporter.report(
                    Findings.TEXT_WOULD_BE_REPLACED,
                    value.place(),
                    "The value of \"" + property + "\" goes through a task value.");
        }
        return safe.orElseGet(() -> published(property, value, known, form));
    }

    /** Whether a value is known now to have more bytes as JSON than a task value holds. */
    public boolean isTooLongForATaskValue(Value<JsonNode> value) {
        return known(value).filter(ValuePlacer::isTooLong).isPresent();
    }

    private static boolean isTooLong(JsonNode value) {
        return bytes(value) > MAX_TASK_VALUE;
    }

    private static int bytes(JsonNode value) {
        return JsonText.of(value).getBytes(StandardCharsets.UTF_8).length;
    }

    private JobText published(String property, Value<?> value, JsonNode known, Form form) {
        if (isTooLong(known)) {
            reporter.report(
                    Findings.ITEMS_TOO_LONG,
                    value.place(),
                    "The value of \"" + property + "\" has " + bytes(known) + " bytes as JSON.");
        }
        return evaluation.add(property, new Evaluation.Known(known, form));
    }

    private static boolean isCredential(String property, JsonNode value) {
        return !value.isBoolean() && Credentials.isCredential(property, ParameterText.of(value));
    }

    private static boolean isHidden(Value.Computed<?> value) {
        return Credentials.isHidden(shown(value));
    }

    private static String shown(Value.Computed<?> value) {
        return Credentials.redacted(value.expression().text());
    }

    private void report(String property, Value.Computed<?> value, List<Note> notes) {
        notes.forEach(
                note -> reporter.report(finding(note), value.place(), "\"" + property + "\" is " + shown(value) + "."));
    }

    private static Findings finding(Note note) {
        return switch (note) {
            case SYSTEM_VALUE_DIFFERS -> Findings.SYSTEM_VALUE_DIFFERS;
            case ITEM_TEXT -> Findings.ITEM_TEXT;
            case ITEM_TYPE -> Findings.ITEM_COMPUTED;
            case MAY_BE_UNSET -> Findings.VARIABLE_MAY_BE_UNSET;
            case CASE_UNCONFIRMED -> Findings.CONDITION_CASE;
        };
    }

    private void reportSecret(String property, Value<?> value) {
        reporter.report(
                Findings.SECRET_LITERAL, value.place(), "The value of \"" + property + "\" looks like a credential.");
    }

    private void reportBoolean(String property, Type type, Value<?> value) {
        if (type.is(Type.BOOLEAN)) {
            reporter.report(Findings.BOOLEAN_TEXT, value.place(), "\"" + property + "\" is a boolean.");
        }
    }

    private static JsonNode literal(Value<?> value) {
        Object literal = value.literal().orElseThrow();
        return literal instanceof JsonNode json ? json : TextNode.valueOf(literal.toString());
    }
}
