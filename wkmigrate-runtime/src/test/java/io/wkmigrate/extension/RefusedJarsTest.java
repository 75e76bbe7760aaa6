package io.wkmigrate.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wkmigrate.extension.RuleJarException.Reason;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that are not used, for what they are. Each message names the jar and what to do. */
class RefusedJarsTest {

    private static final String INDEX = "META-INF/wkmigrate/acme.properties";
    private static final String TRANSLATOR = "com/acme/ShipTranslator.class";

    @TempDir
    Path folder;

    private static SortedMap<String, byte[]> files;

    @BeforeAll
    static void makesASoundJar() {
        files = RuleJarForge.module("acme")
                .source(Sources.translator("Ship", "return fail(source, \"\");"))
                .files();
    }

    @Test
    void aJarThatIsNotThere() {
        assertRefused(folder.resolve("no.jar"), Reason.MISSING, "There is no rule jar @. Check the path");
    }

    @Test
    void aFolder() {
        assertRefused(folder, Reason.MISSING, "@ is a folder and no rule jar. Name the jars in it");
    }

    @Test
    void anEmptyFile() {
        assertUnreadable(new byte[0], "it is empty");
    }

    @Test
    void somethingThatIsNoJar() {
        assertUnreadable("<html>404 Not Found</html>".getBytes(StandardCharsets.UTF_8), "it is no jar");
    }

    @Test
    void aJarThatWasCutOff() {
        byte[] whole = RuleJarForge.pack(files);

        assertUnreadable(Arrays.copyOf(whole, whole.length - 40), "it ends too early: it was not copied as a whole");
    }

    @Test
    void aJarThatWasDamaged() {
        byte[] damaged = RuleJarForge.pack(Map.of("a", "some text".repeat(9).getBytes(StandardCharsets.UTF_8)));
        Arrays.fill(damaged, 45, 50, (byte) 0xff);

        assertUnreadable(damaged, "it is damaged");
    }

    @Test
    void aFileWhoseNameLeadsOut() {
        assertUnreadable(
                RuleJarForge.pack(Map.of("META-INF/../../x", new byte[1])),
                "it holds a file whose name leads out of it");
        assertUnreadable(
                RuleJarForge.pack(Map.of("/etc/passwd", new byte[1])), "it holds a file whose name leads out of it");
    }

    @Test
    void twoFilesOfOneName() {
        assertUnreadable(
                replaced(RuleJarForge.pack(new TreeMap<>(Map.of("aa", new byte[1], "ab", new byte[2]))), "ab", "aa"),
                "it holds two files of one name");
    }

    @Test
    void aFileThatTheTableOfContentsDoesNotList() {
        byte[] jar = RuleJarForge.pack(Map.of("seen", new byte[1]));
        byte[] other = new String(jar, StandardCharsets.ISO_8859_1)
                .replaceFirst("seen", "hide")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertUnreadable(other, "its files are not the ones that its table of contents lists");
    }

    @Test
    void aJarThatIsLargerThanItMayBe() {
        assertRefused(
                write(new byte[5001]),
                sha256 -> true,
                new RuleLimits(Loading.LIMITS.time(), 5000, 10, 5000),
                Reason.TOO_LARGE,
                "The rule jar @ is larger than 5000 bytes");
    }

    @Test
    void aJarThatGrowsWhenItIsUnpacked() {
        assertRefused(
                write(RuleJarForge.pack(Map.of("zeros", new byte[1_000_000]))),
                sha256 -> true,
                new RuleLimits(Loading.LIMITS.time(), 5000, 10, 500_000),
                Reason.TOO_LARGE,
                "The rule jar @ is too large: unpacked it is larger than 500000 bytes. Check that it is the right file.");
    }

    @Test
    void aJarOfTooManyFiles() {
        assertRefused(
                write(RuleJarForge.pack(files)),
                sha256 -> true,
                new RuleLimits(Loading.LIMITS.time(), 100_000, 2, 500_000),
                Reason.TOO_LARGE,
                "The rule jar @ is too large: it holds more than 2 files.");
    }

