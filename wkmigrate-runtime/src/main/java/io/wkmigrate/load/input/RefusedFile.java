package io.wkmigrate.load.input;

import io.wkmigrate.api.finding.FindingCode;

/**
 * A file that was found and must not be read.
 *
 * @param path as in {@link FoundFile}
 * @param code the finding to report
 * @param reason why, in a sentence
 */
public record RefusedFile(String path, FindingCode code, String reason) {}
