package io.wkmigrate.processor.message;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
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
 * Prints at annotations that the compiler's {@link javax.annotation.processing.Messager} does not find in the source: one of
 * several of a repeatable type, since the compiler wraps those in a container, and one on a record component, which the
 * field of that name does not have.
 */
record AnnotationTrees(Trees trees) {

    /** Prints a message if its anchor is such an annotation; otherwise prints nothing and says so. */
    boolean print(Diagnostic.Kind kind, String text, Anchor at) {
        AnnotationMirror annotation = at.annotation();
        TreePath path = trees.getPath(at.element());
        if (annotation == null || path == null || at.element().getAnnotationMirrors().contains(annotation)) {
            return false;
        }
        Optional<AnnotationTree> tree = find(at.element(), annotation, path.getLeaf());
        tree.ifPresent(found ->
                trees.printMessage(kind, text, argument(found, annotation, at.value()), path.getCompilationUnit()));
        return tree.isPresent();
    }

    private static Optional<AnnotationTree> find(Element element, AnnotationMirror annotation, Tree declaration) {
        String name = annotation.getAnnotationType().asElement().getSimpleName().toString();
        return annotations(declaration).stream()
                .filter(each -> isCalled(each, name))
                .skip(indexInContainer(element, annotation))
                .findFirst()
                .map(each -> each);
    }

    private static List<? extends AnnotationTree> annotations(Tree declaration) {
        if (declaration instanceof ClassTree type) {
            return type.getModifiers().getAnnotations();
        }
        return declaration instanceof VariableTree field ? field.getModifiers().getAnnotations() : List.of();
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
