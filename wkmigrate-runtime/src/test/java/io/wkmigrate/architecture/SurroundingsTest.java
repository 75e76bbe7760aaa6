package io.wkmigrate.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** What code may know of the machine it runs on: files at the ends, and nothing that differs between two runs. */
@AnalyzeClasses(
        packages = "io.wkmigrate",
        importOptions = {DoNotIncludeTests.class, WithoutProcessor.class})
class SurroundingsTest {

    private static final String[] ENDS = {
        "io.wkmigrate.load..",
        "io.wkmigrate.extension..",
        "io.wkmigrate.policy..",
        "io.wkmigrate.settings..",
        "io.wkmigrate.store..",
        "io.wkmigrate.workspace..",
        "io.wkmigrate.doctor..",
        "io.wkmigrate.deploy..",
        "io.wkmigrate.cli.."
    };

    @ArchTest
    static final ArchRule filesAreReadAndWrittenAtTheEndsOnly = noClasses()
            .that()
            .resideOutsideOfPackages(ENDS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.util.zip..", "java.util.jar..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*");

    @ArchTest
    static final ArchRule nothingElseGoesToTheNetwork = noClasses()
            .that()
            .resideOutsideOfPackages("io.wkmigrate.workspace..", "io.wkmigrate.doctor..", "io.wkmigrate.load.live..")
            .and()
            // It asks where the program lies; Java says that as a URL.
            .doNotHaveFullyQualifiedName("io.wkmigrate.cli.Installation")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(http\\..*|URL|.*Socket.*|.*Connection|Inet.*)");

    @ArchTest
    static final ArchRule onlyTheCommandLineTalks = noClasses()
            .that()
            .resideOutsideOfPackage("io.wkmigrate.cli..")
            .should()
            .accessTargetWhere(target(
                    "System.out, System.err or System.in", Map.of("java.lang.System", Set.of("out", "err", "in"))));

    @ArchTest
    static final ArchRule generationDoesNotDependOnTimeOrChance = noClasses()
            .that()
            // For expressions that somebody evaluates on the command line.
            .doNotHaveFullyQualifiedName("io.wkmigrate.cli.RealSurroundings")
            .and()
            // For callers who were sent away together and should not come back together.
            .doNotHaveFullyQualifiedName("io.wkmigrate.workspace.Pause")
            .and()
            // Certificates say in dates of this kind how long they are valid.
            .doNotHaveFullyQualifiedName("io.wkmigrate.doctor.CertificateCheck")
            .and()
            // Quartz is asked and answers in dates of this kind.
            .doNotHaveFullyQualifiedName("io.wkmigrate.jobs.forecast.CronTimes")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Date|Calendar|GregorianCalendar|Random|SplittableRandom|Timer)"
                            + "|java\\.security\\.SecureRandom|java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.text\\..*Format")
            .orShould()
            .accessTargetWhere(target(
                    "the clock or chance",
                    Map.of(
                            "java.lang.System", Set.of("currentTimeMillis"),
                            "java.lang.Math", Set.of("random"),
                            "java.util.UUID", Set.of("randomUUID"),
                            "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
                            "java.time.Instant", Set.of("now"),
                            "java.time.LocalDate", Set.of("now"),
                            "java.time.LocalDateTime", Set.of("now"),
                            "java.time.LocalTime", Set.of("now"),
                            "java.time.ZonedDateTime", Set.of("now"),
                            "java.time.OffsetDateTime", Set.of("now"))));

    @ArchTest
    static final ArchRule onlyTheCommandLineMeasuresTime = noClasses()
            .that()
            .resideOutsideOfPackage("io.wkmigrate.cli..")
            .and()
            // A rule of somebody else that takes too long is ended.
            .doNotHaveFullyQualifiedName("io.wkmigrate.extension.guard.Call")
            .should()
            .accessTargetWhere(target("the clock", Map.of("java.lang.System", Set.of("nanoTime"))));

    @ArchTest
    static final ArchRule nothingDependsOnTheSettingsOfTheMachine = noClasses()
            .should()
            .accessTargetWhere(target(
                    "the default locale, zone or charset",
                    Map.of(
                            "java.util.Locale", Set.of("getDefault"),
                            "java.util.TimeZone", Set.of("getDefault"),
                            "java.time.ZoneId", Set.of("systemDefault"),
                            "java.nio.charset.Charset", Set.of("defaultCharset"),
                            "java.lang.String", Set.of("formatted"))))
            .orShould()
            .accessTargetWhere(withoutLocale());

    @ArchTest
    static final ArchRule nothingIsFoundByReflection = noClasses()
            .that()
            // Rule jars are not there when the program is compiled, so the class of a module is found by its name,
            .doNotHaveFullyQualifiedName("io.wkmigrate.extension.JarLoading")
            .and()
            // and its classes find those of the API by theirs.
            .doNotHaveFullyQualifiedName("io.wkmigrate.extension.isolation.ApiClassLoader")
            .should()
            .accessTargetWhere(target(
                    "classes by name",
                    Map.of(
                            "java.lang.Class",
                            Set.of(
                                    "forName",
                                    "newInstance",
                                    "getMethod",
                                    "getMethods",
                                    "getDeclaredMethod",
                                    "getDeclaredMethods",
                                    "getField",
                                    "getFields",
                                    "getDeclaredField",
                                    "getDeclaredFields",
                                    "getConstructor",
                                    "getDeclaredConstructor"),
                            "java.lang.ClassLoader",
                            Set.of("loadClass"))));

    @ArchTest
    static final ArchRule onlyWhatRulesOfJarsMakeIsLookedIntoByReflection = noClasses()
            .that()
            // It is looked through, whatever records it is of.
            .doNotHaveFullyQualifiedName("io.wkmigrate.extension.guard.Wholeness")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .orShould()
            .accessTargetWhere(target("records", Map.of("java.lang.Class", Set.of("getRecordComponents"))));

    private static DescribedPredicate<JavaAccess<?>> target(String what, Map<String, Set<String>> members) {
        return describe(
                what,
                access -> members.getOrDefault(access.getTargetOwner().getName(), Set.of())
                        .contains(access.getTarget().getName()));
    }

    /** {@code String.format(String, …)}, {@code toLowerCase()}, {@code getBytes()}, {@code new String(byte[])}. */
    private static DescribedPredicate<JavaAccess<?>> withoutLocale() {
        Set<String> forms = Set.of(
                "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                "java.lang.String.toLowerCase()",
                "java.lang.String.toUpperCase()",
                "java.lang.String.getBytes()",
                "java.lang.String.<init>([B)");
        return describe(
                "methods of String without locale or charset",
                access -> forms.contains(access.getTarget().getFullName()));
    }
}
