package io.wkmigrate.api.definition;

import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.rule.Unbound;

/**
 * The source or sink of an activity, before the rule for its type has read it. A rule binds it and hands it to
 * {@link io.wkmigrate.api.rule.TranslationContext#source} or {@link io.wkmigrate.api.rule.TranslationContext#sink}.
 *
 * @param type the type as it was written ({@code DelimitedTextSource})
 * @param place where it stands
 * @param properties what the rule for the type binds
 */
public record CopySide(String type, SourcePlace place, Unbound properties) {}
