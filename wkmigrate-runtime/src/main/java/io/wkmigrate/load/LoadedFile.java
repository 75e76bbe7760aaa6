package io.wkmigrate.load;

import java.util.Optional;

/**
 * A file of the source that could hold definitions, and what became of it.
 *
 * @param file relative to the source that was given, with {@code /} between its parts
 * @param rejection why nothing of it was used; empty when it was parsed
 */
public record LoadedFile(String file, Optional<String> rejection) {}
