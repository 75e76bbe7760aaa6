package io.wkmigrate.fake.rulejar;

/** Sources of rules, with only their bodies written down. */
public final class Sources {

    private static final String IMPORTS = """
            import com.fasterxml.jackson.databind.JsonNode;
            import io.wkmigrate.api.definition.*;
            import io.wkmigrate.api.expression.*;
            import io.wkmigrate.api.finding.*;
            import io.wkmigrate.api.ir.*;
            import io.wkmigrate.api.job.*;
            import io.wkmigrate.api.emit.*;
            import io.wkmigrate.api.rule.*;
            import io.wkmigrate.api.value.*;
            import java.util.*;
            """;

    private Sources() {}

    /** What stands before a class of the package {@code com.acme}. */
    public static String head() {
        return head("com.acme");
    }

    /** What stands before a class of a package. */
    public static String head(String in) {
        return "package " + in + ";\n" + IMPORTS;
    }

    /**
     * A translator {@code <type>Translator} of activities.
     *
     * @param body of {@code Activity translate(ActivityDefinition<Properties> source, TranslationContext context)}
     */
    public static String translator(String type, String body) {
        return translator("com.acme", type, body);
    }

    /** The same in another package. */
    public static String translator(String in, String type, String body) {
        return head(in) + """
                /** Translates it. */
                @Translates(value = "@TYPE@", custom = true)
                final class @TYPE@Translator implements ActivityTranslator<@TYPE@Translator.Properties> {
                    record Properties(Optional<ActivityScope> activities) {}
                    @Override
                    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                        @BODY@
                    }
                    static Activity fail(ActivityDefinition<Properties> source, String message) {
                        return source.as(new Fail(
                                new Value.Literal<>(message, source.place()), new Value.Literal<>("1", source.place())));
                    }
                }
                """.replace("@TYPE@", type).replace("@BODY@", body);
    }

    /**
     * A rewrite of pipelines.
     *
     * @param body of {@code Pipeline rewrite(Pipeline pipeline)}
     */
    public static String pipelineRewrite(String name, String body) {
        return rewrite(name, "Pipeline", "pipeline", body);
    }

    /**
     * A rewrite of jobs.
     *
     * @param body of {@code Job rewrite(Job job)}
     */
    public static String jobRewrite(String name, String body) {
        return rewrite(name, "Job", "job", body);
    }

    private static String rewrite(String name, String type, String what, String body) {
        return head()
                + """
                /** Rewrites it. */
                @Rewrites
                final class @NAME@ implements @TYPE@Rewrite {
                    @Override
                    public @TYPE@ rewrite(@TYPE@ @WHAT@) {
                        @BODY@
                    }
                }
                """.replace("@NAME@", name)
                        .replace("@TYPE@", type)
                        .replace("@WHAT@", what)
                        .replace("@BODY@", body);
    }
}
