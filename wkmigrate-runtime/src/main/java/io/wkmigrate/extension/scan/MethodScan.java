package io.wkmigrate.extension.scan;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Looks at the instructions of one method, and at what is called by way of lambdas and method references. */
final class MethodScan extends MethodVisitor {

    private final ClassScan scan;

    MethodScan(ClassScan scan) {
        super(ClassScan.ASM);
        this.scan = scan;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        scan.types(Type.getObjectType(type).getDescriptor());
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        scan.member(owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (!owner.startsWith("[")) {
            scan.member(owner, name, descriptor);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        scan.bootstrap(bootstrap.getOwner(), bootstrap.getName());
        for (Object each : arguments) {
            constant(each);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        constant(value);
    }

    private void constant(Object value) {
        if (value instanceof Handle handle) {
            scan.member(handle.getOwner(), handle.getName(), handle.getDesc());
        } else if (value instanceof Type type) {
            scan.types(type.getDescriptor());
        } else if (value instanceof ConstantDynamic computed) {
            Handle bootstrap = computed.getBootstrapMethod();
            scan.bootstrap(bootstrap.getOwner(), bootstrap.getName());
            for (int i = 0; i < computed.getBootstrapMethodArgumentCount(); i++) {
                constant(computed.getBootstrapMethodArgument(i));
            }
        }
    }
}
