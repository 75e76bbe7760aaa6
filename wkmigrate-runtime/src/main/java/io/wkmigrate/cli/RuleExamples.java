package io.wkmigrate.cli;

import io.wkmigrate.catalogue.Example;
import io.wkmigrate.catalogue.ExampleCheck;
import io.wkmigrate.catalogue.ExampleException;
import io.wkmigrate.catalogue.ExampleFiles;
import io.wkmigrate.extension.RuleJar;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.settings.RulesInForce;
import io.wkmigrate.translate.RuleOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The examples that rule jars bring along, converted with the rules in force.
 *
 * @param checked the ids of the rules that have one
 * @param problems what is not as an example says, each with its rule
 */
record RuleExamples(List<String> checked, List<String> problems) {

    /** The files of the program and of jars, as they were when the jars were hashed. */
    static ExampleFiles files(List<RuleJar> jars) {
        return (origin, path) -> origin.kind() == RuleOrigin.Kind.JAR
                ? jars.stream()
                        .filter(each -> each.sha256().equals(origin.sha256()))
                        .findFirst()
                        .flatMap(each -> each.file(path))
                : ExampleFiles.builtIn().find(origin, path);
    }

    /** Converts the examples of some rules. */
    static RuleExamples of(RulesInForce inForce, List<String> rules) {
        ExampleFiles files = files(inForce.jars());
        List<String> checked = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String rule : rules) {
            try {
                Optional<Example> example = files.example(inForce.rules(), rule);
                if (example.isPresent()) {
                    checked.add(rule);
                    ExampleCheck.problems(rule, example.get(), inForce.rules())
                            .forEach(each -> problems.add(rule + ": " + each));
                }
            } catch (ExampleException malformed) {
                checked.add(rule);
                problems.add(rule + ": " + malformed.getMessage());
            }
        }
        return new RuleExamples(checked, problems);
    }

    /** What came of it, for people; the problems are for the command to tell. */
    List<Block> blocks() {
        String outcome = checked.isEmpty()
                ? "The jar has none; they are looked for as META-INF/wkmigrate/examples/MODULE/RULE.json."
                : checked.size() + " converted, "
                        + (problems.isEmpty() ? "all as they say." : "with " + problems.size() + " that differ.");
        return List.of(new Heading("Examples"), new Paragraph(outcome));
    }
}
