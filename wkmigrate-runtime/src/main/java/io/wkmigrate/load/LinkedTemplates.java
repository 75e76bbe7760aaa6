package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.load.FactoryForm.Template;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.Paths;
import io.wkmigrate.load.input.TemplateFacts;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the template that a deployment links to, by the name of its file, since addresses lead to storage accounts. */
final class LinkedTemplates {

    private final Template template;
    private final Map<FoundFile, JsonNode> parsed;

    /** A linked template. */
    record Linked(FoundFile file, JsonNode json) {}

    LinkedTemplates(Template template, Map<FoundFile, JsonNode> parsed) {
        this.template = template;
        this.parsed = parsed;
    }

    /** The template at an address, as near to the linking file as there is one. */
    Optional<Linked> find(String address, String fromFile) {
        Set<String> names = TemplateFacts.fileNames(address);
        return template.linked().stream()
                .filter(each -> names.contains(each.name().toLowerCase(Locale.ROOT)))
                .filter(each -> Paths.isWithin(each.path(), Paths.parent(fromFile)))
                .min(Comparator.comparing((FoundFile each) -> each.path().length())
                        .thenComparing(FoundFile::path))
                .flatMap(file -> Optional.ofNullable(parsed.get(file)).map(json -> new Linked(file, json)));
    }

    /** Whether there is such a template, even if it could not be parsed. */
    boolean exists(String address) {
        Set<String> names = TemplateFacts.fileNames(address);
        return template.linked().stream()
                .anyMatch(each -> names.contains(each.name().toLowerCase(Locale.ROOT)));
    }
}
