package io.wkmigrate.expression.function.number;

import io.wkmigrate.expression.function.number.Picture.Exponent;
import io.wkmigrate.expression.function.number.Picture.Part;
import io.wkmigrate.expression.function.number.Picture.Place;
import io.wkmigrate.expression.function.number.Picture.Point;
import io.wkmigrate.expression.function.number.Picture.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the pictures of custom formats. */
final class PictureReader {

    /** Quoted text, of which the end may be missing, an escaped character, an exponent, or any character. */
    private static final Pattern TOKEN = Pattern.compile("'[^']*'?|\"[^\"]*\"?|\\\\.?|[eE][+-]?0+|.", Pattern.DOTALL);

    private static final int MOST_EXPONENT_DIGITS = 10;

    private final List<Part> parts = new ArrayList<>();
    private int places;
    private int firstRequired = Integer.MAX_VALUE;
    private int endOfRequired;
    private int point = -1;
    private int commaAt = -1;
    private int commas;
    private boolean grouped;
    private int scale;

    private PictureReader() {}

    /** The sections of a format, which semicolons separate. */
    static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        Matcher token = TOKEN.matcher(format);
        while (token.find()) {
            if (token.group().equals(";")) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(token.group());
            }
        }
        sections.add(section.toString());
        return sections;
    }

    static Picture read(String section) {
        PictureReader reader = new PictureReader();
        Matcher token = TOKEN.matcher(section);
        while (token.find()) {
            reader.token(token.group());
        }
        return reader.picture();
    }

    private void token(String token) {
        switch (token.charAt(0)) {
            case '#' -> place();
            case '0' -> {
                firstRequired = Math.min(firstRequired, places);
                place();
                endOfRequired = places;
            }
            case '.' -> point();
            case ',' -> comma();
            case '%' -> scaled(token, 2);
            case '‰' -> scaled(token, 3);
            case '\'', '"' -> parts.add(new Text(unquoted(token)));
            case '\\' -> parts.add(new Text(token.substring(1)));
            default -> other(token);
        }
    }

    private void place() {
        parts.add(new Place());
        places++;
    }

    private void point() {
        parts.add(new Point());
        if (point < 0) {
            point = places;
        }
    }

    /** Between digits it groups thousands; right before the decimal point each one divides by a thousand. */
    private void comma() {
        if (places == 0 || point >= 0) {
            return;
        }
        if (commaAt == places) {
            commas++;
            return;
        }
        grouped |= commaAt >= 0;
        commaAt = places;
        commas = 1;
    }

    private void scaled(String token, int power) {
        parts.add(new Text(token));
        scale += power;
    }

    private static String unquoted(String token) {
        boolean closed = token.length() > 1 && token.charAt(token.length() - 1) == token.charAt(0);
        return token.substring(1, closed ? token.length() - 1 : token.length());
    }

    private void other(String token) {
        if (token.indexOf('0') < 0) {
            parts.add(new Text(token));
            return;
        }
        int zeros = token.length() - token.indexOf('0');
        parts.add(new Exponent(token.charAt(0), token.charAt(1) == '+', Math.min(zeros, MOST_EXPONENT_DIGITS)));
    }

    private Picture picture() {
        int whole = point < 0 ? places : point;
        if (commaAt == whole) {
            scale -= 3 * commas;
        } else {
            grouped |= commaAt >= 0;
        }
        return new Picture(
                List.copyOf(parts),
                whole,
                places,
                Math.max(0, whole - firstRequired),
                Math.max(0, endOfRequired - whole),
                grouped,
                scale);
    }
}
