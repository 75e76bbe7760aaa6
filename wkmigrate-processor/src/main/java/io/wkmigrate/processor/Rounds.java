package io.wkmigrate.processor;

import io.wkmigrate.processor.check.RuleCheck;
import io.wkmigrate.processor.message.Anchor;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.Packages;
import io.wkmigrate.processor.model.RuleEntry;
import io.wkmigrate.processor.model.RuleModel;
import io.wkmigrate.processor.read.FormerModule;
import io.wkmigrate.processor.read.RuleAnnotations;
import io.wkmigrate.processor.read.RuleReader;
import io.wkmigrate.processor.read.UnresolvedTypeException;
import io.wkmigrate.processor.schema.PublishedSchema;
import io.wkmigrate.processor.write.BinderWriter;
import io.wkmigrate.processor.write.FactoryWriter;
import io.wkmigrate.processor.write.GeneratedFile;
import io.wkmigrate.processor.write.Output;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Processes the rules round by round. Between rounds it keeps names, never elements, which are fetched afresh.
 *
 * <p>A rule that mentions a type that is still missing holds back the classes of all others: so those of one round appear
 * together, and {@link RegistryRounds} sees without asking when it has all of them.
 */
final class Rounds {

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final RuleCheck ruleCheck;
    private final Set<String> held = new HashSet<>();
    private final Set<String> checked = new HashSet<>();
    private final SortedMap<String, String> missingTypes = new TreeMap<>();
    private Optional<String> moduleName;
    private boolean failed;

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
            reportMissing(round);
        } else if (!candidates.isEmpty()) {
            nameModule(candidates.values());
            process(candidates);
        }
    }

    /** The rules of this round and those that were held back, by name, so that the order of files does not matter. */
    private SortedMap<String, TypeElement> candidates(RoundEnvironment round) {
        SortedMap<String, TypeElement> candidates = new TreeMap<>();
        Stream<TypeElement> again = held.stream().map(elements::getTypeElement);
        Stream.concat(RuleAnnotations.annotated(round), again)
                .forEach(each -> candidates.put(each.getQualifiedName().toString(), each));
        return candidates;
    }

    private void nameModule(Collection<TypeElement> candidates) {
        if (moduleName.isEmpty()) {
            moduleName = new FormerModule(environment.getFiler(), elements)
                    .name()
                    .or(() -> Optional.of(Packages.moduleName(candidates.stream()
                            .map(each -> elements.getPackageOf(each)
                                    .getQualifiedName()
                                    .toString())
                            .toList())));
        }
    }

    private void process(SortedMap<String, TypeElement> candidates) {
        held.clear();
        missingTypes.clear();
        SortedMap<String, RuleModel> rules = new TreeMap<>();
        candidates.forEach((name, element) -> read(name, element).ifPresent(rule -> rules.put(name, rule)));
        if (missingTypes.isEmpty()) {
            rules.values().forEach(this::write);
        } else {
            held.addAll(rules.keySet());
            held.addAll(missingTypes.keySet());
        }
    }

    /** Reads a rule and checks it. */
    private Optional<RuleModel> read(String name, TypeElement element) {
        Reporter reporter = new Reporter(environment);
        Optional<RuleModel> rule = Optional.empty();
        try {
            rule = new RuleReader(elements, environment.getTypeUtils(), reporter).read(element);
            if (rule.isPresent() && checked.add(name)) {
                ruleCheck.check(rule.get(), entry(rule.get()).descriptor().id(), reporter);
            }
        } catch (UnresolvedTypeException missing) {
            missingTypes.put(name, missing.type());
        }
        failed |= reporter.failed();
        return reporter.failed() ? Optional.empty() : rule;
    }

    private void write(RuleModel rule) {
        Reporter reporter = new Reporter(environment);
        GeneratedFile companion = rule instanceof RuleModel.Translator translator
                ? BinderWriter.write(translator, entry(rule))
                : FactoryWriter.write(rule, entry(rule));
        new Output(environment.getFiler(), reporter)
                .companion(companion, elements.getTypeElement(rule.name().canonicalName()));
        failed |= reporter.failed();
    }

    private RuleEntry entry(RuleModel rule) {
        return RuleEntry.of(moduleName.orElseThrow(), rule);
    }

    /** A type that is still missing is worth a message only if nothing else explains why. */
    private void reportMissing(RoundEnvironment round) {
        if (failed || round.errorRaised()) {
            return;
        }
        missingTypes.forEach((rule, missing) -> {
            TypeElement element = elements.getTypeElement(rule);
            new Reporter(environment)
                    .error(Message.UNRESOLVED_TYPE, Anchor.of(element), element.getSimpleName(), missing);
        });
    }
}
