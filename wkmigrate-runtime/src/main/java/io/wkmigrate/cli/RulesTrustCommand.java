package io.wkmigrate.cli;

import io.wkmigrate.extension.InspectedJar;
import io.wkmigrate.extension.RuleJarException;
import io.wkmigrate.extension.RuleLimits;
import io.wkmigrate.settings.RuleSettings;
import io.wkmigrate.settings.TrustFile;
import io.wkmigrate.settings.TrustList;
import io.wkmigrate.settings.TrustedJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wkmigrate rules trust}: which jars may be loaded, by their SHA-256. */
@Command(
        name = "trust",
        description =
                "Lets rule jars be loaded: exactly the bytes that they have now. Shows what is in them; loads none.")
final class RulesTrustCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "JAR|DIR", description = "Rule jars, or folders of them.")
    private List<Path> named = List.of();

    @Option(
            names = "--sha256",
            paramLabel = "HEX",
            description = "Trust the jar only if this is the SHA-256 of its bytes.")
    private @Nullable String sha256;

    @Option(names = "--remove", description = "Trust them no more; a jar that is gone is named as in --list.")
    private boolean remove;

    @Option(names = "--list", description = "Show which jars are trusted.")
    private boolean list;

    @Mixin
    private final TrustOption trust = new TrustOption();

    RulesTrustCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        requireSense();
        TrustFile file = trust.file(session)
                .orElseThrow(() -> CommandFailure.usage("There is no HOME in the environment, so nobody knows where the"
                        + " list of trusted jars is. Name it with --trust-file FILE."));
        TrustList trusted = file.read();
        if (list) {
            TrustPage.print(session, file, trusted);
        } else if (remove) {
            TrustRemoval removal = TrustRemoval.of(trusted, named, sha256);
            file.write(removal.left());
            TrustPage.print(session, file, removal);
        } else {
            trust(file, trusted);
        }
        return ExitCode.DONE.number();
    }

    private void requireSense() {
        if (list && (remove || sha256 != null || !named.isEmpty())) {
            throw CommandFailure.usage("--list only shows; give it alone.");
        } else if (!list && named.isEmpty() && !(remove && sha256 != null)) {
            throw CommandFailure.usage("Name a rule jar, or use --list to see which are trusted.");
        } else if (sha256 != null && !sha256.matches("[0-9A-Fa-f]{64}")) {
            throw CommandFailure.usage("--sha256 takes the 64 hexadecimal digits of a SHA-256.");
        } else if (sha256 != null && named.size() > 1) {
            throw CommandFailure.usage("--sha256 is that of one jar; name one.");
        }
    }

    private void trust(TrustFile file, TrustList trusted) throws IOException {
        List<InspectedJar> jars = inspected();
        TrustList all = trusted;
        for (InspectedJar each : jars) {
            all = all.with(TrustedJar.at(each.path(), each.sha256(), each.version()));
        }
        if (!all.equals(trusted)) {
            file.write(all);
        }
        TrustPage.print(session, file, trusted, jars);
    }

    private List<InspectedJar> inspected() throws IOException {
        List<InspectedJar> jars = new ArrayList<>();
        for (Path each : new RuleSettings(named, "", List.of()).jars()) {
            jars.add(inspected(each));
        }
        if (sha256 != null && (jars.size() != 1 || !jars.get(0).sha256().equals(sha256.toLowerCase(Locale.ROOT)))) {
            throw new CommandFailure(
                    ExitCode.INCOMPATIBLE_RULES,
                    jars.get(0).path() + " has the SHA-256 " + jars.get(0).sha256() + ", not " + sha256
                            + ". It is another file than the one that was looked at, so it is not trusted.");
        }
        return jars;
    }

    private static InspectedJar inspected(Path jar) {
        try {
            return InspectedJar.of(jar, RuleLimits.DEFAULT);
        } catch (RuleJarException e) {
            throw RuleOptions.refused(e);
        }
    }
}
