package io.wkmigrate.extension;

import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.extension.RuleJarException.Reason;
import io.wkmigrate.extension.guard.Guard;
import io.wkmigrate.extension.guard.GuardedModule;
import io.wkmigrate.extension.guard.ModuleFaultException;
import io.wkmigrate.extension.isolation.RuleClassLoader;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSource;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads the classes of one jar and creates its modules. From here on code of the jar runs. */
final class JarLoading {

    private final CheckedJar jar;
    private final String file;
    private final RuleClassLoader loader;
    private final Guard guard;

    JarLoading(CheckedJar jar, RuleLimits limits) {
        this.jar = jar;
        this.file = fileName(jar.jar().path());
        this.loader = new RuleClassLoader(file, jar.archive());
        this.guard = new Guard(file, limits.time(), this::isOwn);
    }

    static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private boolean isOwn(String type) {
        return jar.archive().containsClass(type);
    }

    RuleJar load() throws RuleJarException {
        String version = JarVersion.of(jar.archive());
        RuleOrigin origin = new RuleOrigin(RuleOrigin.Kind.JAR, file, jar.jar().sha256(), version);
        List<RuleSource> sources = new ArrayList<>();
        for (RuleIndex each : jar.indexes()) {
            sources.add(new RuleSource(module(each), origin));
        }
        String api = jar.indexes().get(0).api();
        return new RuleJar(jar.jar().path(), jar.jar().sha256(), version, api, sources, jar.archive());
    }

    private RuleModule module(RuleIndex index) throws RuleJarException {
        MethodHandle constructor = constructor(index.type());
        try {
            return GuardedModule.of(index.module(), index.rules(), () -> (RuleModule) constructor.invoke(), guard);
        } catch (ModuleFaultException fault) {
            throw broken(String.valueOf(fault.getMessage()));
        }
    }

    /** Only finds the class: nothing of it runs before it is watched over. */
    private MethodHandle constructor(String name) throws RuleJarException {
        String named = name + ", which its index names, ";
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (type.getClassLoader() != loader || !RuleModule.class.isAssignableFrom(type)) {
                throw broken(named + "is no RuleModule of its own");
            }
            return MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class));
        } catch (ClassNotFoundException missing) {
            throw broken(named + "is not in it");
        } catch (NoSuchMethodException | IllegalAccessException notPublic) {
            throw broken(named + "is no public class with a public constructor without parameters");
        } catch (LinkageError unlinked) {
            throw broken(named + "is damaged, or needs a class that is neither in the jar nor in the API");
        }
    }

    private RuleJarException broken(String what) {
        return new RuleJarException(
                jar.jar().path(),
                Reason.BROKEN,
                "The rule jar " + jar.jar().path() + " is broken: " + what
                        + ". Report it to its owner, or leave it out.");
    }
}
