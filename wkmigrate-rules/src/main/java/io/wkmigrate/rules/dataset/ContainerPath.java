package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.linkedservice.MarkedTexts;
import java.util.Optional;

/** The container and the folder of a path that starts with the container. */
record ContainerPath(Optional<Value<String>> container, Optional<Value<String>> folder) {

    /** Splits a path; one that is computed as a whole is split when it is known. */
    static ContainerPath of(Value<String> path) {
        if (path instanceof Value.Computed<String> computed
                && computed.expression() instanceof Expression.Whole whole) {
            return new ContainerPath(
                    Optional.of(new Value.Computed<>(
                            new Expression.Whole("first(split(" + whole.code() + ", '/'))"), path.place())),
                    Optional.of(new Value.Computed<>(
                            new Expression.Whole("join(skip(split(" + whole.code() + ", '/'), 1), '/')"),
                            path.place())));
        }
        MarkedTexts texts = new MarkedTexts();
        String text = texts.mark(path).strip().replaceFirst("^/+", "");
        int slash = text.indexOf('/');
        String container = slash < 0 ? text : text.substring(0, slash);
        String folder = slash < 0 ? "" : text.substring(slash + 1);
        return new ContainerPath(
                Optional.of(texts.value(container, path.place())),
                folder.isBlank() ? Optional.empty() : Optional.of(texts.value(folder, path.place())));
    }
}
