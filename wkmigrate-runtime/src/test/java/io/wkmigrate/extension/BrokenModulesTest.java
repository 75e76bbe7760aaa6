package io.wkmigrate.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wkmigrate.extension.RuleJarException.Reason;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jars whose modules go wrong when they are created, or are not what they say; written without the processor. */
class BrokenModulesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "static { if (true) throw new IllegalStateException(); }" + "| ended with ExceptionInInitializerError",
                "public BadModule() { throw new IllegalStateException(\"hunter2\"); }"
                        + "| ended with IllegalStateException at BadModule.java:15",
                "public String name() { return \"other\"; }"
                        + "| calls itself another name than \"acme\", as its index has it",
                "public List<RuleDescriptor> catalogue() { return null; }" + "| returned null as its catalogue",
                "public List<RuleDescriptor> catalogue() { return Collections.singletonList(null); }"
                        + "| returned something with null as an element of a list",
                "public List<RuleDescriptor> catalogue() { return List.of(); }"
                        + "| holds other rules than its index says",
                "public List<RuleDescriptor> catalogue() { return List.of(DESCRIPTOR, DESCRIPTOR); }"
                        + "| lists one rule twice",
                "public List<RuleDescriptor> catalogue() { return List.of(describe(\"builtin/A\", \"Ship\", 0)); }"
                        + "| holds a rule whose id does not begin with \"acme/\" and a name",
                "public List<RuleDescriptor> catalogue() { return List.of(describe(\"acme/A\", \" \", 0)); }"
                        + "| does not say for which types acme/A is",
                "public Rule<ActivityDefinition<Unbound>, Activity> activity(String type) { return null; }"
                        + "| does not answer with acme/A for a type of that rule",
                "public Map<String, JobRewrite> jobRewrites() { return Map.of(\"acme/B\", job -> job); }"
                        + "| holds others as job rewrite than its catalogue says",
                "public List<Wrapping<?>> wrappings() { return null; }" + "| returned null as its wrappers",
                "public Map<String, PipelineRewrite> pipelineRewrites() { return pipelineRewrites(); }"
                        + "| ended with StackOverflowError at BadModule.java:15",
            })
    void isRefusedWithItsPath(String member, String what) {
        assertThat(refused(module(member)).getMessage())
                .isEqualTo("The rule jar " + jar() + " is broken: its module \"acme\" " + what
                        + ". Report it to its owner, or leave it out.");
    }

    @Test
    void aModuleThatNeverComesToAnEnd() {
        RuleJarForge forge = module("public BadModule() throws Exception { synchronized (this) { wait(); } }");
        forge.write(folder, "acme.jar");

        RuleJarException refused = catchThrowableOfType(
                RuleJarException.class,
                () -> RuleJars.load(
                        List.of(jar()), Loading.EVERYTHING, RuleLimits.DEFAULT.with(Duration.ofMillis(200))));

        assertThat(refused.getMessage()).contains("its module \"acme\" did not come to an end within 200 milliseconds");
    }

    @Test
    void aModuleThatIsNotPublic() {
        assertThat(refused(RuleJarForge.module("acme")
                                .unprocessed()
                                .source(Sources.head() + """
                                        final class BadModule implements RuleModule {
                                            public String name() { return "acme"; }
                                            public List<RuleDescriptor> catalogue() { return List.of(); }
                                        }
                                        """)
                                .index("com.acme.BadModule"))
                        .getMessage())
                .contains("com.acme.BadModule, which its index names, is no public class with a public constructor");
    }

    /** A module with one rule, as it should be but for one member. */
    private static RuleJarForge module(String member) {
        String sound = """
                public String name() { return "acme"; }
                public List<RuleDescriptor> catalogue() { return List.of(DESCRIPTOR); }
                public Rule<ActivityDefinition<Unbound>, Activity> activity(String type) {
                    return new Rule<>(DESCRIPTOR, (definition, context) -> null);
                }
                static RuleDescriptor describe(String id, String type, int priority) {
                    return new RuleDescriptor(id, RuleKind.ACTIVITY, List.of(type), "", "", priority, "", List.of(),
                            Map.of());
                }
                static final RuleDescriptor DESCRIPTOR = describe("acme/A", "Ship", 0);
                """;
        String base = Sources.head() + "public class GoodModule implements RuleModule {\n" + sound + "}\n";
        String bad = Sources.head() + "public final class BadModule extends GoodModule {\n\n\n" + member + "\n}\n";
        return RuleJarForge.module("acme")
                .unprocessed()
                .source(base)
                .source(bad)
                .index("com.acme.BadModule", "acme/A");
    }

    private Path jar() {
        return folder.resolve("acme.jar");
    }

    private RuleJarException refused(RuleJarForge forge) {
        forge.write(folder, "acme.jar");
        RuleJarException refused = catchThrowableOfType(
                RuleJarException.class, () -> RuleJars.load(List.of(jar()), Loading.EVERYTHING, Loading.LIMITS));
        assertThat(refused.reason()).isEqualTo(Reason.BROKEN);
        return refused;
    }
}
