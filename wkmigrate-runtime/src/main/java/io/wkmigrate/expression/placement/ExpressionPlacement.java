package io.wkmigrate.expression.placement;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.Placement.Computed;
import io.wkmigrate.expression.placement.Placement.Constant;
import io.wkmigrate.expression.placement.Placement.NotPlaced;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.expression.placement.Resolution.Unset;
import io.wkmigrate.expression.type.TypeInference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Decides where the value of an ADF expression comes from in a job: the first place that is exact. */
public final class ExpressionPlacement {

    private final Functions functions;

    public ExpressionPlacement(Functions functions) {
        this.functions = functions;
    }

    /** The functions that expressions may call. */
    public Functions functions() {
        return functions;
    }

    /** Where the value comes from, at a place where references mean what the scope says. */
    public Placement place(Expression expression, ReferenceScope scope) {
        ResolvedReferences references = new ResolvedReferences(scope);
        return place(
                expression,
                references,
                tree -> new JobTexts(references)
                        .place(tree)
                        .<Placement>map(inJob -> inJob)
                        .orElseGet(() -> computed(tree, references)));
    }

    private Placement place(
            Expression expression, ResolvedReferences references, Function<Node, Placement> whereAvailable) {
        try {
            Node tree = folded(expression, references);
            if (tree instanceof Node.Literal literal) {
                return new Constant(literal.value());
            }
            return unavailable(tree, references)
                    .<Placement>map(NotPlaced::new)
                    .orElseGet(() -> whereAvailable.apply(tree));
        } catch (ExpressionException invalid) {
            return new NotPlaced("ADF does not accept it: " + invalid.getMessage());
        }
    }

    /** The value, if it is known now, however long it is. */
    public Optional<JsonNode> known(Expression expression, ReferenceScope scope) {
        ResolvedReferences references = new ResolvedReferences(scope);
        try {
            Node tree = ExpressionParser.parse(expression);
            functions.check(tree);
            return new Folding(functions, references, Integer.MAX_VALUE).fold(tree) instanceof Node.Literal literal
                    ? Optional.of(literal.value())
                    : Optional.empty();
        } catch (ExpressionException invalid) {
            return Optional.empty();
        }
    }

    /** The code that computes the value, for a notebook that needs it: a constant, or computed, or not placed. */
    public Placement computation(Expression expression, ReferenceScope scope) {
        ResolvedReferences references = new ResolvedReferences(scope);
        return place(expression, references, tree -> computed(tree, references));
    }

    /** The same for a value that is handed on as it is, to something that knows what type it takes. */
    public Placement handedOn(Expression expression, ReferenceScope scope) {
        ResolvedReferences references = new ResolvedReferences(scope);
        return place(expression, references, tree -> computed(tree, references, true));
    }

    /** The comparison of a condition task that decides as the expression does; empty when it takes code, or fails. */
    public Optional<Comparison> comparison(Expression expression, ReferenceScope scope) {
        ResolvedReferences references = new ResolvedReferences(scope);
        try {
            Node tree = folded(expression, references);
            return unavailable(tree, references).isPresent()
                            || !computed(tree, references).publishable()
                    ? Optional.empty()
                    : new Comparisons(new JobTexts(references), references).place(tree);
        } catch (ExpressionException invalid) {
            return Optional.empty();
        }
    }

    private Node folded(Expression expression, ResolvedReferences references) {
        Node tree = ExpressionParser.parse(expression);
        functions.check(tree);
        return new Folding(functions, references).fold(tree);
    }

    private Computed computed(Node tree, ResolvedReferences references) {
        return computed(tree, references, false);
    }

    private Computed computed(Node tree, ResolvedReferences references, boolean takenAsText) {
        Map<JobValue, List<Note>> values = new LinkedHashMap<>();
        collect(tree, references, takenAsText, values);
        List<Note> notes =
                values.values().stream().flatMap(List::stream).distinct().toList();
        Type type = new TypeInference(functions, references).type(tree);
        return new Computed(tree, type, values.keySet().stream().noneMatch(JobValue::secure), notes);
    }

    /** Collects the values that are read, with what is to be told of each. What is only joined is taken as text. */
    private static void collect(
            Node node, ResolvedReferences references, boolean takenAsText, Map<JobValue, List<Note>> into) {
        if (references.resolve(node).orElse(null) instanceof Available available) {
            JobValue value = available.value();
            List<Note> notes = new ArrayList<>(into.getOrDefault(value, value.notes()));
            if (value.encoding() == Encoding.ELEMENT && value.source() instanceof JobValue.Referenced) {
                notes.add(takenAsText ? Note.ITEM_TEXT : Note.ITEM_TYPE);
            }
            into.put(value, notes);
        } else {
            boolean joins = node instanceof Node.Interpolation
                    || (node instanceof Node.Call call && call.name().equalsIgnoreCase("concat"));
            node.children().forEach(each -> collect(each, references, joins, into));
        }
    }

    private static Optional<String> unavailable(Node node, ResolvedReferences references) {
        Optional<Resolution> resolution = references.resolve(node);
        if (resolution.isPresent()) {
            return reason(resolution.get());
        }
        if (node instanceof Node.Call call && ReferencePath.isRoot(call.name())) {
            return Optional.of("The name of what " + call.name() + " refers to is computed.");
        }
        for (Node each : node.children()) {
            Optional<String> reason = unavailable(each, references);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reason(Resolution resolution) {
        if (resolution instanceof Unset unset) {
            return Optional.of(unset.reason());
        }
        return resolution instanceof Unavailable not ? Optional.of(not.reason()) : Optional.empty();
    }
}
