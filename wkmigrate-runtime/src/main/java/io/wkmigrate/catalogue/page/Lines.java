package io.wkmigrate.catalogue.page;

import io.wkmigrate.report.PlainText;
import java.util.stream.Collectors;

/** The lines of a listing: nothing in them but the ends of lines is more than what is seen. */
final class Lines {

    private Lines() {}

    static String of(String text) {
        return text.strip().lines().map(each -> PlainText.of(each) + "\n").collect(Collectors.joining());
    }
}
