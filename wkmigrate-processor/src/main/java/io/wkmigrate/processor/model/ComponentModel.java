package io.wkmigrate.processor.model;

import com.palantir.javapoet.TypeName;
import io.wkmigrate.processor.message.Anchor;

/**
 * A record component and the property it reads.
 *
 * @param name its name in Java
 * @param property the name of the property in JSON
 * @param custom whether the property need not be published
 * @param type its type in Java
 * @param presence whether the property must be there
 * @param form the form of the property, or of its elements if it is a list or map
 * @param at where the component stands
 */
public record ComponentModel(
        String name,
        Located<String> property,
        boolean custom,
        TypeName type,
        Presence presence,
        Form form,
        Anchor at) {}
