package io.wkmigrate.fake.rulejar;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/** A source file that stands in a test. */
final class JavaSource extends SimpleJavaFileObject {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final |abstract |sealed )*(?:class|record|enum|interface) (\\w+)");

    private final String text;

    JavaSource(String text) {
        super(URI.create("string:///" + path(text)), Kind.SOURCE);
        this.text = text;
    }

    private static String path(String text) {
        return found(PACKAGE, text).replace('.', '/') + "/" + found(TYPE, text) + ".java";
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("The test's source has no " + pattern);
        }
        return matcher.group(1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
