package io.wkmigrate.api.expression;

/** The tokens of the expression language (sections 3 and 4 of the language reference). */
enum Token {
    NAME,
    NUMBER,
    TEXT,
    DOT,
    COMMA,
    QUESTION_MARK,
    OPENING_PARENTHESIS,
    CLOSING_PARENTHESIS,
    OPENING_BRACKET,
    CLOSING_BRACKET,
    OPENING_BRACE,
    CLOSING_BRACE,
    END
}
