package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.compile;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The rules that the README shows to people who write their first one. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void theRulesOfTheReadmeCompile() throws IOException {
        String text = Files.readString(Path.of("../README.md"));
        String section = text.substring(text.indexOf("## Your own rules"), text.indexOf("## How the modules fit"));
        List<JavaFileObject> rules = JAVA.matcher(section)
                .results()
                .map((MatchResult each) -> each.group(1))
                .map(Sources::source)
                .toList();

        Compilation compilation = compile(rules.toArray(JavaFileObject[]::new));

        assertThat(rules).hasSize(2);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSourceFiles()).hasSize(3);
    }
}
