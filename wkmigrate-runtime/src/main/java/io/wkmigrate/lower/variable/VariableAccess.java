package io.wkmigrate.lower.variable;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.AppendVariable;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.variable.Definition.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What single activities do with variables, and which scopes they hold. */
public final class VariableAccess {

    private VariableAccess() {}

    /** How an activity itself changes the variable of a name. */
    static Optional<Kind> change(ActivityKind kind, String variable) {
        if (kind instanceof SetVariable set && set.target() instanceof SetVariable.Variable target) {
            return Optional.of(Kind.SET).filter(each -> target.name().equalsIgnoreCase(variable));
        }
        if (kind instanceof AppendVariable append) {
            return Optional.of(Kind.APPEND).filter(each -> append.variable().equalsIgnoreCase(variable));
        }
        if (kind instanceof Placeholder placeholder) {
            JsonNode name = placeholder.source().path("typeProperties").path("variableName");
            return Optional.of(Kind.BY_HAND).filter(each -> name.asText().equalsIgnoreCase(variable));
        }
        return Optional.empty();
    }

    /** The variable that an activity itself sets or adds to. */
    public static Optional<String> changed(ActivityKind kind) {
        if (kind instanceof SetVariable set && set.target() instanceof SetVariable.Variable target) {
            return Optional.of(target.name());
        }
        return kind instanceof AppendVariable append ? Optional.of(append.variable()) : Optional.empty();
    }

    static boolean isLoop(ActivityKind kind) {
        return kind instanceof ActivityKind.ForEach || kind instanceof ActivityKind.Until;
    }

    /** The scopes inside: every branch, also one that is empty, or the body. */
    static List<List<Activity>> scopes(ActivityKind kind) {
        if (kind instanceof ActivityKind.IfCondition condition) {
            return List.of(condition.whenTrue(), condition.whenFalse());
        }
        if (kind instanceof ActivityKind.Switch choice) {
            List<List<Activity>> scopes = new ArrayList<>();
            choice.cases().forEach(each -> scopes.add(each.activities()));
            scopes.add(choice.otherwise());
            return scopes;
        }
        return kind.nested().isEmpty() || kind instanceof Placeholder ? List.of() : List.of(kind.nested());
    }

    /** The variables, in lower case, that an activity reads when it starts; not those that activities inside read. */
    static Set<String> readsAtStart(Activity activity) {
        Set<String> read = new TreeSet<>();
        ActivityValues.of(activity.kind()).forEach(each -> collect(each, read));
        return read;
    }

    /** The variables, in lower case, that a loop reads after each pass. */
    static Set<String> readsAfterPass(Activity loop) {
        Set<String> read = new TreeSet<>();
        if (loop.kind() instanceof ActivityKind.Until until) {
            collect(until.condition(), read);
        }
        return read;
    }

    private static void collect(Value<?> value, Set<String> into) {
        if (value instanceof Value.Computed<?> computed) {
            try {
                collect(ExpressionParser.parse(computed.expression()), into);
            } catch (ExpressionException isNoExpression) {
                // It reads nothing; where the value is placed, it is reported.
                return;
            }
        }
    }

    private static void collect(Node node, Set<String> into) {
        variable(node).map(each -> each.toLowerCase(Locale.ROOT)).ifPresent(into::add);
        node.children().forEach(each -> collect(each, into));
    }

    private static Optional<String> variable(Node node) {
        return node instanceof Node.Call call
                        && call.name().equalsIgnoreCase("variables")
                        && call.arguments().size() == 1
                        && call.arguments().get(0) instanceof Node.Literal name
                ? Optional.of(name.value().asText())
                : Optional.empty();
    }
}
