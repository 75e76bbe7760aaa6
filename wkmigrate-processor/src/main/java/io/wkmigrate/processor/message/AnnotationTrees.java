package io.wkmigrate.processor.message;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Prints at one of several annotations of a repeatable type. The compiler wraps those in a container that does not stand in
 * the source, so its {@link javax.annotation.processing.Messager} would fall back to the class.
 */
record AnnotationTrees(Trees trees) {

    /** Prints a message if its anchor is such an annotation; otherwise prints nothing and says so. */
    boolean print(Diagnostic.Kind kind, String text, Anchor at) {
        AnnotationMirror annotation = at.annotation();
        TreePath path = trees.getPath(at.element());
        if (annotation == null || at.element().getAnnotationMirrors().contains(annotation)) {
            return false;
        }
        if (path == null || !(path.getLeaf() instanceof ClassTree type)) {
            return false;
        }
        Optional<? extends AnnotationTree> tree = find(at.element(), annotation, type);
        tree.ifPresent(found ->
                trees.printMessage(kind, text, argument(found, annotation, at.value()), path.getCompilationUnit()));
        return tree.isPresent();
    }

    private static Optional<? extends AnnotationTree> find(
            Element element, AnnotationMirror annotation, ClassTree type) {
        String name = annotation.getAnnotationType().asElement().getSimpleName().toString();
        return type.getModifiers().getAnnotations().stream()
                .filter(each -> isCalled(each, name))
                .skip(indexInContainer(element, annotation))
                .findFirst();
    }

    private static boolean isCalled(AnnotationTree annotation, String name) {
        String written = annotation.getAnnotationType().toString();
        return written.equals(name) || written.endsWith("." + name);
    }

    /** How many of its kind come before an annotation. */
    private static int indexInContainer(Element element, AnnotationMirror annotation) {
        return element.getAnnotationMirrors().stream()
                .flatMap(container -> container.getElementValues().values().stream())
                .map(AnnotationValue::getValue)
                .filter(value -> value instanceof List<?> contained && contained.contains(annotation))
                .mapToInt(value -> ((List<?>) value).indexOf(annotation))
                .findFirst()
                .orElse(0);
    }

    /** The expression of a value, or the annotation as a whole. */
    private static Tree argument(AnnotationTree tree, AnnotationMirror mirror, @Nullable AnnotationValue value) {
        return mirror.getElementValues().entrySet().stream()
                .filter(each -> each.getValue() == value)
                .map(each -> each.getKey().getSimpleName().toString())
                .findFirst()
                .flatMap(name -> argument(tree, name))
                .orElse(tree);
    }

    private static Optional<Tree> argument(AnnotationTree tree, String name) {
        for (ExpressionTree each : tree.getArguments()) {
            if (!(each instanceof AssignmentTree assignment)) {
                return Optional.of(each);
            }
            if (assignment.getVariable().toString().equals(name)) {
                return Optional.of(assignment.getExpression());
            }
        }
        return Optional.empty();
    }
}
