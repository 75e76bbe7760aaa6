package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;

/** A scope with its secrets and who may do what with them. The keys of a vault come from elsewhere and have no value. */
final class SecretScope {

    private final ObjectNode head;
    private final boolean vault;
    private final SortedMap<String, Secret> secrets = new TreeMap<>();
    private final SortedMap<String, String> permissions = new TreeMap<>();

    SecretScope(ObjectNode head, boolean vault) {
        this.head = head;
        this.vault = vault;
    }

    ObjectNode head() {
        return head;
    }

    boolean vault() {
        return vault;
    }

    SortedMap<String, Secret> secrets() {
        return secrets;
    }

    SortedMap<String, String> permissions() {
        return permissions;
    }

    record Secret(byte[] value, long time) {}
}
