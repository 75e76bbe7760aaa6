package io.wkmigrate.extension.scan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects what one class does and rules may not. */
final class ClassScan extends ClassVisitor {

    static final int ASM = Opcodes.ASM9;

    private final Set<String> findings = new LinkedHashSet<>();
    private String name = "";

    ClassScan() {
        super(ASM);
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        name = internalName.replace('/', '.');
        if (superName != null) {
            type(superName);
        }
        for (String each : interfaces == null ? new String[0] : interfaces) {
            type(each);
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC)) == Opcodes.ACC_STATIC) {
            findings.add(name + " keeps state in the static field " + field);
        }
        types(descriptor);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            findings.add(name + " declares the native method " + method);
        }
        if (method.equals("finalize") && descriptor.equals("()V")) {
            findings.add(name + " declares a finalizer");
        }
        types(descriptor);
        return new MethodScan(this);
    }

    /** A class that is mentioned. */
    void type(String internalName) {
        ForbiddenMembers.type(internalName).ifPresent(each -> findings.add(name + " uses " + each));
    }

    /** The classes in the descriptor of a field or a method. */
    void types(String descriptor) {
        Type type = Type.getType(descriptor);
        if (type.getSort() == Type.METHOD) {
            types(type.getReturnType());
            for (Type each : type.getArgumentTypes()) {
                types(each);
            }
        } else {
            types(type);
        }
    }

    private void types(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            type(element.getInternalName());
        }
    }

    /** A field or method that is used. */
    void member(String owner, String member, String descriptor) {
        ForbiddenMembers.member(owner, member, descriptor)
                .ifPresentOrElse(each -> findings.add(name + " uses " + each), () -> types(descriptor));
    }

    /** What links a call. */
    void bootstrap(String owner, String method) {
        ForbiddenMembers.bootstrap(owner, method).ifPresent(each -> findings.add(name + " uses " + each));
    }
}
