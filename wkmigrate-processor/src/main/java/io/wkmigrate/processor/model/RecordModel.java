package io.wkmigrate.processor.model;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.processor.message.Anchor;
import java.util.List;

/**
 * A record of properties.
 *
 * @param name the record
 * @param components what it binds, in order
 * @param declarations what it leaves behind, in order
 * @param at where it stands
 */
public record RecordModel(ClassName name, List<ComponentModel> components, List<Declaration> declarations, Anchor at) {}
