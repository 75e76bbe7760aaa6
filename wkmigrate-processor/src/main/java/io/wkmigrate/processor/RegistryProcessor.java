package io.wkmigrate.processor;

import com.google.auto.service.AutoService;
import io.wkmigrate.api.rule.generated.CatalogueEntry;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;

/**
 * Writes the registry of a module, its service file, its index and its catalogue, from the classes that
 * {@link RuleProcessor} wrote beside the rules. It reads only their {@link CatalogueEntry}, which class files keep; so
 * rules that are not compiled this time take part all the same, in both ways in which build tools leave rules out:
 *
 * <ul>
 *   <li>Gradle hands the compiled classes of all rules to a processor that <em>aggregates</em>, which this one is.
 *   <li>An IDE, or javac with the former output on the class path, shows what has changed and nothing else. The others are
 *       found by the list of the former compilation; those whose classes are gone are left out.
 * </ul>
 *
 * <p>What is written is the same in any case, byte by byte.
 */
@AutoService(Processor.class)
public final class RegistryProcessor extends RoundsProcessor {

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(CatalogueEntry.class.getName());
    }

    @Override
    Consumer<RoundEnvironment> start(ProcessingEnvironment environment) {
        return new RegistryRounds(environment)::process;
    }
}
