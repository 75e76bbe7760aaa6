package io.wkmigrate.store.workspace.desired;

import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredSecret;
import io.wkmigrate.store.workspace.desired.Deployment.SecretSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where secrets come from, as far as somebody said.
 *
 * @param vaults the Key Vaults that back whole scopes, by scope
 * @param values the environment variables that hold values, by scope and key
 */
public record SecretSources(Map<String, SecretSource.KeyVault> vaults, Map<Name, SecretSource.Environment> values) {

    /** Nobody said anything. */
    public static final SecretSources NONE = new SecretSources(Map.of(), Map.of());

    /** A secret. */
    public record Name(String scope, String key) {}

    /** Takes the maps over. */
    public SecretSources {
        vaults = Map.copyOf(vaults);
        values = Map.copyOf(values);
    }

    /** The secrets of these slots, each once, sorted. */
    List<DesiredSecret> of(List<SecretSlot> slots) {
        return slots.stream()
                .map(each -> new Name(each.scope(), each.key()))
                .distinct()
                .sorted(Comparator.comparing(Name::scope).thenComparing(Name::key))
                .map(each -> new DesiredSecret(each.scope(), each.key(), source(each)))
                .toList();
    }

    private Optional<SecretSource> source(Name name) {
        Optional<SecretSource> vault = Optional.ofNullable(vaults.get(name.scope()));
        return vault.or(() -> Optional.ofNullable(values.get(name)));
    }
}
