package io.wkmigrate.rules.activity.synapse;

import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;

/** The workspace path at which a task expects a notebook that was moved from Synapse. */
final class NotebookPath {

    /** The folder that all notebooks of Synapse are moved to; their names are unique in their workspace. */
    static final String FOLDER = "/Workspace/Shared/synapse";

    /** Characters that neither a path nor a job setting gives a meaning to. */
    private static final String PUNCTUATION = " _-.,()[]'&+=@!~";

    private NotebookPath() {}

    static Value<String> of(Value<String> name) {
        return name instanceof Value.Computed<String> computed
                ? new Value.Computed<>(below(computed.expression()), name.place())
                : new Value.Literal<>(FOLDER + "/" + safe(name.literal().orElse("")), name.place());
    }

    private static Expression below(Expression expression) {
        return new Expression.Interpolated(
                expression instanceof Expression.Whole whole
                        ? FOLDER + "/@{" + whole.code() + "}"
                        : FOLDER + "/" + expression.text());
    }

    /** The name, or one that is allowed in a path and different for every name. */
    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(each -> safe.appendCodePoint(isSafe(each) ? each : '_'));
        boolean same = safe.toString().equals(name) && name.equals(name.strip()) && !name.matches("\\.*");
        return same ? name : safe.toString().strip() + "_" + Integer.toHexString(name.hashCode());
    }

    private static boolean isSafe(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || PUNCTUATION.indexOf(codePoint) >= 0;
    }
}
