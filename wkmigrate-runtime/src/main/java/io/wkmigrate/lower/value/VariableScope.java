package io.wkmigrate.lower.value;

import io.wkmigrate.expression.Placement.NotPlaced;
import io.wkmigrate.expression.Placement;
import io.wkmigrate.expression.ReferenceScope;
import java.util.List;
import java.util.function.Function;

/** A scope in which more variables are known than in the one around it. */
final class VariableScope implements ReferenceScope {

    private final ReferenceScope around;
    private final Function<String, Placement> variables;

    VariableScope(ReferenceScope around, Function<String, Placement> variables) {
        this.around = around;
        this.variables = variables;
    }

    @Override
    public Placement variable(String name) {
        Placement here = variables.apply(name);
        return here instanceof NotPlaced ? around.variable(name) : here;
    }

    @Override
    public Placement parameter(String name) {
        return around.parameter(name);
    }

    @Override
    public Placement globalParameter(String name) {
        return around.globalParameter(name);
    }

    @Override
    public Placement system(String name) {
        return around.system(name);
    }

    @Override
    public Placement item(List<String> path) {
        return around.item(path);
    }
}
