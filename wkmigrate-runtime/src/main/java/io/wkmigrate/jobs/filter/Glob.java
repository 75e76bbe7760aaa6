package io.wkmigrate.jobs.filter;

import java.util.regex.Pattern;

/**
 * A pattern for names: {@code *} is any text, {@code ?} any one character, everything else itself. Case is ignored, as ADF and
 * the Jobs API do for names.
 */
public record Glob(Pattern pattern) {

    /** Reads a pattern. */
    public static Glob of(String text) {
        StringBuilder regex = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(each)));
            }
        });
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
        return new Glob(Pattern.compile(regex.toString(), flags));
    }

    /** Whether a name fits. */
    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
