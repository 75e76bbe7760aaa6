package io.wkmigrate.lower.value;

import io.wkmigrate.expression.Placement;
import io.wkmigrate.expression.ReferenceScope;
import java.util.List;

/** A scope inside another, in which references mean what they mean outside unless it says otherwise. */
abstract class InnerScope implements ReferenceScope {

    private final ReferenceScope outside;

    InnerScope(ReferenceScope outside) {
        this.outside = outside;
    }

    @Override
    public Placement parameter(String name) {
        return outside.parameter(name);
    }

    @Override
    public Placement globalParameter(String name) {
        return outside.globalParameter(name);
    }

    @Override
    public Placement system(String name) {
        return outside.system(name);
    }

    @Override
    public Placement variable(String name) {
        return outside.variable(name);
    }

    @Override
    public Placement item(List<String> path) {
        return outside.item(path);
    }
}
