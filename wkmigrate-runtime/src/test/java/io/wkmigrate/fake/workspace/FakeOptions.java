package io.wkmigrate.fake.workspace;

import java.util.EnumSet;
import java.util.Set;

/** How a fake workspace behaves, and who its user is. */
public record FakeOptions(String userName, Set<Behaviour> behaviours) {

    public FakeOptions {
        behaviours = Set.copyOf(behaviours);
    }

    /** What a workspace on Azure does today, as far as known. */
    public static FakeOptions usual() {
        return new FakeOptions(
                "ada@contoso.example",
                EnumSet.of(
                        Behaviour.NOTEBOOK_TIMES,
                        Behaviour.NOTEBOOKS_REWRITTEN,
                        Behaviour.CLUSTER_DEFAULTS,
                        Behaviour.QUEUE_BY_DEFAULT,
                        Behaviour.RUN_AS_NOT_RETURNED,
                        Behaviour.TABLE_UPDATE_CONDITION_NOT_RETURNED));
    }

    public FakeOptions with(Behaviour behaviour) {
        Set<Behaviour> all = EnumSet.of(behaviour);
        all.addAll(behaviours);
        return new FakeOptions(userName, all);
    }

    public FakeOptions without(Behaviour behaviour) {
        Set<Behaviour> rest = EnumSet.complementOf(EnumSet.of(behaviour));
        rest.retainAll(behaviours);
        return new FakeOptions(userName, rest);
    }

    public FakeOptions user(String name) {
        return new FakeOptions(name, behaviours);
    }

    boolean has(Behaviour behaviour) {
        return behaviours.contains(behaviour);
    }
}
