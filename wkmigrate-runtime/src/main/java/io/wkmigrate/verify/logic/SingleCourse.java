package io.wkmigrate.verify.logic;

import java.util.Set;

/**
 * One course of events; predicates hold or do not.
 *
 * @param happens the choices that go the noteworthy way
 */
public record SingleCourse(Set<Choice> happens) implements Logic<Boolean> {

    @Override
    public Boolean constant(boolean value) {
        return value;
    }

    @Override
    public Boolean variable(Choice choice) {
        return happens.contains(choice);
    }

    @Override
    public Boolean and(Boolean one, Boolean other) {
        return one && other;
    }

    @Override
    public Boolean or(Boolean one, Boolean other) {
        return one || other;
    }

    @Override
    public Boolean not(Boolean one) {
        return !one;
    }

    @Override
    public boolean isNever(Boolean one) {
        return !one;
    }
}
