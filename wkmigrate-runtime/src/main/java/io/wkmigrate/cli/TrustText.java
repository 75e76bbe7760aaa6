package io.wkmigrate.cli;

import io.wkmigrate.settings.TrustedJar;
import io.wkmigrate.settings.UntrustedJar;
import java.util.List;
import java.util.stream.Collectors;

/** What is said about jars that are not trusted. */
final class TrustText {

    private TrustText() {}

    /**
     * Refuses jars, each with the command that trusts it.
     *
     * @param words the options of that command, with a blank before each
     */
    static CommandFailure refusal(List<UntrustedJar> jars, String words) {
        String message = jars.size() == 1
                ? "A rule jar is not trusted, so it was not loaded. Look at what is in it; then trust these bytes:"
                : jars.size() + " rule jars are not trusted, so none was loaded. Look at what is in them; then trust"
                        + " these bytes:";
        return new CommandFailure(
                ExitCode.INCOMPATIBLE_RULES,
                message,
                jars.stream().map(each -> line(each, words)).toList());
    }

    private static String line(UntrustedJar jar, String words) {
        String path = jar.path().toString();
        return "  " + path + (jar.namesakes().isEmpty() ? " is unknown" : changed(jar)) + ": wkmigrate rules trust"
                + words + " --sha256 " + jar.sha256() + " " + ShellWord.of(path);
    }

    private static String changed(UntrustedJar jar) {
        return " has changed, trusted under this name is SHA-256 "
                + jar.namesakes().stream()
                        .map(TrustedJar::sha256)
                        .map(each -> RuleTables.shortHash(each) + "...")
                        .collect(Collectors.joining(" and "));
    }
}
