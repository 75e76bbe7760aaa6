package io.wkmigrate.policy;

import io.wkmigrate.api.finding.Spelling;
import io.wkmigrate.policy.Template.Part;
import io.wkmigrate.policy.Template.Step;
import io.wkmigrate.policy.Template.Variable;
import io.wkmigrate.yaml.Problems;
import io.wkmigrate.yaml.YamlNode.Position;
import io.wkmigrate.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads templates. */
final class TemplateParser {

    private static final Pattern FILTER = Pattern.compile("([a-z]+)(?:\\(([^(){}|]*)\\))?");

    private final List<Variable> variables;
    private final Problems problems;

    /** @param variables what may be asked for here */
    TemplateParser(List<Variable> variables, Problems problems) {
        this.variables = variables;
        this.problems = problems;
    }

    /** The template; empty when it cannot be read, which has been reported then. */
    Optional<Template> parse(Scalar source) {
        List<Part> parts = new ArrayList<>();
        String rest = source.text();
        while (!rest.isEmpty()) {
            int open = rest.indexOf('{');
            int close = rest.indexOf('}');
            if (open < 0 && close < 0) {
                parts.add(new Part.Text(rest));
                break;
            } else if (open < 0 || close < open) {
                return braces(source.at());
            }
            Optional<Part> variable = variable(rest.substring(open + 1, close), source.at());
            if (variable.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Part.Text(rest.substring(0, open)));
            parts.add(variable.get());
            rest = rest.substring(close + 1);
        }
        return Optional.of(new Template(parts));
    }

    private Optional<Template> braces(Position at) {
        problems.report(
                at,
                "The braces do not fit together. Write a variable as {" + words().get(0)
                        + "}; text cannot hold braces of its own.");
        return Optional.empty();
    }

    private Optional<Part> variable(String source, Position at) {
        if (source.contains("{")) {
            braces(at);
            return Optional.empty();
        }
        String[] words = source.split("\\|", -1);
        Optional<Variable> variable = variables.stream()
                .filter(each -> each.word().equals(words[0].strip()))
                .findFirst();
        if (variable.isEmpty()) {
            problems.report(
                    at,
                    "There is no variable {" + words[0].strip() + "} here."
                            + Spelling.didYouMean(words[0].strip(), words()) + " Known: " + String.join(", ", words())
                            + ".");
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            step(words[i].strip(), at).ifPresent(steps::add);
        }
        return steps.size() == words.length - 1
                ? Optional.of(new Part.Filled(variable.get(), List.copyOf(steps)))
                : Optional.empty();
    }

    private Optional<Step> step(String source, Position at) {
        Matcher call = FILTER.matcher(source);
        if (!call.matches()) {
            problems.report(at, TemplateFilter.unknown(source));
            return Optional.empty();
        }
        Optional<TemplateFilter> filter = TemplateFilter.of(call.group(1));
        boolean hasArgument = call.group(2) != null;
        if (filter.isEmpty()) {
            problems.report(at, TemplateFilter.unknown(call.group(1)));
        } else if (filter.get().takesArgument() != hasArgument) {
            problems.report(
                    at,
                    "The filter is written " + filter.get().spelling() + ", " + (hasArgument ? "without" : "with")
                            + " a text in parentheses.");
            return Optional.empty();
        }
        return filter.map(each -> new Step(each, hasArgument ? call.group(2) : ""));
    }

    private List<String> words() {
        return variables.stream().map(Variable::word).toList();
    }
}
