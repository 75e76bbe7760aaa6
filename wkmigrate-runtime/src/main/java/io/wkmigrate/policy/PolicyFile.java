package io.wkmigrate.policy;

import java.util.List;

/**
 * What a file of policies says.
 *
 * @param file how the file is called in messages
 * @param entries in the order in which they apply
 */
record PolicyFile(String file, List<PolicyEntry> entries) {

    /** Takes the entries over. */
    PolicyFile {
        entries = List.copyOf(entries);
    }
}
