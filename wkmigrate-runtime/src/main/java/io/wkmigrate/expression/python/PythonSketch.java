package io.wkmigrate.expression.python;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.expression.function.Functions;
import java.util.Map;
import java.util.SortedSet;

/**
 * An expression as a Python program that somebody can read and try: what it imports, a name for each reference, and what it
 * computes.
 *
 * @param modules the modules of the library that it imports
 * @param references what each name stands for, in ADF's words
 * @param value the expression
 */
public record PythonSketch(SortedSet<String> modules, Map<String, String> references, Python value) {

    /**
     * The program of an expression.
     *
     * @throws io.wkmigrate.api.expression.ExpressionException when it calls what does not exist
     */
    public static PythonSketch of(Node tree, Functions functions) {
        functions.check(tree);
        ReadableReferences references = new ReadableReferences();
        PythonEmitter emitter = new PythonEmitter(functions, references);
        Python value = emitter.emit(tree);
        return new PythonSketch(emitter.modules(), references.meanings(), value);
    }

    /** The source text. References are {@code None} until somebody puts values in. */
    public String source() {
        PythonNotebook.Builder cell = PythonNotebook.builder();
        if (!modules.isEmpty()) {
            cell.statement("from " + PythonLibrary.PACKAGE + " import " + String.join(", ", modules));
        }
        references.forEach((name, meaning) -> cell.blank().comment(meaning).statement("{} = None", Python.name(name)));
        PythonNotebook program = cell.blank().statement("result = {}", value).build();
        return String.join("\n", program.cells().get(0)) + "\n";
    }
}
