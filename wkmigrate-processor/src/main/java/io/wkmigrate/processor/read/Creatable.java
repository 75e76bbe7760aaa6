package io.wkmigrate.processor.read;

import io.wkmigrate.processor.message.Anchor;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks that generated code can create an object of a class. */
final class Creatable {

    private Creatable() {}

    /** Whether it can; if not, the first obstacle is reported. */
    static boolean check(TypeElement rule, Class<?> annotation, Reporter reporter) {
        Anchor at = Anchor.of(rule);
        String name = rule.getSimpleName().toString();
        if (rule.getKind() != ElementKind.CLASS) {
            reporter.error(Message.NOT_A_CLASS, at, name, annotation.getSimpleName());
        } else if (rule.getModifiers().contains(Modifier.ABSTRACT)) {
            reporter.error(Message.ABSTRACT_CLASS, at, name, annotation.getSimpleName());
        } else if (!rule.getTypeParameters().isEmpty() || !isReachable(rule)) {
            reporter.error(Message.CLASS_OUT_OF_REACH, at, name);
        } else if (ElementFilter.constructorsIn(rule.getEnclosedElements()).stream()
                .noneMatch(Creatable::isCallable)) {
            reporter.error(Message.NO_CONSTRUCTOR, at, name);
        } else {
            return true;
        }
        return false;
    }

    private static boolean isReachable(TypeElement rule) {
        return Nesting.outwards(rule).stream().allMatch(each -> {
            Set<Modifier> modifiers = each.getModifiers();
            boolean inner = each.getNestingKind().isNested() && !modifiers.contains(Modifier.STATIC);
            return !inner && !modifiers.contains(Modifier.PRIVATE);
        });
    }

    private static boolean isCallable(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && constructor.getThrownTypes().isEmpty()
                && !constructor.getModifiers().contains(Modifier.PRIVATE);
    }
}
