package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.compileCleanly;
import static io.wkmigrate.processor.Compilations.generated;
import static io.wkmigrate.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** Generated code is read by people: this is how it has to look. */
class GeneratedTextTest {

    private final Compilation compilation = compileCleanly(
            source("com.acme.rules.activity", """
                    /** Runs a notebook. */
                    @Translates("DatabricksNotebook")
                    @Untranslated(property = "baseParameters", reason = "notebooks here take none")
                    final class NotebookTranslator implements ActivityTranslator<NotebookTranslator.Properties> {
                        record Properties(Value<String> notebookPath, List<Library> libraries) {}
                        record Library(Optional<Value<String>> jar, Optional<Maven> maven) {}
                        record Maven(
                                @Property("coordinates") String mavenCoordinates,
                                Optional<Value<String>> repositoryAddress,
                                Optional<String> nameOfTheThirdOne,
                                List<String> dependencyExclusions) {}
                        public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                            throw new UnsupportedOperationException();
                        }
                    }
                    """),
            source("com.acme.rules.rewrite", """
                    @Rewrites(priority = 10)
                    final class Owner implements JobRewrite {
                        public Job rewrite(Job job) {
                            return job;
                        }
                    }
                    """),
            source("com.acme.rules.wrap", """
                    @Wraps(value = "builtin/AzureTableSource", priority = 20)
                    final class Shouting implements RuleWrapper<CopySource> {
                        public CopySource wrap(CopySource translated, JsonNode source, TranslationContext context) {
                            return translated;
                        }
                    }
                    """));

    @Test
    void binder() {
        assertThat(generated(compilation, "NotebookTranslatorBinder.java")).isEqualTo("""
                        package com.acme.rules.activity;

                        import io.wkmigrate.api.binding.ObjectReader;
                        import io.wkmigrate.api.binding.Readers;
                        import io.wkmigrate.api.definition.ActivityDefinition;
                        import io.wkmigrate.api.ir.Activity;
                        import io.wkmigrate.api.rule.Rule;
                        import io.wkmigrate.api.rule.RuleDescriptor;
                        import io.wkmigrate.api.rule.RuleKind;
                        import io.wkmigrate.api.rule.Unbound;
                        import io.wkmigrate.api.rule.Untranslated;
                        import io.wkmigrate.api.rule.generated.CatalogueEntry;
                        import io.wkmigrate.api.value.Value;
                        import java.util.Collections;
                        import java.util.LinkedHashMap;
                        import java.util.List;
                        import java.util.Map;
                        import java.util.Optional;
                        import javax.annotation.processing.Generated;
                        import org.jspecify.annotations.NullMarked;
                        import org.jspecify.annotations.Nullable;

                        /**
                         * Binds the properties of {@link NotebookTranslator} and creates it.
                         */
                        @Generated("io.wkmigrate.processor.RuleProcessor")
                        @NullMarked
                        @CatalogueEntry(
                                rule = "com.acme.rules.activity.NotebookTranslator",
                                id = "rules/NotebookTranslator",
                                kind = RuleKind.ACTIVITY,
                                types = {"DatabricksNotebook"},
                                summary = "Runs a notebook.",
                                binds = {
                                        "notebookPath",
                                        "libraries",
                                        "libraries.jar",
                                        "libraries.maven",
                                        "libraries.maven.coordinates",
                                        "libraries.maven.repositoryAddress",
                                        "libraries.maven.nameOfTheThirdOne",
                                        "libraries.maven.dependencyExclusions"
                                },
                                untranslated = {
                                        @Untranslated(property = "baseParameters", reason = "notebooks here take none")
                                }
                        )
                        public final class NotebookTranslatorBinder {
                            /**
                             * The entry of the catalogue.
                             */
                            public static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
                                    "rules/NotebookTranslator",
                                    RuleKind.ACTIVITY,
                                    List.of("DatabricksNotebook"),
                                    "",
                                    "",
                                    0,
                                    "Runs a notebook.",
                                    List.of(
                                            "notebookPath",
                                            "libraries",
                                            "libraries.jar",
                                            "libraries.maven",
                                            "libraries.maven.coordinates",
                                            "libraries.maven.repositoryAddress",
                                            "libraries.maven.nameOfTheThirdOne",
                                            "libraries.maven.dependencyExclusions"),
                                    untranslated());

                            private NotebookTranslatorBinder() {
                            }

                            private static Map<String, String> untranslated() {
                                Map<String, String> reasons = new LinkedHashMap<>();
                                reasons.put("baseParameters", "notebooks here take none");
                                return Collections.unmodifiableMap(reasons);
                            }

                            /**
                             * The rule with its binder.
                             */
                            public static Rule<ActivityDefinition<Unbound>, Activity> rule() {
                                return Rule.activity(DESCRIPTOR, NotebookTranslatorBinder::bindProperties, new NotebookTranslator());
                            }

                            private static NotebookTranslator.@Nullable Properties bindProperties(ObjectReader in) {
                                Value<String> notebookPath = in.required("notebookPath", Readers.value(Readers.TEXT));
                                List<NotebookTranslator.Library> libraries = in.list("libraries", Readers.record(NotebookTranslatorBinder::bindLibrary));
                                in.declare("baseParameters", "notebooks here take none");
                                in.close();
                                if (notebookPath == null) {
                                    return null;
                                }
                                return new NotebookTranslator.Properties(notebookPath, libraries);
                            }

                            private static NotebookTranslator.Library bindLibrary(ObjectReader in) {
                                Optional<Value<String>> jar = in.optional("jar", Readers.value(Readers.TEXT));
                                Optional<NotebookTranslator.Maven> maven = in.optional("maven", Readers.record(NotebookTranslatorBinder::bindMaven));
                                in.close();
                                return new NotebookTranslator.Library(jar, maven);
                            }

                            private static NotebookTranslator.@Nullable Maven bindMaven(ObjectReader in) {
                                String mavenCoordinates = in.required("coordinates", Readers.TEXT);
                                Optional<Value<String>> repositoryAddress = in.optional("repositoryAddress", Readers.value(Readers.TEXT));
                                Optional<String> nameOfTheThirdOne = in.optional("nameOfTheThirdOne", Readers.TEXT);
                                List<String> dependencyExclusions = in.list("dependencyExclusions", Readers.TEXT);
                                in.close();
                                if (mavenCoordinates == null) {
                                    return null;
                                }
                                return new NotebookTranslator.Maven(
                                        mavenCoordinates,
                                        repositoryAddress,
                                        nameOfTheThirdOne,
                                        dependencyExclusions);
                            }
                        }
                        """);
    }

