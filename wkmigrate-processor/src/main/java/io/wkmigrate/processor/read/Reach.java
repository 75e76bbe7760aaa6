package io.wkmigrate.processor.read;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.processor.message.Anchor;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.Form;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Checks that a generated binder can see what it has to name.
 *
 * @param home the package of the binder
 */
record Reach(Elements elements, PackageElement home) {

    /** Whether the types that a form names can be seen; what cannot be seen is reported. */
    boolean check(Form form, Anchor at, Reporter reporter) {
        if (form instanceof Form.Enumeration enumeration) {
            return check(enumeration.type(), at, reporter);
        }
        if (form instanceof Form.LiteralOrExpression value) {
            return check(value.literal(), at, reporter);
        }
        if (form instanceof Form.ListOf list) {
            return check(list.element(), at, reporter);
        }
        if (form instanceof Form.MapOf map) {
            return check(map.element(), at, reporter);
        }
        return form.nestedRecord().map(each -> check(each, at, reporter)).orElse(true);
    }

    /** Whether a type can be seen; if not, that is reported. */
    boolean check(ClassName name, Anchor at, Reporter reporter) {
        TypeElement type = elements.getTypeElement(name.canonicalName());
        boolean visible = Nesting.outwards(type).stream().allMatch(this::isVisible);
        if (!visible) {
            reporter.error(Message.TYPE_OUT_OF_REACH, at, type.getSimpleName(), home.getQualifiedName());
        }
        return visible;
    }

    private boolean isVisible(TypeElement element) {
        boolean sameHome = elements.getPackageOf(element).equals(home);
        return element.getModifiers().contains(Modifier.PUBLIC)
                || (sameHome && !element.getModifiers().contains(Modifier.PRIVATE));
    }
}
