package io.wkmigrate.cli;

import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A folder with rule jars, and a list of trusted ones that belongs to nobody else. */
record SampleJars(Path folder) {

    /** Replaces the placeholder for SSIS packages. */
    private static final String PACKAGES = Sources.head() + """
        /** Runs packages as a notebook. */
        @Translates(value = "ExecuteSSISPackage", replaces = "builtin/AzureServicePlaceholder")
        final class PackageTranslator implements ActivityTranslator<PackageTranslator.Properties> {
            record Properties(Map<String, Value<?>> packageLocation) {}
            @Override
            public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                return source.as(new Fail(
                        new Value.Literal<>("moved", source.place()), new Value.Literal<>("1", source.place())));
            }
        }
        """;

    /** Compiling takes longest, and gives the same each time. */
    private static final Map<String, byte[]> COMPILED = new ConcurrentHashMap<>();

    /** The list of trusted jars. */
    Path trustFile() {
        return folder.resolve("trust/trusted.txt");
    }

    /** An environment that names it. */
    Map<String, String> environment() {
        return Map.of("WKMIGRATE_TRUST_FILE", trustFile().toString());
    }

    /** A jar of a module {@code acme} with one rule that answers for packages and one that adds a tag. */
    Path packages(String name) {
        return write(
                name,
                COMPILED.computeIfAbsent(
                        "acme",
                        module -> RuleJarForge.module(module)
                                .source(PACKAGES)
                                .source(Sources.pipelineRewrite(
                                        "Team", "return pipeline.withTag(\"team\", \"data-platform\");"))
                                .version("1.2.0")
                                .bytes()));
    }

    /** A jar of another module with one rule for a type that only it knows. */
    Path ship(String module, String name) {
        return write(
                name,
                COMPILED.computeIfAbsent(
                        module,
                        each -> RuleJarForge.module(each)
                                .source(Sources.translator("com." + each, "Ship", "return fail(source, \"shipped\");"))
                                .bytes()));
    }

    /** The same with an example of its rule. */
    Path ship(String module, String name, String example) {
        return write(
                name,
                RuleJarForge.module(module)
                        .source(Sources.translator("com." + module, "Ship", "return fail(source, \"shipped\");"))
                        .file("META-INF/wkmigrate/examples/" + module + "/ShipTranslator.json", example)
                        .bytes());
    }

    /** A jar of a module {@code wrap} with a wrapper of the rule for waiting, and two rewrites. */
    Path wrapper(String name) {
        return write(
                name,
                COMPILED.computeIfAbsent(
                        "wrap",
                        module -> RuleJarForge.module(module)
                                .source(Sources.head() + """
                                    /** Waits under another name. */
                                    @Wraps(value = "builtin/WaitTranslator", priority = 40)
                                    final class Renamed implements RuleWrapper<Activity> {
                                        @Override
                                        public Activity wrap(Activity made, JsonNode source, TranslationContext context) {
                                            return made;
                                        }
                                    }
                                    """)
                                .source(rewrite("ALast", 600))
                                .source(rewrite("ZFirst", 200))
                                .bytes()));
    }

    private static String rewrite(String name, int priority) {
        return Sources.pipelineRewrite(name, "return pipeline;")
                .replace("@Rewrites", "@Rewrites(priority = " + priority + ")");
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Trusts jars. */
    SampleJars trust(Path... jars) {
        for (Path each : jars) {
            Cli.Result result = run("rules", "trust", each);
            if (result.exit() != 0) {
                throw new AssertionError(result.both());
            }
        }
        return this;
    }

    /** Runs a command of whoever has this list. */
    Cli.Result run(Object... arguments) {
        return Cli.runWith(environment(), arguments);
    }

    /** Changes a jar in a way that it can still be read. */
    static void change(Path jar) {
        try {
            byte[] bytes = Files.readAllBytes(jar);
            // The last entry's time in the table of contents: nothing depends on it.
            int at = lastHeader(bytes) + 12;
            bytes[at] ^= 1;
            Files.write(jar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lastHeader(byte[] bytes) {
        for (int at = bytes.length - 4; at >= 0; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                return at;
            }
        }
        throw new AssertionError("no jar");
    }

    static String sha256(Path jar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
