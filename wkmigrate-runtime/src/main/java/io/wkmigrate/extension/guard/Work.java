package io.wkmigrate.extension.guard;

import org.jspecify.annotations.Nullable;

/** Code of a jar, and what looks at its result. It may throw anything, also what it does not declare. */
@FunctionalInterface
interface Work<R> {

    @Nullable
    R run(Call call) throws Throwable;
}
