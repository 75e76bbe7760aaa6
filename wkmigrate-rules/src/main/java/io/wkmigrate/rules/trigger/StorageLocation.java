package io.wkmigrate.rules.trigger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a storage account that an event trigger watches (EV-1).
 *
 * @param account the storage account, if the scope names one
 * @param container the container, if there is one
 * @param folder the folder without slashes around it; empty for the whole container
 * @param prefix the beginning of the names it watches in that folder; empty for all
 */
record StorageLocation(Optional<String> account, Optional<String> container, String folder, String prefix) {

    private static final Pattern ACCOUNT =
            Pattern.compile("(?i).*/providers/Microsoft\\.Storage/storageAccounts/([a-z0-9]{3,24})");
    private static final Pattern SUBJECT = Pattern.compile("/?([^/]+)(?:/blobs)?(?:/(.*))?");

    /**
     * The place that a scope and a {@code blobPathBeginsWith} mean.
     *
     * @param scope the ARM id of the storage account
     * @param beginsWith {@code /container/blobs/folder/prefix}
     */
    static StorageLocation ofEvents(Optional<String> scope, Optional<String> beginsWith) {
        return of(account(scope), beginsWith.orElse(""));
    }

    /** The place that a {@code folderPath} means: {@code container/folder}. */
    static StorageLocation ofFolder(Optional<String> folderPath) {
        return of(Optional.empty(), folderPath.map(path -> path + "/").orElse(""));
    }

    private static Optional<String> account(Optional<String> scope) {
        return scope.map(ACCOUNT::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }

    private static StorageLocation of(Optional<String> account, String subject) {
        Matcher matcher = SUBJECT.matcher(subject);
        if (!matcher.matches()) {
            return new StorageLocation(account, Optional.empty(), "", "");
        }
        String path = Optional.ofNullable(matcher.group(2)).orElse("");
        int end = path.lastIndexOf('/');
        String folder = path.substring(0, Math.max(end, 0)).replaceAll("/+$", "");
        return new StorageLocation(account, Optional.of(matcher.group(1)), folder, path.substring(end + 1));
    }

    /** The place in words: {@code folder "in/daily" of container "raw" of storage account "lake"}. */
    String words() {
        String root = container.map(name -> "container \"" + name + "\"").orElse("the containers")
                + account.map(name -> " of storage account \"" + name + "\"").orElse("");
        return folder.isEmpty() ? root : "folder \"" + folder + "\" of " + root;
    }
}
