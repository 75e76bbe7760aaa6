package io.wkmigrate.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Writes the arguments of a call: on one line when they are short, else one a line. */
final class Arguments {

    /** The longest text that stays on one line. */
    static final int SHORT = 70;

    private Arguments() {}

    static CodeBlock of(List<CodeBlock> arguments) {
        CodeBlock line = CodeBlock.join(arguments, ", ");
        return line.toString().length() <= SHORT
                ? line
                : CodeBlock.of("\n$>$>$L$<$<", CodeBlock.join(arguments, ",\n"));
    }
}
