package io.wkmigrate.extension;

import io.wkmigrate.api.rule.ApiVersion;
import io.wkmigrate.extension.RuleJarException.Reason;
import io.wkmigrate.extension.archive.Archive;
import io.wkmigrate.extension.scan.ClassFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A jar of which all is known that can be known before one of its classes is loaded.
 *
 * @param jar its bytes
 * @param archive the files in it
 * @param indexes what it says of its modules
 */
record CheckedJar(ReadJar jar, Archive archive, List<RuleIndex> indexes) {

    private static final int SHOWN = 5;

    /** The built-in rules, and files of policies: {@code policy}, or {@code policy-NAME} each if there are several. */
    private static final Pattern RESERVED = Pattern.compile("builtin|policy(-.*)?");

    private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    static CheckedJar of(ReadJar jar, RuleLimits limits) throws RuleJarException {
        Archive archive = jar.archive(limits);
        CheckedJar checked = new CheckedJar(jar, archive, RuleIndex.all(archive));
        checked.checkIndexes();
        checked.checkClasses();
        return checked;
    }

    private void checkIndexes() throws RuleJarException {
        if (indexes.isEmpty()) {
            throw refused(
                    Reason.NO_RULES,
                    "holds no rules: there is no META-INF/wkmigrate/*.properties in it. Build it with the annotation"
                            + " processor wkmigrate-processor, or leave it out.");
        }
        for (RuleIndex each : indexes) {
            checkRange(each);
            checkName(each);
        }
    }

    private void checkRange(RuleIndex index) throws RuleJarException {
        Optional<ApiRange> range = ApiRange.of(index.api());
        if (range.isEmpty()) {
            throw refused(
                    Reason.INCOMPATIBLE,
                    "does not say which versions of the API its rules work with: in " + index.file()
                            + " there is no range like api=[1.0,2). Build it again with the processor.");
        }
        if (!range.get().includes(ApiVersion.MAJOR, ApiVersion.MINOR)) {
            throw refused(
                    Reason.INCOMPATIBLE,
                    "works with the versions " + index.api() + " of the API, and this program has " + ApiVersion.text()
                            + ". Get a version of the jar, or of this program, that fits.");
        }
    }

    private void checkName(RuleIndex index) throws RuleJarException {
        if (!MODULE.matcher(index.module()).matches() || index.type().isEmpty()) {
            throw refused(
                    Reason.BROKEN,
                    "is broken: " + index.file() + " names no module, or no class of one. Build it again with the"
                            + " processor.");
        }
        if (RESERVED.matcher(index.module()).matches()) {
            throw refused(
                    Reason.CONFLICTING,
                    "calls its module \"" + index.module() + "\", which is a name of this program. Build it with"
                            + " another name: -Awkmigrate.module=NAME.");
        }
    }

    private void checkClasses() throws RuleJarException {
        ClassFiles classes = new ClassFiles(archive);
        Optional<Integer> java = classes.newerJava();
        if (java.isPresent()) {
            throw refused(
                    Reason.INCOMPATIBLE,
                    "was compiled for Java " + java.get() + ", and this is Java "
                            + Runtime.version().feature()
                            + ". Run this program with a newer Java, or compile the jar with --release 17.");
        }
        Optional<String> damaged = classes.damaged();
        if (damaged.isPresent()) {
            throw refused(
                    Reason.BROKEN,
                    "is broken: " + damaged.get() + " in it is not the class of that name. Build it again.");
        }
        List<String> forbidden = classes.forbidden();
        if (!forbidden.isEmpty()) {
            throw refused(
                    Reason.FORBIDDEN,
                    "does what rules may not do: " + sentence(forbidden)
                            + ". Rules only compute: take that out of the jar, or leave the jar out.");
        }
    }

    private static String sentence(List<String> forbidden) {
        String first = String.join("; ", forbidden.subList(0, Math.min(SHOWN, forbidden.size())));
        return forbidden.size() <= SHOWN ? first : first + "; and " + (forbidden.size() - SHOWN) + " more";
    }

    private RuleJarException refused(Reason reason, String what) {
        return new RuleJarException(jar.path(), reason, "The rule jar " + jar.path() + " " + what);
    }
}
