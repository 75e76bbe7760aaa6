package io.wkmigrate.load.live;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files for definitions, whose own names may come from anybody. A name stays as it is when every system can have a
 * file of that name, as those of nearly all definitions; else it is changed so that it cannot leave its folder, hide, name a
 * device, or meet another.
 */
final class FileNames {

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_() -]");

    /** What Windows takes for a device, with any extension. */
    private static final Pattern DEVICE =
            Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 200;

    private final Set<String> taken = new HashSet<>();

    /** The path of a definition's file; no other has it, ignoring case. */
    String claim(String folder, String name) {
        String safe = folder + "/" + safe(name);
        String free = safe;
        for (int count = 2; !taken.add(free.toLowerCase(Locale.ROOT)); count++) {
            free = safe + "-" + count;
        }
        return free + ".json";
    }

    /** The name of a folder; it does not end in what Windows takes off the ends of names. */
    static String ofFolder(String name) {
        String safe = safe(name).stripTrailing();
        return safe.endsWith(")") || safe.endsWith("(") ? safe + "_" : safe;
    }

    private static String safe(String name) {
        String replaced = UNSAFE.matcher(name).replaceAll("_");
        String shortened = replaced.substring(0, Math.min(replaced.length(), LONGEST));
        boolean isUsable = !shortened.isEmpty()
                && shortened.charAt(0) != ' '
                && !DEVICE.matcher(shortened).matches();
        return isUsable ? shortened : "_" + shortened;
    }
}
