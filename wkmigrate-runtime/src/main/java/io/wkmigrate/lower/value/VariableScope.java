package io.wkmigrate.lower.value;

import io.wkmigrate.expression.Placement;
import io.wkmigrate.expression.Placement.NotPlaced;
import io.wkmigrate.expression.ReferenceScope;
import java.util.function.Function;

/** A scope in which more variables are known than in the one around it. */
final class VariableScope extends InnerScope {

    private final Function<String, Placement> variables;

    VariableScope(ReferenceScope around, Function<String, Placement> variables) {
        super(around);
        this.variables = variables;
    }

    @Override
    public Placement variable(String name) {
        Placement here = variables.apply(name);
        return here instanceof NotPlaced ? super.variable(name) : here;
    }
}
