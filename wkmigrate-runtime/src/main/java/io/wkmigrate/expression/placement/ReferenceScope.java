package io.wkmigrate.expression.placement;

import io.wkmigrate.api.expression.ReferencePath;

/** What references mean at one place of a job. */
public interface ReferenceScope {

    /** What a reference means here. */
    Resolution resolve(ReferencePath reference);
}
