package io.wkmigrate.processor.check;

import io.wkmigrate.processor.schema.PublishedProperty;
import io.wkmigrate.processor.schema.PublishedSchema;
import io.wkmigrate.processor.schema.PublishedType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What ADF publishes for the place where a record stands. A rule for several types has all of them there.
 *
 * @param types the published types
 */
record Publication(List<PublishedType> types) {

    /** Whether the properties are published at all. */
    boolean isComplete() {
        return !types.isEmpty()
                && types.stream().allMatch(each -> each.properties().isPresent());
    }

    /** The types by name, for messages. */
    String names() {
        return types.stream().map(PublishedType::name).collect(Collectors.joining(" or "));
    }

    /** The names of all properties, in published order. */
    Set<String> properties() {
        return all().map(PublishedProperty::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether one of the types has a property, ignoring case. */
    boolean has(String property) {
        return named(property).findAny().isPresent();
    }

    /** What is published for the object that a property holds; empty when nothing is. */
    Publication nested(String property, PublishedSchema schema) {
        return new Publication(named(property)
                .map(PublishedProperty::nested)
                .flatMap(Optional::stream)
                .distinct()
                .map(each -> schema.nested(each).orElse(null))
                .filter(Objects::nonNull)
                .toList());
    }

    private Stream<PublishedProperty> named(String property) {
        return all().filter(each -> each.name().equalsIgnoreCase(property));
    }

    private Stream<PublishedProperty> all() {
        return types.stream().flatMap(each -> each.properties().stream()).flatMap(List::stream);
    }
}
