package io.wkmigrate.processor.write;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.processor.model.ModuleModel;
import io.wkmigrate.processor.model.RuleEntry;

/** Writes the catalogue of a module for people, in Markdown: a section for each rule. */
public final class CatalogueWriter {

    private final StringBuilder text = new StringBuilder();

    private CatalogueWriter() {}

    /** The catalogue. */
    public static String write(ModuleModel module) {
        CatalogueWriter writer = new CatalogueWriter();
        writer.line("# Rules of the module " + module.name());
        module.rules().stream().map(RuleEntry::descriptor).forEach(writer::section);
        return writer.text.toString();
    }

    private void section(RuleDescriptor rule) {
        line("");
        line("## " + rule.id());
        line("");
        if (!rule.summary().isEmpty()) {
            line(rule.summary());
            line("");
        }
        line(rule.purpose(each -> "`" + each + "`"));
        if (!rule.replaces().isEmpty()) {
            line("It takes the place of `" + rule.replaces() + "`.");
        }
        if (!rule.properties().isEmpty()) {
            properties(rule);
        }
    }

    private void properties(RuleDescriptor rule) {
        line("");
        line("| property | what becomes of it |");
        line("| --- | --- |");
        rule.properties()
                .forEach((property, becomes) -> line("| `" + property + "` | " + becomes.replace("|", "\\|") + " |"));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
