package io.wkmigrate.policy;

import io.wkmigrate.api.rule.Rewrites;
import io.wkmigrate.policy.PolicyModule.NumberedRule;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSource;
import io.wkmigrate.yaml.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads files of policies one after the other, and makes modules of rules of them. Used once. */
final class PolicyFiles {

    /** The name of the module when there is one file; the beginning of the names when there are several. */
    private static final String MODULE = "policy";

    /** After the rewrites of jars, which have 500 unless they say otherwise. */
    private static final int FIRST_PRIORITY = 600;

    private static final int LARGEST = 1 << 20;

    private final List<Loaded> files = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private record Loaded(Path path, String sha256, PolicyFile policies) {}

    void add(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                problems.add(path + ": There is no such file. Check the path.");
            } else if (Files.size(path) > LARGEST) {
                problems.add(path + ": It is larger than 1 MiB, so it is no file of policies. Check the path.");
            } else {
                add(path, Files.readAllBytes(path));
            }
        } catch (CharacterCodingException e) {
            problems.add(path + ": It is not text in UTF-8. Save it so.");
        } catch (IOException e) {
            problems.add(path + ": It cannot be read. Check its permissions.");
        }
    }

    private void add(Path path, byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        Problems found = new Problems(path.toString());
        PolicyFile policies = PolicyReader.read(path.getFileName().toString(), text, found);
        problems.addAll(found.lines());
        files.add(new Loaded(path, RuleOrigin.sha256(bytes), policies));
    }

    Policies policies() throws PolicyException {
        refuseTwoTaskKeys();
        List<RuleSource> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int priority = FIRST_PRIORITY;
        for (Loaded each : files) {
            String module = files.size() == 1 ? MODULE : unique(names, MODULE + "-" + stem(each.path()));
            Map<String, NumberedRule> rules = new LinkedHashMap<>();
            for (PolicyEntry entry : each.policies().entries()) {
                rules.put(
                        module + "/" + entry.name(),
                        new NumberedRule(entry, each.policies().file(), priority++));
            }
            sources.add(Policies.source(
                    new PolicyModule(module, rules), each.policies().file(), each.sha256()));
        }
        if (priority > Rewrites.MAX_PRIORITY + 1) {
            problems.add("There are " + (priority - FIRST_PRIORITY) + " policies; at most "
                    + (Rewrites.MAX_PRIORITY + 1 - FIRST_PRIORITY) + " are possible. Put what is alike together.");
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Policies(sources);
    }

    /** Which of two decided would be seen nowhere. */
    private void refuseTwoTaskKeys() {
        List<Path> deciding = files.stream()
                .filter(each ->
                        each.policies().entries().stream().anyMatch(entry -> entry.rule() instanceof TaskNamePolicy))
                .map(Loaded::path)
                .toList();
        if (deciding.size() > 1) {
            problems.add(deciding.get(1) + ": The keys of tasks are decided in " + deciding.get(0)
                    + " already. Take \"tasks\" out of one of the two.");
        }
    }

    private static String stem(Path path) {
        return path.getFileName().toString().replaceFirst("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9_-]+", "_");
    }

    private static String unique(Set<String> names, String name) {
        String unique = name;
        for (int number = 2; !names.add(unique); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }
}
