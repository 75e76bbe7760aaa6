package io.wkmigrate.extension.scan;

import io.wkmigrate.extension.archive.Archive;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;

/** Looks through all class files of a jar before any of them is loaded. */
public final class ClassFiles {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int MAJOR_VERSION = 6;
    private static final int HEADER_SIZE = 10;
    private static final int JAVA_1 = 44;
    private static final String OURS = "io/wkmigrate/";

    private final Archive archive;

    public ClassFiles(Archive archive) {
        this.archive = archive;
    }

    /** The version of Java that some of them need and this is not. */
    public Optional<Integer> newerJava() {
        int running = Runtime.version().feature();
        return archive.classFiles().stream()
                .map(each -> archive.file(each).orElseThrow())
                .filter(each -> each.length >= HEADER_SIZE)
                .map(each -> Short.toUnsignedInt(ByteBuffer.wrap(each).getShort(MAJOR_VERSION)) - JAVA_1)
                .filter(each -> each > running)
                .max(Integer::compare);
    }

    /** The first file, by name, that cannot be loaded as the class that it has to be. */
    public Optional<String> damaged() {
        return archive.classFiles().stream().filter(each -> !isWhole(each)).findFirst();
    }

    private boolean isWhole(String name) {
        byte[] bytes = archive.file(name).orElseThrow();
        if (bytes.length < HEADER_SIZE || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
            return false;
        }
        try {
            return name.equals(new ClassReader(bytes).getClassName() + ".class");
        } catch (RuntimeException outsideOfTheFile) {
            return false;
        }
    }

    /** What they do and rules may not, in the order of their names: {@code com.acme.Ship calls System.exit}. */
    public List<String> forbidden() {
        List<String> forbidden = new ArrayList<>();
        for (String name : archive.classFiles()) {
            if (name.startsWith(OURS)) {
                forbidden.add(name.substring(0, name.lastIndexOf('.')).replace('/', '.')
                        + " is in a package of wkmigrate itself");
            }
            ClassScan scan = new ClassScan();
            new ClassReader(archive.file(name).orElseThrow()).accept(scan, ClassReader.SKIP_FRAMES);
            forbidden.addAll(scan.findings());
        }
        return forbidden;
    }
}
