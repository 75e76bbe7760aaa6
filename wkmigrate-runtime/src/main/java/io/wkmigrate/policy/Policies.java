package io.wkmigrate.policy;

import io.wkmigrate.policy.PolicyModule.NumberedRule;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The policies in force. Each entry of a file is a rewrite. They run after the rewrites of rule jars of the usual
 * priorities, in the order of the files and of their entries, so that of two that say different things the later one wins:
 * an organisation's file first, a team's after it.
 */
public final class Policies {

    /** No policies. */
    public static final Policies NONE = new Policies(List.of());

    private final List<RuleSource> sources;

    Policies(List<RuleSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * Reads files of policies.
     *
     * @param files in the order in which they apply
     * @throws PolicyException with all that is wrong in all files
     */
    public static Policies read(List<Path> files) throws PolicyException {
        PolicyFiles read = new PolicyFiles();
        files.forEach(read::add);
        return read.policies();
    }

    /** The rewrites, one source for each file. */
    public List<RuleSource> sources() {
        return sources;
    }

    /**
     * What to tell about entries that changed nothing in a whole run: a line for each, {@code policy.yml:7: …}.
     *
     * @param usedRules the ids of all rules that changed something, in any factory
     */
    public List<String> unused(Collection<String> usedRules) {
        List<String> lines = new ArrayList<>();
        for (RuleSource source : sources) {
            for (Map.Entry<String, NumberedRule> each :
                    ((PolicyModule) source.module()).rules().entrySet()) {
                if (!usedRules.contains(each.getKey())) {
                    lines.add(each.getValue().file() + ":"
                            + each.getValue().entry().at().line() + ": The policy " + each.getKey()
                            + " changed nothing: nothing fits it, or all is as it says already.");
                }
            }
        }
        return List.copyOf(lines);
    }

    /** The JSON schema of files of policies, for editors. */
    public static String schema() {
        try (InputStream schema = Policies.class.getResourceAsStream("policy.schema.json")) {
            return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema is part of the program", e);
        }
    }

    /** Where rules of policies come from. */
    static RuleSource source(PolicyModule module, String file, String sha256) {
        return new RuleSource(module, new RuleOrigin(RuleOrigin.Kind.POLICY, file, sha256, ""));
    }
}
