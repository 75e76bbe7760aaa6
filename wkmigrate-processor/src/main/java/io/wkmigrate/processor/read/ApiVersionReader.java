package io.wkmigrate.processor.read;

import io.wkmigrate.api.rule.ApiVersion;
import io.wkmigrate.processor.model.VersionRange;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads the version of the API that rules are compiled against, which need not be the one that the processor comes with. */
public final class ApiVersionReader {

    private ApiVersionReader() {}

    /** The versions that the rules work with. */
    public static VersionRange read(Elements elements) {
        TypeElement version = Objects.requireNonNull(elements.getTypeElement(ApiVersion.class.getName()));
        return new VersionRange(constant(version, "MAJOR"), constant(version, "MINOR"));
    }

    private static int constant(TypeElement version, String name) {
        return ElementFilter.fieldsIn(version.getEnclosedElements()).stream()
                .filter((Element each) -> each.getSimpleName().contentEquals(name))
                .map(VariableElement::getConstantValue)
                .map(Integer.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
