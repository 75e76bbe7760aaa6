package io.wkmigrate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.job.JobOrigin;
import io.wkmigrate.policy.Template.Variable;
import io.wkmigrate.yaml.Problems;
import io.wkmigrate.yaml.YamlNode.Kind;
import io.wkmigrate.yaml.YamlNode.Position;
import io.wkmigrate.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates make of names. */
class TemplateTest {

    private static final JobOrigin JOB =
            JobOrigin.ofPipeline("adf-İzmir", "PL_Load Orders", Optional.of("Finance/Daily/In"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '"',
            value = {
                "plain|plain",
                "{pipeline}|PL_Load Orders",
                "\"{pipeline|lower}\"|pl_load orders",
                "\"{pipeline|upper}\"|PL_LOAD ORDERS",
                "\"{pipeline|snake}\"|pl_load_orders",
                "\"{pipeline|without(pl_)|snake}\"|load_orders",
                "\"{pipeline|without(xx)}\"|PL_Load Orders",
                "\"{folder|first}\"|Finance",
                "\"{folder|last|lower}\"|in",
                "\"{folder|prefix(in )}: {pipeline}\"|in Finance/Daily/In: PL_Load Orders",
                "\"{ folder | suffix( /) } {activity}\"|Finance/Daily/In / Copy it",
                "\"{folder|without(Finance/Daily/In)|default(none)}\"|none",
                "\"{folder|without(Finance/Daily/In)|suffix( / )}x\"|x",
                "{factory}-{activity}|adf-İzmir-Copy it"
            })
    void filtersApplyFromLeftToRight(String template, String filled) {
        Problems problems = new Problems("policy.yml");

        Optional<Template> parsed = new TemplateParser(List.of(Variable.values()), problems)
                .parse(new Scalar(new Position(1, 1), Kind.TEXT, template));

        assertThat(problems.lines()).isEmpty();
        assertThat(parsed.orElseThrow().fill(JOB, "Copy it")).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource({
        "Finance, true",
        "finance, true",
        "Finance/Daily, true",
        "Finance/Daily/In, true",
        "Fin*, true",
        "*/In, true",
        "Fin, false",
        "Daily, false",
        "Finance/Daily/In/More, false"
    })
    void aFolderStandsForThoseInIt(String pattern, boolean fits) {
        assertThat(NamePattern.of(pattern).matchesPath("Finance/Daily/In")).isEqualTo(fits);
    }
}
