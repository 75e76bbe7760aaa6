package io.wkmigrate.load;

import io.wkmigrate.api.definition.DefinitionKind;
import java.util.List;
import java.util.Optional;

/**
 * A folder of definitions in Git layout (GL-1), such as {@code adf/pipeline}.
 *
 * @param root the folder that stands for the factory
 * @param path the folder of definitions itself
 * @param kind what it holds
 */
record GitFolder(String root, String path, DefinitionKind kind) {

    /** The innermost folder of definitions that a folder is or is in. */
    static Optional<GitFolder> around(String folder) {
        List<String> parts = List.of(folder.split("/", -1));
        for (int i = parts.size() - 1; i >= 0; i--) {
            Optional<DefinitionKind> kind = DefinitionKind.ofFolder(parts.get(i));
            if (kind.isPresent()) {
                int depthOfRoot = isInManagedNetwork(parts, i) ? i - 2 : i;
                return Optional.of(new GitFolder(first(parts, depthOfRoot), first(parts, i + 1), kind.get()));
            }
        }
        return Optional.empty();
    }

    /** The outermost folder of definitions below a root that a folder is or is in. */
    static Optional<GitFolder> below(String root, String folder) {
        Optional<GitFolder> outermost = Optional.empty();
        for (Optional<GitFolder> each = around(folder);
                each.isPresent();
                each = around(each.get().root())) {
            if (!isBelow(each.get().path(), root)) {
                break;
            }
            // The factory's own folder holds one file; one around others is just a name somebody chose.
            if (outermost.isEmpty() || each.get().kind() != DefinitionKind.FACTORY) {
                outermost = each;
            }
        }
        return outermost;
    }

    private static boolean isBelow(String path, String root) {
        return root.isEmpty() || path.startsWith(root + "/");
    }

    /** Private endpoints are in {@code managedVirtualNetwork/default/managedPrivateEndpoint}. */
    private static boolean isInManagedNetwork(List<String> parts, int index) {
        return index >= 2
                && DefinitionKind.ofFolder(parts.get(index))
                        .filter(kind -> kind == DefinitionKind.MANAGED_PRIVATE_ENDPOINT)
                        .isPresent()
                && DefinitionKind.ofFolder(parts.get(index - 2))
                        .filter(kind -> kind == DefinitionKind.MANAGED_VIRTUAL_NETWORK)
                        .isPresent();
    }

    private static String first(List<String> parts, int count) {
        return String.join("/", parts.subList(0, count));
    }
}
