package io.wkmigrate.verify.logic;

import java.util.List;

/**
 * A Boolean algebra. What is written over it once can be evaluated for one course of events or for all of them.
 *
 * @param <B> a predicate over courses of events
 */
public interface Logic<B> {

    /** What always or never holds. */
    B constant(boolean value);

    /** What holds where a choice goes that way. */
    B variable(Choice choice);

    B and(B one, B other);

    B or(B one, B other);

    B not(B one);

    /** Whether a predicate holds in no course of events. */
    boolean isNever(B one);

    /** Where all hold; always, when there are none. */
    default B all(List<B> predicates) {
        B all = constant(true);
        for (B each : predicates) {
            all = and(all, each);
        }
        return all;
    }

    /** Where one of them holds; never, when there are none. */
    default B any(List<B> predicates) {
        B any = constant(false);
        for (B each : predicates) {
            any = or(any, each);
        }
        return any;
    }

    /** Where one holds and the other does not. */
    default B butNot(B one, B other) {
        return and(one, not(other));
    }

    /** One of two, depending on a third. */
    default B either(B condition, B whenTrue, B whenFalse) {
        return or(and(condition, whenTrue), butNot(whenFalse, condition));
    }
}