    @Test
    void aJarThatNobodyTrusts() throws RuleJarException {
        Path jar = write(RuleJarForge.pack(files));

        assertRefused(
                jar,
                sha256 -> false,
                Loading.LIMITS,
                Reason.UNTRUSTED,
                "The rule jar @ is not trusted, or has changed since it was: its SHA-256 is " + RuleJars.sha256(jar)
                        + ". If you know what is in it, trust exactly these bytes with: wkmigrate rules trust @");
    }

    @Test
    void aJarThatHasChangedSinceItWasTrusted() throws RuleJarException, IOException {
        Path jar = write(RuleJarForge.pack(files));
        String trusted = RuleJars.sha256(jar);
        byte[] changed = Files.readAllBytes(jar);
        changed[changed.length / 2]++;
        Files.write(jar, changed);

        assertRefused(
                jar,
                trusted::equals,
                Loading.LIMITS,
                Reason.UNTRUSTED,
                "The rule jar @ is not trusted, or has changed");
    }

    @Test
    void nothingOfAnUntrustedJarIsLookedAt() {
        assertRefused(
                write("no jar at all".getBytes(StandardCharsets.UTF_8)),
                sha256 -> false,
                Loading.LIMITS,
                Reason.UNTRUSTED,
                "The rule jar @ is not trusted");
    }

    @Test
    void aJarWithoutRules() {
        assertRefused(
                without(INDEX),
                Reason.NO_RULES,
                "The rule jar @ holds no rules: there is no META-INF/wkmigrate/*.properties in it. Build it with the"
                        + " annotation processor wkmigrate-processor, or leave it out.");
    }

    @Test
    void aJarForAnotherVersionOfTheApi() {
        assertRefused(
                withIndex("api=[2.0,3)"),
                Reason.INCOMPATIBLE,
                "The rule jar @ works with the versions [2.0,3) of the API, and this program has 1.0. Get a version of"
                        + " the jar, or of this program, that fits.");
    }

    @Test
    void aJarThatDoesNotSayForWhichVersionOfTheApiItIs() {
        String message = "The rule jar @ does not say which versions of the API its rules work with: in " + INDEX
                + " there is no range like api=[1.0,2).";

        assertRefused(withIndex("api=newest"), Reason.INCOMPATIBLE, message);
        assertRefused(withIndex("api="), Reason.INCOMPATIBLE, message);
        assertRefused(with(INDEX, new byte[] {'a', '=', '\\', 'u', 'x'}), Reason.INCOMPATIBLE, message);
    }

    @Test
    void aModuleThatHasANameOfThisProgram() {
        assertRefused(
                withIndex("module=builtin"),
                Reason.CONFLICTING,
                "The rule jar @ calls its module \"builtin\", which is a name of this program.");
        assertRefused(
                withIndex("module=policy"), Reason.CONFLICTING, "The rule jar @ calls its module \"policy\", which is");
        // Several files of policies are called policy-NAME each.
        assertRefused(
                withIndex("module=policy-costs"),
                Reason.CONFLICTING,
                "The rule jar @ calls its module \"policy-costs\", which is");
    }

    @Test
    void twoJarsWithOneModule() {
        Path first = write(RuleJarForge.pack(files));
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put("README", new byte[1]);
        Path second = write("second.jar", RuleJarForge.pack(changed));

        RuleJarException refused = catchThrowableOfType(
                RuleJarException.class,
                () -> RuleJars.load(List.of(first, second), Loading.EVERYTHING, Loading.LIMITS));

        assertThat(refused.reason()).isEqualTo(Reason.CONFLICTING);
        assertThat(refused)
                .hasMessage("The rule jars " + first + " and " + second + " both hold a module \"acme\". Use one of"
                        + " them, or build one with another name: -Awkmigrate.module=NAME.");
    }

    @Test
    void anIndexThatNamesNoModule() {
        assertRefused(
                withIndex("class="),
                Reason.BROKEN,
                "The rule jar @ is broken: " + INDEX + " names no module, or no class of one.");
    }

