package io.wkmigrate.api.ir;

/**
 * A container of files in a store that Spark reaches directly, as a linked service and a dataset name it.
 *
 * @param provider whose store it is
 * @param account the storage account, or the host of a file share; nothing where the provider has none
 * @param container the container, file system or bucket; the empty text for the root of a share
 * @param linkedService the name of the linked service
 */
public record StorageAccess(Provider provider, Code account, Code container, String linkedService) {

    /** Whose store it is. */
    public enum Provider {
        /** Blob Storage and Data Lake Storage Gen2. */
        AZURE,
        /** Amazon S3 and what speaks its language. */
        S3,
        /** Google Cloud Storage. */
        GOOGLE,
        /** A file server or a file share, which Databricks does not reach: somebody brings its files into a volume. */
        SHARE
    }
}
