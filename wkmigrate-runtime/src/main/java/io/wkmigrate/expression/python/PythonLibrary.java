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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The package {@code adf} that generated Python imports: the built-in modules and those of rule jars. */
public final class PythonLibrary {

    /** The name of the package. */
    public static final String PACKAGE = "adf";

    /** The package of the modules that move data. */
    private static final String DATA = "data.";

    private static final String PACKAGE_FILE = "__init__";

    private static final PythonLibrary BUILT_IN = new PythonLibrary(Map.of());

    /** {@code from adf import dates}, {@code from adf.data import (files, tables)}, {@code from adf.dates import x}. */
    private static final Pattern IMPORT = Pattern.compile(
            "^[ \\t]*from[ \\t]+adf((?:\\.\\w+)*)[ \\t]+import[ \\t]+(?:\\(([^)]*)\\)|([^\\n#]*))", Pattern.MULTILINE);

    /** What a module needs that runtimes do not have: {@code # requires: paramiko~=4.0}. */
    private static final Pattern REQUIRES = Pattern.compile("^# requires: (.+)$", Pattern.MULTILINE);

    private static final Pattern LIST = Pattern.compile("[\\s,]*,[\\s,]*");

    private final Map<String, String> added;

    /** What was read of modules before; they do not change. */
    private final Map<String, Module> read = new ConcurrentHashMap<>();

    /**
     * A module as far as others need to know it.
     *
     * @param imports the modules of the package that it imports
     * @param requirements the packages that it needs
     */
    private record Module(String source, List<String> imports, List<String> requirements) {}

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
     * The module that rules mean when they call a function of it: one that moves data, or one that came with rules.
     *
     * @param module its name without the package around it: {@code tables}
     * @return its full name: {@code data.tables}
     */
    public String called(String module) {
        String moving = DATA + module;
        return added.containsKey(module) && builtIn(moving).isEmpty() ? module : moving;
    }

    /**
     * The files of the package that has some modules and all that these import.
     *
     * @param modules names of modules: {@code dates}, {@code data.tables}
     * @return the text of each file by its path in the folder of the package; nothing when there are no modules
     * @throws IllegalArgumentException when there is no such module
     */
    public SortedMap<String, String> files(Set<String> modules) {
        SortedMap<String, String> files = new TreeMap<>();
        modules(modules).forEach((name, module) -> files.put(name.replace('.', '/') + ".py", module.source()));
        return files;
    }

    /** The packages that some modules and all that these import need and runtimes do not have, with their versions. */
    public SortedSet<String> requirements(Set<String> modules) {
        SortedSet<String> requirements = new TreeSet<>();
        modules(modules).values().forEach(each -> requirements.addAll(each.requirements()));
        return requirements;
    }

    private SortedMap<String, Module> modules(Set<String> names) {
        SortedMap<String, Module> modules = new TreeMap<>();
        Deque<String> wanted = new ArrayDeque<>(names);
        if (!wanted.isEmpty()) {
            wanted.add(PACKAGE_FILE);
        }
        while (!wanted.isEmpty()) {
            String name = wanted.remove();
            if (!modules.containsKey(name)) {
                Module module = read.computeIfAbsent(name, this::module);
                modules.put(name, module);
                wanted.addAll(module.imports());
                packageOf(name).ifPresent(within -> wanted.add(within + "." + PACKAGE_FILE));
            }
        }
        return modules;
    }

    private Module module(String name) {
        String source = source(name);
        List<String> requirements = REQUIRES.matcher(source)
                .results()
                .flatMap(each -> LIST.splitAsStream(each.group(1).strip()))
                .toList();
        return new Module(source, imports(source), requirements);
    }

    private static Optional<String> packageOf(String module) {
        int dot = module.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(module.substring(0, dot));
    }

    /** The modules of the package that a module imports. */
    private List<String> imports(String source) {
        List<String> imports = new ArrayList<>();
        Matcher matcher = IMPORT.matcher(source);
        while (matcher.find()) {
            String within = matcher.group(1).isEmpty() ? "" : matcher.group(1).substring(1);
            if (!within.isEmpty() && has(within)) {
                imports.add(within);
                continue;
            }
            String names = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            String prefix = within.isEmpty() ? "" : within + ".";
            LIST.splitAsStream(names.strip())
                    .map(each -> each.strip().split("\\s", 2)[0])
                    .filter(each -> !each.isEmpty())
                    .forEach(each -> imports.add(prefix + each));
        }
        return imports;
    }

    /** Whether there is a module: {@code dates}, {@code data.tables}. */
    public boolean has(String module) {
        return added.containsKey(module) || builtIn(module).isPresent();
    }

    private String source(String module) {
        return Optional.ofNullable(added.get(module))
                .or(() -> builtIn(module))
                .orElseThrow(() -> new IllegalArgumentException("There is no Python module " + PACKAGE + "." + module));
    }

    /** The parts of the name are identifiers, so that it leads nowhere else. */
    private static Optional<String> builtIn(String module) {
        Stream.of(module.split("\\.", -1)).forEach(Python::name);
        String resource = PACKAGE + "/" + module.replace('.', '/') + ".py";
        try (InputStream stream = PythonLibrary.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