    @Test
    void anIndexThatNamesAClassThatIsNotThere() {
        assertRefused(
                withIndex("class=com.acme.Gone"),
                Reason.BROKEN,
                "The rule jar @ is broken: com.acme.Gone, which its index names, is not in it. Report it to its owner,"
                        + " or leave it out.");
    }

    @Test
    void anIndexThatNamesAClassOfThisProgram() {
        assertRefused(
                withIndex("class=io.wkmigrate.rules.BuiltinRuleModule"),
                Reason.BROKEN,
                "The rule jar @ is broken: io.wkmigrate.rules.BuiltinRuleModule, which its index names, is not in it.");
    }

    @Test
    void anIndexThatNamesAClassThatIsNoModule() {
        assertRefused(
                withIndex("class=com.acme.ShipTranslator"),
                Reason.BROKEN,
                "The rule jar @ is broken: com.acme.ShipTranslator, which its index names, is no RuleModule of its own.");
    }

    @Test
    void aClassForANewerJava() {
        byte[] newer = files.get(TRANSLATOR).clone();
        newer[7] = (byte) (44 + Runtime.version().feature() + 1);

        assertRefused(
                with(TRANSLATOR, newer),
                Reason.INCOMPATIBLE,
                "The rule jar @ was compiled for Java " + (Runtime.version().feature() + 1) + ", and this is Java "
                        + Runtime.version().feature()
                        + ". Run this program with a newer Java, or compile the jar with --release 17.");
    }

    @Test
    void aClassThatIsDamagedOrStandsInTheWrongPlace() {
        byte[] damaged = files.get(TRANSLATOR).clone();
        Arrays.fill(damaged, 10, damaged.length, (byte) 0xff);
        String message = "The rule jar @ is broken: com/acme/ShipTranslator.class in it is not the class of that name.";

        assertRefused(with(TRANSLATOR, damaged), Reason.BROKEN, message);
        assertRefused(with(TRANSLATOR, new byte[4]), Reason.BROKEN, message);
        assertRefused(with(TRANSLATOR, files.get("com/acme/ShipTranslator$Properties.class")), Reason.BROKEN, message);
    }

    private Path without(String name) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.remove(name);
        return write(RuleJarForge.pack(changed));
    }

    private Path with(String name, byte[] content) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(name, content);
        return write(RuleJarForge.pack(changed));
    }

    /** The sound jar with another line in its index. */
    private Path withIndex(String line) {
        Map<String, String> lines = new LinkedHashMap<>();
        new String(files.get(INDEX), StandardCharsets.UTF_8)
                .lines()
                .forEach(each -> lines.put(each.substring(0, each.indexOf('=')), each));
        lines.put(line.substring(0, line.indexOf('=')), line);
        return with(INDEX, String.join("\n", lines.values()).getBytes(StandardCharsets.UTF_8));
    }

    private Path write(byte[] jar) {
        return write("acme rules.jar", jar);
    }

    private Path write(String name, byte[] jar) {
        try {
            return Files.write(folder.resolve(name), jar);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void assertUnreadable(byte[] jar, String why) {
        assertRefused(
                write(jar),
                Reason.UNREADABLE,
                "The rule jar @ cannot be read: " + why + ". Build or copy it again, or leave it out.");
    }

    private static void assertRefused(Path jar, Reason reason, String message) {
        assertRefused(jar, Loading.EVERYTHING, Loading.LIMITS, reason, message);
    }

    /** In the message, {@code @} stands for the path; as a word of a command it is quoted. */
    private static void assertRefused(Path jar, Trust trust, RuleLimits limits, Reason reason, String message) {
        RuleJarException refused =
                catchThrowableOfType(RuleJarException.class, () -> RuleJars.load(List.of(jar), trust, limits));

        assertThat(refused).isNotNull();
        assertThat(refused.getMessage())
                .startsWith(message.replace("trust @", "trust '" + jar + "'").replace("@", jar.toString()));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.jar()).isEqualTo(jar);
    }

    /** Both in the file and in the table of contents. */
    private static byte[] replaced(byte[] jar, String name, String other) {
        return new String(jar, StandardCharsets.ISO_8859_1).replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
    }
}
