package io.wkmigrate.lower.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names for the variables of one notebook: identifiers that mean nothing else in it. */
final class PythonNames {

    private static final List<String> RESERVED = List.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "case",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "match",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "type",
            "while",
            "with",
            "yield",
            "bool",
            "dict",
            "float",
            "int",
            "len",
            "list",
            "str",
            "print",
            "set",
            "dbutils",
            "spark",
            "display",
            "json",
            "os",
            "sys",
            "time",
            "adf",
            "conversions",
            "cultures",
            "dates",
            "encoding",
            "errors",
            "formats",
            "lists",
            "logic",
            "maths",
            "number_formats",
            "objects",
            "parameters",
            "runs",
            "texts",
            "timestamps",
            "uris",
            "values",
            "xml",
            "xpath",
            "zones",
            "_");

    private final Set<String> taken = new HashSet<>(RESERVED);

    /** A name after another name. */
    String allocate(String name) {
        String words = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String plain = words.isEmpty() || Character.isDigit(words.charAt(0)) ? "value_" + words : words;
        String identifier = plain.replaceAll("_+$", "");
        String free = identifier;
        for (int number = 2; !taken.add(free); number++) {
            free = identifier + "_" + number;
        }
        return free;
    }
}
