package io.wkmigrate.lower.value;

import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import java.util.Optional;

/** A scope inside another, in which references mean what they mean outside unless it says otherwise. */
abstract class InnerScope implements ReferenceScope {

    private final ReferenceScope outside;

    InnerScope(ReferenceScope outside) {
        this.outside = outside;
    }

    @Override
    public final Resolution resolve(ReferencePath reference) {
        return here(reference).orElseGet(() -> outside(reference, outside.resolve(reference)));
    }

    /** What a reference means only here. */
    abstract Optional<Resolution> here(ReferencePath reference);

    /** What becomes of a reference that means something outside. */
    Resolution outside(ReferencePath reference, Resolution resolution) {
        return resolution;
    }
}
