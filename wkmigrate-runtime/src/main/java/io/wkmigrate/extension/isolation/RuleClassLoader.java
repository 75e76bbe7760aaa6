package io.wkmigrate.extension.isolation;

import io.wkmigrate.extension.archive.Archive;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one rule jar, out of memory. Jars do not see each other, and of this program only the API. Their
 * own files they read with {@link #getResourceAsStream}; there are no addresses of them.
 */
public final class RuleClassLoader extends ClassLoader {

    private final Archive archive;

    /** @param file the name of the jar, for stack traces */
    public RuleClassLoader(String file, Archive archive) {
        super(file, new ApiClassLoader());
        this.archive = archive;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Optional<byte[]> bytes = archive.type(name);
        if (bytes.isEmpty()) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.get(), 0, bytes.get().length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return archive.file(name)
                .<InputStream>map(ByteArrayInputStream::new)
                .orElseGet(() -> super.getResourceAsStream(name));
    }
}
