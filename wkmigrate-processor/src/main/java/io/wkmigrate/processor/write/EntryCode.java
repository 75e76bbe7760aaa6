package io.wkmigrate.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.rule.generated.CatalogueEntry;
import io.wkmigrate.processor.model.RuleEntry;
import java.util.Collection;
import java.util.List;

/** Writes a catalogue entry as an annotation, in which values that are the default are left out. */
final class EntryCode {

    private final AnnotationSpec.Builder annotation = AnnotationSpec.builder(CatalogueEntry.class);

    private EntryCode() {}

    static AnnotationSpec of(RuleEntry entry) {
        return new EntryCode().annotation(entry);
    }

    private AnnotationSpec annotation(RuleEntry entry) {
        RuleDescriptor rule = entry.descriptor();
        annotation
                .addMember("rule", "$S", entry.rule().canonicalName())
                .addMember("id", "$S", rule.id())
                .addMember("kind", "$T.$L", rule.kind().getDeclaringClass(), rule.kind());
        texts("types", rule.types());
        text("replaces", rule.replaces());
        text("wraps", rule.wraps());
        if (rule.priority() != 0) {
            annotation.addMember("priority", "$L", rule.priority());
        }
        text("summary", rule.summary());
        texts("binds", rule.binds());
        list(
                "untranslated",
                rule.untranslated().entrySet().stream()
                        .map(each -> CodeBlock.of(
                                "@$T(property = $S, reason = $S)", Untranslated.class, each.getKey(), each.getValue()))
                        .toList());
        return annotation.build();
    }

    private void text(String member, String text) {
        if (!text.isEmpty()) {
            annotation.addMember(member, "$S", text);
        }
    }

    private void texts(String member, Collection<String> texts) {
        list(member, texts.stream().map(each -> CodeBlock.of("$S", each)).toList());
    }

    private void list(String member, List<CodeBlock> elements) {
        if (elements.isEmpty()) {
            return;
        }
        CodeBlock line = CodeBlock.join(elements, ", ");
        if (line.toString().length() <= Arguments.SHORT) {
            annotation.addMember(member, "{$L}", line);
        } else {
            annotation.addMember(member, "{\n$L$<$<\n}$>$>", CodeBlock.join(elements, ",\n"));
        }
    }
}
