package io.wkmigrate.processor;

import io.wkmigrate.api.rule.generated.CatalogueEntry;
import io.wkmigrate.processor.check.ModuleCheck;
import io.wkmigrate.processor.message.Anchor;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.ModuleModel;
import io.wkmigrate.processor.model.RuleEntry;
import io.wkmigrate.processor.read.ApiVersionReader;
import io.wkmigrate.processor.read.EntryReader;
import io.wkmigrate.processor.read.FormerModule;
import io.wkmigrate.processor.read.RuleAnnotations;
import io.wkmigrate.processor.read.RulePlaces;
import io.wkmigrate.processor.write.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Collects the rules of a module round by round and writes its registry as soon as no rule is left that has none of its
 * classes yet: in the very last round it would be too late, since the compiler warns of types that are generated then.
 */
final class RegistryRounds {

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final RulePlaces places;
    private final Set<String> unfinished = new TreeSet<>();
    private final SortedMap<String, RuleEntry> rules = new TreeMap<>();
    private boolean written;

    RegistryRounds(ProcessingEnvironment environment) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.places = new RulePlaces(elements);
    }

    void process(RoundEnvironment round) {
        if (round.processingOver() || round.errorRaised()) {
            return;
        }
        RuleAnnotations.annotated(round)
                .forEach(each -> unfinished.add(each.getQualifiedName().toString()));
        List<RuleEntry> news = news(round);
        if (written) {
            news.forEach(this::reportLate);
        } else {
            news.forEach(each -> rules.put(each.rule().canonicalName(), each));
            unfinished.removeAll(rules.keySet());
            if (unfinished.isEmpty() && !rules.isEmpty()) {
                write();
            }
        }
    }

    private List<RuleEntry> news(RoundEnvironment round) {
        EntryReader reader = new EntryReader(elements);
        return round.getElementsAnnotatedWith(CatalogueEntry.class).stream()
                .map(TypeElement.class::cast)
                .flatMap(each -> reader.read(each).stream())
                .toList();
    }

    private void write() {
        written = true;
        Reporter reporter = new Reporter(environment);
        List<RuleEntry> all = withFormer();
        String name = rules.values().iterator().next().module();
        all.stream()
                .map(RuleEntry::module)
                .filter(each -> !each.equals(name))
                .findFirst()
                .ifPresent(other -> reporter.error(Message.SEVERAL_MODULES, other, name));
        new ModuleCheck(places, reporter).check(all);
        if (!reporter.failed()) {
            List<TypeElement> origins = all.stream().map(places::element).toList();
            new Output(environment.getFiler(), reporter)
                    .module(ModuleModel.of(name, all), ApiVersionReader.read(elements), origins);
        }
    }

    /** The rules of this compilation, after those that were compiled before: complaints go to the new ones. */
    private List<RuleEntry> withFormer() {
        List<RuleEntry> all = new ArrayList<>(new FormerModule(environment.getFiler(), elements)
                .rules().stream()
                        .filter(each -> !rules.containsKey(each.rule().canonicalName()))
                        .toList());
        all.addAll(rules.values());
        return all;
    }

    private void reportLate(RuleEntry rule) {
        new Reporter(environment)
                .error(
                        Message.GENERATED_TOO_LATE,
                        Anchor.of(places.element(rule)),
                        rule.rule().simpleName());
    }
}
