package io.wkmigrate.translate;

import io.wkmigrate.api.finding.SourcePlace;

/** A property that a rule declares to leave behind, and why. */
public record LeftBehind(SourcePlace place, String reason) {}
