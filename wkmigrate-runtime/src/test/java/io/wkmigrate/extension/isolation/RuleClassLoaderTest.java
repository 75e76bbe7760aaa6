package io.wkmigrate.extension.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.extension.archive.Archive;
import io.wkmigrate.extension.archive.ArchiveException;
import io.wkmigrate.extension.archive.ArchiveReader;
import io.wkmigrate.extension.scan.ClassFiles;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** No class is loaded that was not looked through before. */
class RuleClassLoaderTest {

    @Test
    void aClassThatIsLookedThroughIsLoaded() throws Exception {
        Archive archive = archive("com/acme/Evil");

        assertThat(new ClassFiles(archive).forbidden()).containsExactly("com.acme.Evil uses java.lang.System.exit");
        assertThat(loader(archive).loadClass("com.acme.Evil").getName()).isEqualTo("com.acme.Evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/Evil", "META-INF/versions/17/com/acme/Evil", "module-info"})
    void aClassThatIsNotLookedThroughIsNotLoaded(String name) throws Exception {
        Archive archive = archive(name);

        assertThat(new ClassFiles(archive).forbidden()).isEmpty();
        assertThatThrownBy(() -> loader(archive).loadClass(name.replace('/', '.')))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private static ClassLoader loader(Archive archive) {
        return new RuleClassLoader("acme.jar", archive);
    }

    /** A jar with one class, which ends the program when it is initialized. */
    private static Archive archive(String name) throws ArchiveException {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        MethodVisitor code = type.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitInsn(Opcodes.ICONST_0);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        type.visitEnd();
        return ArchiveReader.read(RuleJarForge.pack(Map.of(name + ".class", type.toByteArray())), 10, 100_000);
    }
}
