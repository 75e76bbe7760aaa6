package io.wkmigrate.processor.write;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.processor.model.ModuleModel;
import io.wkmigrate.processor.model.RuleEntry;
import java.util.stream.Collectors;

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
        line(kindLine(rule));
        if (!rule.replaces().isEmpty()) {
            line("It takes the place of `" + rule.replaces() + "`.");
        }
        if (!rule.binds().isEmpty() || !rule.untranslated().isEmpty()) {
            properties(rule);
        }
    }

    private void properties(RuleDescriptor rule) {
        line("");
        line("| property | what becomes of it |");
        line("| --- | --- |");
        rule.binds().forEach(property -> line("| `" + property + "` | read |"));
        rule.untranslated()
                .forEach((property, reason) ->
                        line("| `" + property + "` | left behind because " + inCell(reason) + " |"));
    }

    private static String kindLine(RuleDescriptor rule) {
        if (rule.kind() == RuleKind.FUNCTION_LIBRARY) {
            return "It adds functions to the expression language.";
        }
        return rule.types().isEmpty() ? rewriteLine(rule) : typesLine(rule);
    }

    private static String rewriteLine(RuleDescriptor rule) {
        return "A " + rule.kind().words() + " with priority " + rule.priority() + ".";
    }

    private static String typesLine(RuleDescriptor rule) {
        String types = rule.types().stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
        return "It translates the " + rule.kind().words() + (rule.types().size() == 1 ? " type " : " types ") + types
                + ".";
    }

    private static String inCell(String reason) {
        return reason.strip().replace("|", "\\|").replaceAll("\\s+", " ");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
