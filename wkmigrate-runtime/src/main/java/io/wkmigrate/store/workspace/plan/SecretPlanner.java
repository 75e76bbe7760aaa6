package io.wkmigrate.store.workspace.plan;

import io.wkmigrate.store.Hash;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredSecret;
import io.wkmigrate.store.workspace.desired.Deployment.SecretSource;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides on secrets. A secret that is there is left as it is, whatever its value; one whose value nobody named is left to a
 * person, for a made-up value would only hide that it is missing.
 */
final class SecretPlanner {

    private final Remote remote;
    private final Draft draft;

    SecretPlanner(Remote remote, Draft draft) {
        this.remote = remote;
        this.draft = draft;
    }

    void plan(List<DesiredSecret> secrets) {
        Map<String, List<DesiredSecret>> scopes = secrets.stream()
                .collect(Collectors.groupingBy(DesiredSecret::scope, TreeMap::new, Collectors.toList()));
        scopes.forEach(this::scope);
    }

    private void scope(String scope, List<DesiredSecret> secrets) {
        SortedSet<String> keys = remote.secrets().get(scope);
        Optional<SecretSource.KeyVault> vault = secrets.stream()
                .flatMap(each -> each.source().stream())
                .filter(SecretSource.KeyVault.class::isInstance)
                .map(SecretSource.KeyVault.class::cast)
                .findFirst();
        boolean filled = vault.isPresent()
                || secrets.stream().anyMatch(each -> each.source().isPresent());
        String desired = hash(vault.toString());
        if (keys != null) {
            draft.leave(Draft.simple(Kind.SCOPE, scope, Action.UNCHANGED, "", desired));
        } else if (filled) {
            draft.write(
                    Draft.simple(Kind.SCOPE, scope, Action.CREATE, "", desired), new Change.MakeScope(scope, vault));
        } else {
            String reason = "nobody said where its secrets are. Say so with --secrets, or make it as SETUP.md says.";
            draft.leave(Draft.simple(Kind.SCOPE, scope, Action.MANUAL, reason, desired));
        }
        secrets.forEach(each -> secret(each, keys != null && keys.contains(each.key())));
    }

    private void secret(DesiredSecret secret, boolean there) {
        String key = secret.scope() + "/" + secret.key();
        String desired = hash(secret.source().toString());
        Optional<SecretSource> source = secret.source();
        if (there || source.filter(SecretSource.KeyVault.class::isInstance).isPresent()) {
            draft.leave(Draft.simple(Kind.SECRET, key, Action.UNCHANGED, "", desired));
        } else if (source.isPresent()) {
            draft.write(Draft.simple(Kind.SECRET, key, Action.CREATE, "", desired), new Change.PutSecret(secret));
        } else {
            String reason = "nobody said where its value is. databricks secrets put-secret " + secret.scope() + " "
                    + secret.key();
            draft.leave(Draft.simple(Kind.SECRET, key, Action.MANUAL, reason, desired));
        }
    }

    /** Of where the value comes from, not of the value. */
    private static String hash(String source) {
        return Hash.of(source.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
