package io.wkmigrate.policy;

import java.util.regex.Pattern;

/**
 * A pattern for names: {@code *} is any text, {@code ?} any one character, everything else itself. Case is ignored, as ADF
 * does for names.
 */
record NamePattern(String text, Pattern pattern) {

    static NamePattern of(String text) {
        StringBuilder regex = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(each)));
            }
        });
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
        return new NamePattern(text, Pattern.compile(regex.toString(), flags));
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    /** Whether it fits a path, or a folder that the path is in. */
    boolean matchesPath(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (matches(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
