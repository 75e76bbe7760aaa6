package io.wkmigrate.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Types inside types. */
final class Nesting {

    private Nesting() {}

    /** A type and the types around it, from the inside out. */
    static List<TypeElement> outwards(TypeElement type) {
        List<TypeElement> types = new ArrayList<>();
        for (Element each = type; each instanceof TypeElement around; each = around.getEnclosingElement()) {
            types.add(around);
        }
        return types;
    }
}
