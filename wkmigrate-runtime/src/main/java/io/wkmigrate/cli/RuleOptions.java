package io.wkmigrate.cli;

import io.wkmigrate.extension.RuleJarException;
import io.wkmigrate.extension.RuleJars;
import io.wkmigrate.extension.RuleLimits;
import io.wkmigrate.policy.Policies;
import io.wkmigrate.policy.PolicyException;
import io.wkmigrate.settings.RuleSettings;
import io.wkmigrate.settings.RulesInForce;
import io.wkmigrate.settings.TrustFile;
import io.wkmigrate.settings.TrustList;
import io.wkmigrate.settings.UntrustedJar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rules a command works with, beside those that come with the program. */
final class RuleOptions {

    private static final int DEFAULT_TIMEOUT = 10;
    private static final int LONGEST_TIMEOUT = 3600;

    @Option(
            names = "--rules",
            paramLabel = "JAR|DIR",
            description =
                    "Rule jars, or folders of them; may be given several times. Each has to be trusted: rules trust."
                            + " Else those of WKMIGRATE_RULES, else of the configuration.")
    private List<Path> rules = List.of();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "Policies in YAML: names, tags, owners, paths, clusters; may be given several times. Else those"
                            + " of the configuration.")
    private List<Path> policies = List.of();

    @Option(
            names = "--rule-timeout",
            paramLabel = "SECONDS",
            description = "How long a rule of a jar may take for one thing (default: 10).")
    private @Nullable Integer timeout;

    @Mixin
    private final TrustOption trust = new TrustOption();

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    @Option(names = "--no-rules", description = "Only the rules that come with the program, whatever is configured.")
    private boolean none;

    /** The rules in force. Those that this command line does not name are told. */
    RulesInForce load(Session session) throws IOException {
        return load(session, List.of());
    }

    /** The rules in force, for what goes into a workspace: with policies only if somebody named them. */
    RulesInForce loadForWorkspace(Session session) throws IOException {
        RuleSettings settings = settings(session);
        Optional<FoundPolicies> found = found(settings);
        if (found.isPresent()) {
            throw found.get().refusal();
        }
        return load(session, settings, List.of());
    }

    /** The rules in force, and those of more jars. */
    RulesInForce load(Session session, List<Path> more) throws IOException {
        RuleSettings settings = settings(session);
        found(settings).ifPresent(each -> each.warn(session.talk()));
        return load(session, settings, more);
    }

    private RulesInForce load(Session session, RuleSettings settings, List<Path> more) throws IOException {
        List<Path> named =
                Stream.concat(settings.rules().stream(), more.stream()).toList();
        List<Path> jars = new RuleSettings(named, settings.namedIn(), List.of()).jars();
        tell(session, settings);
        try {
            TrustList trusted = jars.isEmpty() ? TrustList.EMPTY : trusted(session);
            refuse(UntrustedJar.among(jars, trusted));
            return RulesInForce.of(RuleJars.load(jars, trusted::trusts, limits()), Policies.read(settings.policies()));
        } catch (PolicyException e) {
            throw refused(e.problems());
        } catch (RuleJarException e) {
            throw refused(e);
        }
    }

    /** The SHA-256 of a jar. */
    static String sha256(Path jar) {
        try {
            return RuleJars.sha256(jar);
        } catch (RuleJarException e) {
            throw refused(e);
        }
    }

    /** A jar that is named wrongly, or is bad itself. */
    static CommandFailure refused(RuleJarException failure) {
        return new CommandFailure(
                failure.reason() == RuleJarException.Reason.MISSING ? ExitCode.USAGE : ExitCode.INCOMPATIBLE_RULES,
                String.valueOf(failure.getMessage()));
    }

    private static CommandFailure refused(List<String> problems) {
        return new CommandFailure(
                ExitCode.USAGE,
                problems.size() == 1 ? problems.get(0) : "The policies have " + problems.size() + " faults:",
                problems.size() == 1 ? List.of() : problems);
    }

    private TrustList trusted(Session session) throws IOException {
        Optional<TrustFile> file = trust.file(session);
        return file.isEmpty() ? TrustList.EMPTY : file.get().read();
    }

    private void refuse(List<UntrustedJar> untrusted) {
        if (!untrusted.isEmpty()) {
            throw TrustText.refusal(untrusted, trust.words());
        }
    }

    private void tell(Session session, RuleSettings settings) {
        if (rules.isEmpty() && !settings.rules().isEmpty()) {
            session.talk().note("Rules of " + settings.namedIn() + " are in force; --no-rules leaves them out.");
        }
        if (policies.isEmpty() && !settings.policies().isEmpty() && configuration.isNamed()) {
            session.talk().note("Policies of the configuration are in force; --no-rules leaves them out.");
        }
    }

    /** The policies that are in force although this command line names neither them nor a configuration. */
    private Optional<FoundPolicies> found(RuleSettings settings) {
        boolean named = configuration.isNamed()
                || !policies.isEmpty()
                || settings.policies().isEmpty();
        return named ? Optional.empty() : Optional.of(new FoundPolicies(settings.policies()));
    }

    private RuleLimits limits() {
        return RuleLimits.DEFAULT.with(Duration.ofSeconds(timeout()));
    }

    private RuleSettings settings(Session session) throws IOException {
        if (!none) {
            return RuleSettings.of(rules, policies, session.terminal().environment(), configuration.read());
        } else if (!rules.isEmpty() || !policies.isEmpty() || configuration.isNamed()) {
            throw CommandFailure.usage("--no-rules leaves rules and policies aside, so --rules, --policy and --config"
                    + " make no sense with it.");
        }
        return RuleSettings.NONE;
    }

    private int timeout() {
        if (timeout == null) {
            return DEFAULT_TIMEOUT;
        } else if (timeout < 1 || timeout > LONGEST_TIMEOUT) {
            throw CommandFailure.usage("--rule-timeout has to be from 1 to " + LONGEST_TIMEOUT + " seconds.");
        }
        return timeout;
    }

    /** The options as they would be typed, with a blank before each. */
    String words() {
        return words(rules);
    }

    /** The same with other jars. */
    String words(List<Path> jars) {
        return words("--rules", jars)
                + words("--policy", policies)
                + word("--rule-timeout", timeout)
                + trust.words()
                + configuration.words()
                + (none ? " --no-rules" : "");
    }

    private static String words(String option, List<Path> paths) {
        return paths.stream().map(each -> word(option, each)).collect(Collectors.joining());
    }

    private static String word(String option, @Nullable Object value) {
        return value == null ? "" : " " + option + " " + ShellWord.of(value.toString());
    }
}
