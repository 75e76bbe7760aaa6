package io.wkmigrate.api.expression;

/**
 * A module of the Python library that generated notebooks import. It may import other modules of the package
 * ({@code from adf import values}) and the standard library of Python 3.10.
 *
 * @param name an identifier, unique among all modules
 * @param source the text of the module
 */
public record PythonModule(String name, String source) {}
