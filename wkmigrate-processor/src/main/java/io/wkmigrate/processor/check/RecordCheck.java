package io.wkmigrate.processor.check;

import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.ComponentModel;
import io.wkmigrate.processor.model.Declaration;
import io.wkmigrate.processor.model.Located;
import io.wkmigrate.processor.model.RecordModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks that a record agrees with itself, whatever ADF publishes. */
record RecordCheck(Reporter reporter) {

    void check(RecordModel record) {
        Map<String, ComponentModel> readers = new HashMap<>();
        for (ComponentModel each : record.components()) {
            component(each, readers);
        }
        Set<String> declared = new HashSet<>();
        for (Declaration each : record.declarations()) {
            declaration(each, readers, declared);
        }
    }

    private void component(ComponentModel component, Map<String, ComponentModel> readers) {
        Located<String> property = component.property();
        if (property.value().isBlank()) {
            reporter.error(Message.BLANK_PROPERTY, property.at());
            return;
        }
        ComponentModel twin = readers.putIfAbsent(key(property), component);
        if (twin != null) {
            reporter.error(Message.COMPONENTS_CLASH, component.at(), twin.name(), component.name(), property.value());
        }
    }

    private void declaration(Declaration declaration, Map<String, ComponentModel> readers, Set<String> declared) {
        Located<String> property = declaration.property();
        ComponentModel reader = readers.get(key(property));
        if (property.value().isBlank()) {
            reporter.error(Message.BLANK_PROPERTY, property.at());
        } else if (reader != null) {
            reporter.error(Message.DECLARED_BOUND, property.at(), property.value(), reader.name());
        } else if (!declared.add(key(property))) {
            reporter.error(Message.DECLARED_TWICE, property.at(), property.value());
        }
        if (declaration.reason().value().isBlank()) {
            reporter.error(Message.BLANK_REASON, declaration.reason().at(), property.value());
        }
    }

    private static String key(Located<String> property) {
        return property.value().toLowerCase(Locale.ROOT);
    }
}
