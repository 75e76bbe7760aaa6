package io.wkmigrate.testkit;

import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.convert.FunctionNamesakes;
import io.wkmigrate.extension.RuleLimits;
import io.wkmigrate.extension.guard.Guard;
import io.wkmigrate.extension.guard.GuardedModule;
import io.wkmigrate.extension.guard.ModuleFaultException;
import io.wkmigrate.load.Factory;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.TranslatedPipeline;
import io.wkmigrate.translate.Translator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One conversion of a draft.
 *
 * @param converted what came of it
 * @param used the rules of the module that had a part in it
 * @param watch what the rules of the module were seen to do
 */
record Trial(ConvertedFactory converted, Set<String> used, RuleWatch watch) {

    static Trial of(Draft draft, RuleModule module) {
        RuleWatch watch = new RuleWatch();
        Factory factory = draft.load();
        RuleSet rules = rules(module, watch);
        FunctionNamesakes.refuse(rules);
        Conversion conversion = Conversion.of(factory, rules, every -> true, draft.options());
        List<Pipeline> pipelines = new Translator(
                        factory, rules(module, new RuleWatch()), draft.options().filesToDelta())
                .translate(every -> true).pipelines().stream()
                        .map(TranslatedPipeline::pipeline)
                        .toList();
        ConvertedFactory converted = new ConvertedFactory(WrittenBundle.of(conversion), conversion.result(), pipelines);
        return new Trial(converted, used(module.name(), conversion.result(), watch), watch);
    }

    /** Functions cannot be watched, but the program knows which it has compiled. */
    private static Set<String> used(String module, FactoryResult result, RuleWatch watch) {
        Set<String> used = new TreeSet<>(watch.used());
        result.rules().stream().filter(each -> each.module().equals(module)).forEach(each -> used.addAll(each.used()));
        return used;
    }

    /** The module and all others on the class path, where its own build has put it too. */
    private static RuleSet rules(RuleModule module, RuleWatch watch) {
        Stream<RuleModule> others = ServiceLoader.load(RuleModule.class, RuleSet.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> !each.name().equals(module.name()));
        return RuleSet.of(
                Stream.concat(others, Stream.of(guarded(module, watch))).toList());
    }

    /** As the program watches over the modules of rule jars. */
    private static RuleModule guarded(RuleModule module, RuleWatch watch) {
        String own = module.getClass().getPackageName() + ".";
        Guard guard = new Guard("the module under test", RuleLimits.DEFAULT.time(), type -> type.startsWith(own));
        List<String> ids = module.catalogue().stream().map(RuleDescriptor::id).toList();
        try {
            return GuardedModule.of(module.name(), ids, () -> new WatchedModule(module, watch), guard);
        } catch (ModuleFaultException fault) {
            throw new AssertionError("The program would not take the module: " + fault.getMessage(), fault);
        }
    }
}
