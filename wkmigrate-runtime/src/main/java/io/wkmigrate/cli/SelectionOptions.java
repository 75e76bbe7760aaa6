package io.wkmigrate.cli;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Which pipelines a command is about. */
final class SelectionOptions implements Predicate<String> {

    @Option(
            names = "--select",
            paramLabel = "GLOB",
            converter = GlobConverter.class,
            description =
                    "Only pipelines with such a name, and those that they execute; * and ? as usual, case ignored."
                            + " May be given several times.")
    private List<NameGlob> selected = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            converter = GlobConverter.class,
            description = "Not pipelines with such a name, unless another one executes them.")
    private List<NameGlob> excluded = List.of();

    /** Whether a pipeline is wanted for itself. */
    @Override
    public boolean test(String pipeline) {
        return (selected.isEmpty() || selected.stream().anyMatch(each -> each.test(pipeline)))
                && excluded.stream().noneMatch(each -> each.test(pipeline));
    }

    boolean isEverything() {
        return selected.isEmpty() && excluded.isEmpty();
    }

    /** The options as they would be typed, each with a blank before it. */
    String words() {
        return Stream.concat(words("--select", selected), words("--exclude", excluded))
                .collect(Collectors.joining());
    }

    private static Stream<String> words(String option, List<NameGlob> globs) {
        return globs.stream().map(each -> " " + option + " " + ShellWord.of(each.text()));
    }

    /** Reads a pattern. */
    static final class GlobConverter implements ITypeConverter<NameGlob> {

        @Override
        public NameGlob convert(String value) {
            return NameGlob.of(value);
        }
    }
}
