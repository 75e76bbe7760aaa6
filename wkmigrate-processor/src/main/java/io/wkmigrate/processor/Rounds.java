package io.wkmigrate.processor;

import io.wkmigrate.api.expression.DefinesFunctions;
import io.wkmigrate.api.rule.Rewrites;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.processor.check.ModuleCheck;
import io.wkmigrate.processor.check.RuleCheck;
import io.wkmigrate.processor.message.Anchor;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.ModuleModel;
import io.wkmigrate.processor.model.Packages;
import io.wkmigrate.processor.model.RuleEntry;
import io.wkmigrate.processor.model.RuleModel;
import io.wkmigrate.processor.read.RuleReader;
import io.wkmigrate.processor.read.UnresolvedTypeException;
import io.wkmigrate.processor.schema.PublishedSchema;
import io.wkmigrate.processor.write.BinderWriter;
import io.wkmigrate.processor.write.FactoryWriter;
import io.wkmigrate.processor.write.GeneratedFile;
import io.wkmigrate.processor.write.Output;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Processes the rules round by round. Between rounds it keeps names, never elements, which are fetched afresh.
 *
 * <p>Writing a binder brings a further round. The registry is written in the first round that brings no rule and finds none
 * waiting: in the very last round it would be too late, since the compiler warns of types that are generated then.
 */
final class Rounds {

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final RuleCheck ruleCheck;
    private final ModuleCheck moduleCheck = new ModuleCheck();
    private final SortedMap<String, String> waiting = new TreeMap<>();
    private final List<RuleEntry> rules = new ArrayList<>();
    private Optional<String> moduleName;
    private boolean failed;
    private boolean written;

    Rounds(ProcessingEnvironment environment) {
        Reporter reporter = new Reporter(environment);
        Settings settings = Settings.of(environment.getOptions(), reporter);
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.ruleCheck = new RuleCheck(PublishedSchema.load(), settings.exhaustiveness());
        this.moduleName = settings.module();
        this.failed = reporter.failed();
    }

    void process(RoundEnvironment round) {
        SortedMap<String, TypeElement> candidates = candidates(round);
        if (round.processingOver()) {
            reportWaiting(round);
        } else if (!candidates.isEmpty()) {
            nameModule(candidates.values());
            waiting.clear();
            candidates.values().forEach(this::process);
        } else if (!rules.isEmpty() && !written && !failed) {
            writeModule();
        }
    }

    /** The rules of this round and those that wait, by name, so that the order of files does not matter. */
    private SortedMap<String, TypeElement> candidates(RoundEnvironment round) {
        SortedMap<String, TypeElement> candidates = new TreeMap<>();
        Stream<Element> annotated = Stream.of(Translates.class, Rewrites.class, DefinesFunctions.class)
                .flatMap(each -> round.getElementsAnnotatedWith(each).stream());
        Stream<Element> waited = waiting.keySet().stream().map(elements::getTypeElement);
        Stream.concat(annotated, waited)
                .map(TypeElement.class::cast)
                .forEach(each -> candidates.put(each.getQualifiedName().toString(), each));
        return candidates;
    }

    private void nameModule(Collection<TypeElement> candidates) {
        if (moduleName.isEmpty()) {
            moduleName = Optional.of(Packages.moduleName(candidates.stream()
                    .map(each -> elements.getPackageOf(each).getQualifiedName().toString())
                    .toList()));
        }
    }

    private void process(TypeElement element) {
        Reporter reporter = new Reporter(environment);
        try {
            new RuleReader(elements, environment.getTypeUtils(), reporter)
                    .read(element)
                    .ifPresent(rule -> accept(rule, element, reporter));
        } catch (UnresolvedTypeException missing) {
            waiting.put(element.getQualifiedName().toString(), missing.type());
        }
        failed |= reporter.failed();
    }

    private void accept(RuleModel rule, TypeElement element, Reporter reporter) {
        RuleEntry entry = RuleEntry.of(moduleName.orElseThrow(), rule);
        ruleCheck.check(rule, reporter);
        moduleCheck.check(rule, entry, reporter);
        if (written) {
            reporter.error(
                    Message.GENERATED_TOO_LATE, Anchor.of(element), rule.name().simpleName());
        }
        if (!reporter.failed()) {
            rules.add(entry);
            GeneratedFile companion = rule instanceof RuleModel.Translator translator
                    ? BinderWriter.write(translator, entry)
                    : FactoryWriter.write(rule, entry);
            new Output(environment.getFiler(), reporter).type(companion, List.of(element));
        }
    }

    private void writeModule() {
        Reporter reporter = new Reporter(environment);
        List<TypeElement> origins = rules.stream()
                .map(each -> elements.getTypeElement(each.rule().canonicalName()))
                .toList();
        new Output(environment.getFiler(), reporter).module(ModuleModel.of(moduleName.orElseThrow(), rules), origins);
        written = true;
        failed |= reporter.failed();
    }

    /** A type that is still missing is worth a message only if nothing else explains why. */
    private void reportWaiting(RoundEnvironment round) {
        if (failed || round.errorRaised()) {
            return;
        }
        waiting.forEach((rule, missing) -> {
            TypeElement element = elements.getTypeElement(rule);
            new Reporter(environment)
                    .error(Message.UNRESOLVED_TYPE, Anchor.of(element), element.getSimpleName(), missing);
        });
    }
}
