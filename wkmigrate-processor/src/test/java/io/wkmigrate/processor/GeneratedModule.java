package io.wkmigrate.processor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.testing.compile.Compilation;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Loads what a compilation made and runs it. */
final class GeneratedModule {

    private static final SourcePlace PLACE = SourcePlace.of("dataset/in.json");
    private static final TranslationContext NO_CONTEXT = (TranslationContext) Proxy.newProxyInstance(
            GeneratedModule.class.getClassLoader(),
            new Class<?>[] {TranslationContext.class},
            (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private GeneratedModule() {}

    /** The module that the generated service file names. */
    static RuleModule load(Compilation compilation) {
        String type = Compilations.generated(compilation, "META-INF/services/" + RuleModule.class.getName());
        try {
            return (RuleModule)
                    loader(compilation).loadClass(type.strip()).getConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Binds JSON with the rule for a type of dataset, and gives back what the rule makes of it. */
    static @Nullable Dataset dataset(RuleModule module, String type, String json, RecordingLog log) {
        Reference.LinkedService store =
                new Reference.LinkedService(new Value.Literal<>("store", PLACE), Map.of(), PLACE);
        Unbound properties = new Unbound(ObjectReader.open(read(json), PLACE, log));
        var definition = new DatasetDefinition<>("in", type, store, Optional.empty(), PLACE, properties);
        return module.dataset(type).application().apply(definition, NO_CONTEXT);
    }

    /** A component of a record that only the compiled rule can name. */
    static Object component(Object record, String name) {
        try {
            var accessor = record.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }

    static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static ClassLoader loader(Compilation compilation) {
        Map<String, byte[]> classes = compilation.generatedFiles().stream()
                .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
                .collect(Collectors.toMap(GeneratedModule::className, GeneratedModule::bytes));
        return new ClassLoader(GeneratedModule.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static String className(JavaFileObject file) {
        return file.getName()
                .replaceFirst("^/?CLASS_OUTPUT/", "")
                .replaceFirst("\\.class$", "")
                .replace('/', '.');
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
