package io.wkmigrate.cli;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A pattern for names: {@code *} is any text, {@code ?} any one character, everything else itself. Case is ignored, as ADF
 * does for names.
 */
record NameGlob(String text, Pattern pattern) implements Predicate<String> {

    static NameGlob of(String text) {
        StringBuilder regex = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(each)));
            }
        });
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
        return new NameGlob(text, Pattern.compile(regex.toString(), flags));
    }

    @Override
    public boolean test(String name) {
        return pattern.matcher(name).matches();
    }
}
