package io.wkmigrate.load.input;

/** Paths inside a source: text with {@code /} between the parts, empty for the source itself. */
public final class Paths {

    private Paths() {}

    /** The path without its last part; empty when it has one part only. */
    public static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The last part. */
    public static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The last part without its extension. */
    public static String stem(String path) {
        String last = last(path);
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? last : last.substring(0, dot);
    }

    /** The path of something in a folder. */
    public static String join(String folder, String rest) {
        return folder.isEmpty() || rest.isEmpty() ? folder + rest : folder + "/" + rest;
    }

    /** Whether a path is the folder itself or inside it. */
    public static boolean isWithin(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }
}
