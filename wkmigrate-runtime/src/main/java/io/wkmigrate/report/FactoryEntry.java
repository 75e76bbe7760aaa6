package io.wkmigrate.report;

/**
 * One factory in the summary over several.
 *
 * @param name the name of the factory
 * @param path where it is inside the given source; empty when the source is the factory
 * @param output the folder of what was written for it, inside the output folder; empty when nothing was written
 * @param ledger its balance
 */
public record FactoryEntry(String name, String path, String output, Ledger ledger) {

    /** The entry of a result. */
    public static FactoryEntry of(FactoryResult result, String output) {
        return new FactoryEntry(result.factory(), result.path(), output, result.ledger());
    }
}
