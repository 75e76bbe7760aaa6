package io.wkmigrate.api.rule;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.StorageAccess;

/**
 * Decides by which path notebooks reach the files of a container: a storage URI that an external location covers, or a
 * volume of Unity Catalog. Each rewrite gets what the ones before it decided; the built-in one comes first. Applied to its own result, a rewrite changes nothing more.
 */
@FunctionalInterface
public interface StorageRewrite {

    /**
     * The store to go on with.
     *
     * @param access the container that is meant
     * @param store a store of the Python library, such as {@code files.azure(account, container)}
     */
    Code rewrite(StorageAccess access, Code store);
}
