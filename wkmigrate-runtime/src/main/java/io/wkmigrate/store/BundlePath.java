package io.wkmigrate.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The path of a file in a bundle: relative, with {@code /} between its parts, and usable on every system that the bundle
 * may be checked out on. Parts hold ASCII letters, digits, {@code _}, {@code -} and {@code .} only, and in the middle
 * blanks and parentheses, so a path cannot leave its folder, name a device or a stream, or be read differently by another
 * file system.
 *
 * @param text the path
 */
record BundlePath(String text) {

    private static final Pattern PART = Pattern.compile("(?! )[A-Za-z0-9_.() -]*[A-Za-z0-9_-]");

    /** What Windows takes for a device, with any extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    /** The longest name that common file systems take. */
    private static final int MAX_PART_LENGTH = 255;

    private static final int MAX_LENGTH = 512;

    BundlePath {
        boolean legal = text.length() <= MAX_LENGTH;
        for (String part : text.split("/", -1)) {
            legal &= part.length() <= MAX_PART_LENGTH
                    && PART.matcher(part).matches()
                    && !DEVICE.matcher(part).matches();
        }
        if (!legal) {
            throw new IllegalArgumentException("Not a path for a file of a bundle: \"" + text + "\"");
        }
    }

    /** The file in a folder. */
    Path in(Path directory) {
        Path file = directory;
        for (String part : text.split("/", -1)) {
            file = file.resolve(part);
        }
        return file;
    }

    /** The folders that the file is in, from the outermost to the innermost. */
    List<BundlePath> folders() {
        List<BundlePath> folders = new ArrayList<>();
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            folders.add(new BundlePath(text.substring(0, slash)));
        }
        return folders;
    }

    @Override
    public String toString() {
        return text;
    }
}
