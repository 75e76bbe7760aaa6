package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** A random expression and what it may read. */
record Sample(Term term, ExpressionContext context) {

    /** How two engines disagree on it. */
    Optional<String> disagreement(Engine one, Engine other) {
        String first = seen(one.evaluate(term.source(), context));
        String second = seen(other.evaluate(term.source(), context));
        return first.equals(second)
                ? Optional.empty()
                : Optional.of(CaseJson.write(new TextNode(term.source())) + "\n  context "
                        + CaseJson.write(context.values()) + "\n  "
                        + one.getClass().getSimpleName() + ": " + first + "\n  "
                        + other.getClass().getSimpleName() + ": " + second);
    }

    /** A value with its kind and the order of its keys; all failures are the same. */
    private static String seen(Outcome outcome) {
        return outcome instanceof Outcome.Value value
                ? CaseJson.write(value.value())
                : outcome instanceof Outcome.Failure ? "fails" : outcome.toString();
    }

    /** The simplest sample found on which the engines disagree, too. */
    Sample shrunk(Engine one, Engine other) {
        return term.simpler()
                .map(each -> new Sample(each, context))
                .filter(each -> each.disagreement(one, other).isPresent())
                .findFirst()
                .map(each -> each.shrunk(one, other))
                .orElse(this);
    }
}
