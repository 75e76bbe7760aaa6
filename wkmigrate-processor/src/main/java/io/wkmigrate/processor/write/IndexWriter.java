package io.wkmigrate.processor.write;

import io.wkmigrate.processor.model.ModuleModel;
import io.wkmigrate.processor.model.RuleEntry;
import io.wkmigrate.processor.model.VersionRange;
import java.util.stream.Collectors;

/**
 * Writes what a loader has to know of a module before it loads any class of it, as properties with sorted keys. No value
 * can hold a character that properties would have to escape: ids and class names are made of identifiers.
 */
final class IndexWriter {

    private IndexWriter() {}

    /** The index. */
    static String write(ModuleModel module, VersionRange api) {
        String rules = module.rules().stream()
                .map(RuleEntry::descriptor)
                .map(each -> each.id())
                .sorted()
                .collect(Collectors.joining(","));
        return "api=" + api + "\n"
                + "class=" + module.type().reflectionName() + "\n"
                + "module=" + module.name() + "\n"
                + "rules=" + rules + "\n";
    }
}
