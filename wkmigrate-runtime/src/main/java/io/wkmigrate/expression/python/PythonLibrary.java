package io.wkmigrate.expression.python;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.PythonModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The package {@code adf} that generated Python imports: the built-in modules and those of rule jars. */
public final class PythonLibrary {

    /** The name of the package. */
    public static final String PACKAGE = "adf";

    private static final String PACKAGE_FILE = "__init__";

    private static final PythonLibrary BUILT_IN = new PythonLibrary(Map.of());

    /** {@code from adf import dates, values}, also in parentheses over several lines, and {@code from adf.dates import x}. */
    private static final Pattern IMPORT = Pattern.compile(
            "^[ \\t]*from[ \\t]+adf(?:\\.(\\w+)[ \\t]+import\\b|[ \\t]+import[ \\t]+(?:\\(([^)]*)\\)|([^\\n#]*)))",
            Pattern.MULTILINE);

    private static final Pattern LIST = Pattern.compile("[\\s,]*,[\\s,]*");

    private final Map<String, String> added;

    private PythonLibrary(Map<String, String> added) {
        this.added = added;
    }

    /** The modules that the documented functions call. */
    public static PythonLibrary builtIn() {
        return BUILT_IN;
    }

    /**
     * This library and more modules.
     *
     * @throws IllegalArgumentException when a name is taken or no identifier
     */
    public PythonLibrary with(List<PythonModule> modules) {
        Map<String, String> all = new TreeMap<>(added);
        for (PythonModule each : modules) {
            String name = Python.name(each.name()).source();
            if (has(name) || all.putIfAbsent(name, each.source()) != null) {
                throw new IllegalArgumentException("Two Python modules are named " + name);
            }
        }
        return new PythonLibrary(Map.copyOf(all));
    }

    /**
     * The files of the package that has some modules and all that these import.
     *
     * @param modules names of modules
     * @return the text of each file by its name in the folder of the package; nothing when there are no modules
     * @throws IllegalArgumentException when there is no such module
     */
    public SortedMap<String, String> files(Set<String> modules) {
        SortedMap<String, String> files = new TreeMap<>();
        Deque<String> wanted = new ArrayDeque<>(modules);
        if (!wanted.isEmpty()) {
            wanted.add(PACKAGE_FILE);
        }
        while (!wanted.isEmpty()) {
            String name = wanted.remove();
            String file = name + ".py";
            if (!files.containsKey(file)) {
                String source = source(name);
                files.put(file, source);
                wanted.addAll(imports(source));
            }
        }
        return files;
    }

    /** The modules of the package that a module imports. */
    private static List<String> imports(String source) {
        List<String> imports = new ArrayList<>();
        Matcher matcher = IMPORT.matcher(source);
        while (matcher.find()) {
            String names = matcher.group(1) != null
                    ? matcher.group(1)
                    : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            LIST.splitAsStream(names.strip())
                    .map(each -> each.strip().split("\\s", 2)[0])
                    .filter(each -> !each.isEmpty())
                    .forEach(imports::add);
        }
        return imports;
    }

    private boolean has(String module) {
        return added.containsKey(module) || builtIn(module).isPresent();
    }

    private String source(String module) {
        return Optional.ofNullable(added.get(module))
                .or(() -> builtIn(module))
                .orElseThrow(() -> new IllegalArgumentException("There is no Python module " + PACKAGE + "." + module));
    }

    /** The name is an identifier, so that it leads nowhere else. */
    private static Optional<String> builtIn(String module) {
        String resource = PACKAGE + "/" + Python.name(module).source() + ".py";
        try (InputStream stream = PythonLibrary.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
