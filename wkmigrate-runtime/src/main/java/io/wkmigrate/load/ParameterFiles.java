package io.wkmigrate.load;

import io.wkmigrate.load.input.FoundFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the file with values for the parameters of a template: beside it, under a name that fits. */
final class ParameterFiles {

    private ParameterFiles() {}

    /**
     * The file for a template.
     *
     * @param isOnlyTemplate whether the template has its folder to itself, so that a lone file can only be for it
     */
    static Optional<FoundFile> of(FoundFile template, List<FoundFile> parameterFiles, boolean isOnlyTemplate) {
        List<FoundFile> beside = parameterFiles.stream()
                .filter(each -> each.folder().equals(template.folder()))
                .toList();
        Set<String> names = names(template.name());
        Optional<FoundFile> named = beside.stream()
                .filter(each -> names.contains(each.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        return named.isEmpty() && isOnlyTemplate && beside.size() == 1 ? Optional.of(beside.get(0)) : named;
    }

    /**
     * The names that such a file may have, in lower case: {@code x.parameters.json} for {@code x.json}, and as ADF and
     * Synapse name them, {@code ARMTemplateParametersForFactory.json} for {@code ARMTemplateForFactory.json} (GL-5).
     */
    static Set<String> names(String templateName) {
        String lower = templateName.toLowerCase(Locale.ROOT);
        String stem = lower.endsWith(".json") ? lower.substring(0, lower.length() - ".json".length()) : lower;
        int template = stem.lastIndexOf("template");
        int end = template + "template".length();
        return template < 0
                ? Set.of(stem + ".parameters.json")
                : Set.of(
                        stem + ".parameters.json",
                        stem.substring(0, end) + "parameters" + stem.substring(end) + ".json");
    }
}
