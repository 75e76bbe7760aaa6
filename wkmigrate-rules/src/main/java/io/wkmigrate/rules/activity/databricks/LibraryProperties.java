package io.wkmigrate.rules.activity.databricks;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.api.rule.Property;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One element of {@code libraries}, the same for all Databricks activities (AC-DbxNotebook). An element states one kind;
 * where it states several, each of them counts.
 */
record LibraryProperties(
        Optional<Value<String>> jar,
        Optional<Value<String>> egg,
        Optional<Value<String>> whl,
        Optional<Maven> maven,
        Optional<Indexed> pypi,
        Optional<Indexed> cran) {

    /** A Maven artifact. */
    record Maven(Value<String> coordinates, Optional<Value<String>> repo, List<String> exclusions) {}

    /** A package of an index. */
    record Indexed(@Property("package") Value<String> requirement, Optional<Value<String>> repo) {}

    /** The libraries that can be installed, in order; those that cannot are reported. */
    static List<Library> translate(List<LibraryProperties> libraries, TranslationContext context) {
        List<Library> translated = new ArrayList<>();
        libraries.forEach(each -> each.addTo(translated, context));
        return List.copyOf(translated);
    }

    private void addTo(List<Library> translated, TranslationContext context) {
        jar.map(Library.Jar::new).ifPresent(translated::add);
        whl.map(Library.Wheel::new).ifPresent(translated::add);
        maven.map(each -> new Library.Maven(each.coordinates(), each.repo(), each.exclusions()))
                .ifPresent(translated::add);
        pypi.map(each -> new Library.PyPi(each.requirement(), each.repo())).ifPresent(translated::add);
        cran.map(each -> new Library.Cran(each.requirement(), each.repo())).ifPresent(translated::add);
        egg.ifPresent(uri -> context.report(Findings.LIBRARY_UNSUPPORTED, uri.place(), message(uri)));
    }

    private static String message(Value<String> uri) {
        return "The egg " + uri.literal().map(text -> "\"" + text + "\" ").orElse("") + "was left out.";
    }
}
