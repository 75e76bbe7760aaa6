package io.wkmigrate.expression;

import io.wkmigrate.api.value.Expression;

/** Decides how a job gets at the value of an ADF expression. */
public interface ExpressionCompiler {

    /** Where the value comes from, at a place where references mean what the scope says. */
    Placement place(Expression expression, ReferenceScope scope);
}
