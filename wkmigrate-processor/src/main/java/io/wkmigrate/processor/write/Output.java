package io.wkmigrate.processor.write;

import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.ModuleModel;
import io.wkmigrate.processor.model.VersionRange;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Hands what is generated to the compiler, together with the elements it comes from. */
public final class Output {

    private final Filer filer;
    private final Reporter reporter;

    public Output(Filer filer, Reporter reporter) {
        this.filer = filer;
        this.reporter = reporter;
    }

    /** Writes the class beside a rule. */
    public void companion(GeneratedFile file, Element rule) {
        type(file, List.of(rule));
    }

    private void type(GeneratedFile file, Collection<? extends Element> origins) {
        String name = file.name().reflectionName();
        try (Writer writer =
                filer.createSourceFile(name, origins.toArray(Element[]::new)).openWriter()) {
            writer.write(file.text());
        } catch (IOException failure) {
            reporter.error(Message.OUTPUT_FAILED, name, failure);
        }
    }

    /**
     * Writes the registry of a module, the service file that names it, the index for loaders, and the catalogue.
     *
     * @param api the versions of the API that the module works with
     */
    public void module(ModuleModel module, VersionRange api, Collection<? extends Element> origins) {
        type(ModuleWriter.write(module), origins);
        resource(
                "META-INF/services/" + RuleModule.class.getName(), module.type().reflectionName() + "\n", origins);
        resource(
                ModuleModel.COMPANIONS,
                module.rules().stream()
                        .map(each -> each.companion().reflectionName() + "\n")
                        .sorted()
                        .collect(Collectors.joining()),
                origins);
        resource("META-INF/wkmigrate/" + module.name() + ".properties", IndexWriter.write(module, api), origins);
        resource("META-INF/wkmigrate/" + module.name() + "-rules.md", CatalogueWriter.write(module), origins);
    }

    private void resource(String path, String content, Collection<? extends Element> origins) {
        try {
            FileObject file =
                    filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origins.toArray(Element[]::new));
            try (Writer writer = new OutputStreamWriter(file.openOutputStream(), StandardCharsets.UTF_8)) {
                writer.write(content);
            }
        } catch (IOException failure) {
            reporter.error(Message.OUTPUT_FAILED, path, failure);
        }
    }
}
