package io.wkmigrate.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wkmigrate.extension.RuleJarException.Reason;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jars whose classes do what rules have no use for: they are refused before any of it can run. */
class ForbiddenClassesTest {

    private static final List<String> COMPUTING = List.of(
            "java.net.URI a() { return java.net.URI.create(\"x:y\"); }",
            "String a(Object o) { return o.getClass().getSimpleName() + 1; }",
            "java.util.function.Supplier<String> a(String s) { return s::strip; }",
            "record A(int b) {}",
            "int a(RuleKind kind) { return switch (kind) { case ACTIVITY -> 1; default -> 2; }; }",
            "long a(java.util.concurrent.ConcurrentHashMap<String, Long> m) { return m.reduceValues(1, Long::sum); }",
            "void a(Exception e) { throw new RuntimeException(e); }",
            "java.io.InputStream a() { return getClass().getResourceAsStream(\"x\"); }");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "void a() { System.exit(0); }                                | uses java.lang.System.exit",
                "java.util.function.IntConsumer a = System::exit;            | uses java.lang.System.exit",
                "void a() { Runtime.getRuntime().halt(1); }                  | uses java.lang.Runtime.getRuntime",
                "void a() throws Exception { new ProcessBuilder(\"x\").start(); } | uses java.lang.ProcessBuilder",
                "void a() throws Exception { new java.net.Socket(\"x\", 1); }| uses java.net.Socket",
                "void a(java.net.http.HttpClient client) { }                 | uses java.net.http.HttpClient",
                "void a() throws Exception { java.nio.file.Files.delete(java.nio.file.Path.of(\"x\")); }"
                        + "| uses java.nio.file.Path.of",
                "void a() throws Exception { new java.io.FileWriter(\"x\"); }| uses java.io.FileWriter",
                "void a() throws Exception { new java.io.PrintWriter(\"x\"); }| uses new java.io.PrintWriter",
                "void a() { System.out.println(); }                          | uses java.lang.System.out",
                "String a() { return System.getenv(\"DATABRICKS_TOKEN\"); }  | uses java.lang.System.getenv",
                "void a() { new Thread(() -> {}).start(); }                  | uses java.lang.Thread",
                "void a() { java.util.concurrent.Executors.newCachedThreadPool(); }"
                        + "| uses java.util.concurrent.Executors.newCachedThreadPool",
                "void a() throws Exception { Class.forName(\"x\"); }         | uses java.lang.Class.forName",
                "Object a(java.lang.reflect.Method m) throws Exception { return m.invoke(null); }"
                        + "| uses java.lang.reflect.Method",
                "Object a() { return java.lang.invoke.MethodHandles.lookup(); }"
                        + "| uses java.lang.invoke.MethodHandles.lookup",
                "Object a() throws Exception {"
                        + " return javax.xml.parsers.DocumentBuilderFactory.newInstance(); }"
                        + "| uses javax.xml.parsers.DocumentBuilderFactory.newInstance",
                "void a(Exception e) { e.printStackTrace(); }                | uses java.lang.Exception.printStackTrace",
                "void a() { System.err.println(); }                          | uses java.lang.System.err",
                "void a() { java.util.Locale.setDefault(java.util.Locale.ROOT); }"
                        + "| uses java.util.Locale.setDefault",
                "long a() { return System.nanoTime(); }                      | uses java.lang.System.nanoTime",
                "Object a() { return java.time.Instant.now(); }              | uses java.time.Instant.now",
                "Object a() { return new java.util.Date(); }                 | uses new java.util.Date",
                "Object a() { return new java.util.Random(); }               | uses java.util.Random",
                "Object a() { return java.util.UUID.randomUUID(); }          | uses java.util.UUID.randomUUID",
                "static int calls;                                           | keeps state in the static field calls",
                "native void a();                                            | declares the native method a",
                "@Override protected void finalize() { }                     | declares a finalizer",
            })
    void areRefusedWithWhatTheyDo(String member, String what) {
        RuleJarException refused = refused(jar(member));

        assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(refused.getMessage())
                .startsWith("The rule jar " + folder.resolve("acme.jar") + " does what rules may not do: com.acme.Work "
                        + what)
                .endsWith(". Rules only compute: take that out of the jar, or leave the jar out.");
    }

    @Test
    void aClassInAPackageOfThisProgramIsRefused() {
        RuleJarException refused = refused(jar("").source("""
                package io.wkmigrate.translate;
                public final class RuleSet {}
                """));

        assertThat(refused.getMessage())
                .contains(
                        "does what rules may not do: io.wkmigrate.translate.RuleSet is in a package of wkmigrate itself.");
    }

    @Test
    void whatOnlyComputesIsFine() {
        RuleJarForge forge =
                RuleJarForge.module("acme").source(Sources.translator("Ship", "return fail(source, \"\");"));
        for (int i = 0; i < COMPUTING.size(); i++) {
            forge.source(work("Work" + i, COMPUTING.get(i)));
        }
        forge.write(folder, "acme.jar");

        assertThatCode(() -> Loading.load(folder.resolve("acme.jar"))).doesNotThrowAnyException();
    }

    /** It is refused before anybody looks for its module. */
    private static RuleJarForge jar(String member) {
        return RuleJarForge.module("acme")
                .unprocessed()
                .index("com.acme.AcmeRuleModule")
                .source(work("Work", member));
    }

    private static String work(String name, String member) {
        return Sources.head() + "final class " + name + " {\n" + member + "\n}\n";
    }

    private RuleJarException refused(RuleJarForge forge) {
        forge.write(folder, "acme.jar");
        return catchThrowableOfType(
                RuleJarException.class,
                () -> RuleJars.load(List.of(folder.resolve("acme.jar")), Loading.EVERYTHING, Loading.LIMITS));
    }
}