    @Test
    void factory() {
        assertThat(generated(compilation, "ShoutingFactory.java")).endsWith("""
                            private ShoutingFactory() {
                            }

                            /**
                             * The wrapper.
                             */
                            public static RuleWrapper<CopySource> wrapper() {
                                return new Shouting();
                            }
                        }
                        """);
    }

    @Test
    void index() {
        assertThat(generated(compilation, "META-INF/wkmigrate/rules.properties"))
                .isEqualTo("""
                        api=[1.0,2)
                        class=com.acme.rules.RulesRuleModule
                        module=rules
                        rules=rules/NotebookTranslator,rules/Owner,rules/Shouting
                        """);
    }

    @Test
    void module() {
        assertThat(generated(compilation, "RulesRuleModule.java")).endsWith("""

                        /**
                         * The rules of the module {@code rules}.
                         */
                        @Generated("io.wkmigrate.processor.RegistryProcessor")
                        @NullMarked
                        public final class RulesRuleModule implements RuleModule {
                            @Override
                            public String name() {
                                return "rules";
                            }

                            @Override
                            public List<RuleDescriptor> catalogue() {
                                return List.of(
                                        NotebookTranslatorBinder.DESCRIPTOR,
                                        ShoutingFactory.DESCRIPTOR,
                                        OwnerFactory.DESCRIPTOR);
                            }

                            @Override
                            public @Nullable Rule<ActivityDefinition<Unbound>, Activity> activity(String type) {
                                return switch (type) {
                                    case "databricksnotebook" -> NotebookTranslatorBinder.rule();
                                    default -> null;
                                };
                            }

                            @Override
                            public List<Wrapping<?>> wrappings() {
                                return List.of(
                                        new Wrapping<>(ShoutingFactory.DESCRIPTOR, CopySource.class, ShoutingFactory.wrapper()));
                            }

                            @Override
                            public Map<String, JobRewrite> jobRewrites() {
                                Map<String, JobRewrite> rewrites = new LinkedHashMap<>();
                                rewrites.put("rules/Owner", OwnerFactory.rewrite());
                                return Collections.unmodifiableMap(rewrites);
                            }
                        }
                        """);
    }
}
