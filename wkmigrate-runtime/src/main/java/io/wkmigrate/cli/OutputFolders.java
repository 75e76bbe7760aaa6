package io.wkmigrate.cli;

import java.util.regex.Pattern;

/**
 * The folders of several factories in one output folder. A folder is called like the factory's path in the source; it is one
 * level deep, so that no bundle lies in another, and its name is safe on every file system.
 */
final class OutputFolders {

    private static final int LONGEST = 100;

    /** What Windows takes for a device, with any extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final UniqueNames names = new UniqueNames();

    /** The folder for a factory; call it once for each, in order. */
    String claim(String path) {
        return names.claim(safe(path));
    }

    private static String safe(String path) {
        String name = path.replace('/', '-').replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+|\\.+$", "_");
        String shortened = name.substring(0, Math.min(name.length(), LONGEST));
        return shortened.isEmpty() || DEVICE.matcher(shortened).matches() ? "factory_" + shortened : shortened;
    }
}
