package io.wkmigrate.lower.value;

import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import java.util.Optional;
import java.util.function.Function;

/** A scope in which more variables are known than in the one around it. */
final class VariableScope extends InnerScope {

    private final Function<String, Resolution> variables;

    VariableScope(ReferenceScope around, Function<String, Resolution> variables) {
        super(around);
        this.variables = variables;
    }

    @Override
    Optional<Resolution> here(ReferencePath reference) {
        return reference.root().equals("variables")
                ? reference.argument().map(variables).filter(each -> !(each instanceof Unavailable))
                : Optional.empty();
    }
}
