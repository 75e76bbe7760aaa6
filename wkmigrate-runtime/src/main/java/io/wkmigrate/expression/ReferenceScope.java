package io.wkmigrate.expression;

import java.util.List;

/** What references mean at one place of a job. */
public interface ReferenceScope {

    /** {@code pipeline().parameters.name}. */
    Placement parameter(String name);

    /** {@code pipeline().globalParameters.name}. */
    Placement globalParameter(String name);

    /** {@code pipeline().name}: a system value (VA-6). */
    Placement system(String name);

    /** {@code variables('name')}. */
    Placement variable(String name);

    /** {@code item()} followed by property accesses. */
    Placement item(List<String> path);
}
