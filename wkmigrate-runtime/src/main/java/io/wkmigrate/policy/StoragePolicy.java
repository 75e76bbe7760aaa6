package io.wkmigrate.policy;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.StorageAccess;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.StorageRewrite;
import java.util.Optional;

/**
 * Reaches the files of a container by another path, such as a volume. An account or container that ADF computes is none
 * that a policy means.
 *
 * @param scope which linked services
 * @param account the storage account
 * @param container the container
 * @param to a folder of a volume, or a storage URI
 */
record StoragePolicy(Scope scope, Optional<String> account, Optional<String> container, String to)
        implements PolicyRule, StorageRewrite {

    private static final String VOLUMES = "/Volumes/";

    @Override
    public RuleKind kind() {
        return RuleKind.STORAGE_REWRITE;
    }

    @Override
    public String summary() {
        return "Reaches files by " + to;
    }

    @Override
    public Code rewrite(StorageAccess access, Code store) {
        boolean meant = scope.includesLinkedService(access.linkedService())
                && is(account, access.account())
                && is(container, access.container());
        return meant ? path() : store;
    }

    private Code path() {
        if (!to.startsWith(VOLUMES)) {
            return Code.call("files.Lake", Code.text(to));
        }
        int schemaEnds = to.indexOf('/', to.indexOf('/', VOLUMES.length()) + 1);
        return Code.call(
                "files.volume", Code.text(to.substring(0, schemaEnds)), Code.text(to.substring(schemaEnds + 1)));
    }

    /** Accounts and containers are written in lower case. */
    private static boolean is(Optional<String> wanted, Code given) {
        return wanted.isEmpty() || wanted.equals(text(given));
    }

    private static Optional<String> text(Code code) {
        return code instanceof Code.Input input ? input.value().literal().map(String::valueOf) : Optional.empty();
    }
}
