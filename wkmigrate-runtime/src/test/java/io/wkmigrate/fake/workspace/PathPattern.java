package io.wkmigrate.fake.workspace;

/** Which calls a fault or a denial is about: a method and a path; an asterisk at the end stands for anything. */
final class PathPattern {

    private PathPattern() {}

    static boolean matches(String method, String path, Request request) {
        return fits(method, request.method()) && fits(path, request.path());
    }

    private static boolean fits(String pattern, String text) {
        return pattern.endsWith("*")
                ? text.startsWith(pattern.substring(0, pattern.length() - 1))
                : text.equals(pattern);
    }
}
