package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.compile;
import static io.wkmigrate.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule that the README shows to people who write their first one. */
class ReadmeTest {

    @Test
    void theRuleOfTheReadmeCompiles() throws IOException {
        String text = Files.readString(Path.of("../README.md"));
        String readme = text.substring(text.indexOf("## How to write a rule"));
        String fence = "```java\n";
        int start = readme.indexOf(fence) + fence.length();
        String rule = readme.substring(start, readme.indexOf("```", start));

        Compilation compilation = compile(List.of(), List.of(new RuleProcessor()), source(rule));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSourceFiles()).hasSize(2);
    }
}
