package io.wkmigrate.expression.function.number;

import java.util.regex.Pattern;

/**
 * How a culture writes numbers. Templates have {@code n} for the digits and {@code -} where the sign of a negative
 * number stands.
 *
 * @param decimalSeparator before the fraction
 * @param groupSeparator between thousands
 * @param outerGroup how many digits the groups before the last three have
 * @param minus the sign of negative numbers
 * @param currency the template of amounts of money
 * @param currencyDigits digits after the decimal point of amounts of money
 * @param percent the template of percentages
 */
public record Culture(
        char decimalSeparator,
        char groupSeparator,
        int outerGroup,
        char minus,
        String currency,
        int currencyDigits,
        String percent) {

    /** Texts that are numbers in this culture. A person types a blank for a special kind of blank. */
    Pattern floatPattern() {
        String blank = Character.isSpaceChar(groupSeparator) ? " " : "";
        return Pattern.compile("[\t-\r ]*(?<sign>[-+" + minus + "]?)(?=\\Q" + decimalSeparator + "\\E?[0-9])"
                + "(?<whole>[0-9][0-9" + groupSeparator + blank + "]*)?"
                + "(?:\\Q" + decimalSeparator + "\\E(?<fraction>[0-9]*))?"
                + "(?:[eE](?<exponent>[+-]?[0-9]+))?[\t-\r ]*");
    }

    /** Digits with separators of thousands. */
    String grouped(String digits) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            grouped.append(digits.charAt(i));
            if (endsGroup(digits.length() - 1 - i)) {
                grouped.append(groupSeparator);
            }
        }
        return grouped.toString();
    }

    /** Whether a separator stands before so many remaining digits. */
    boolean endsGroup(int remaining) {
        return remaining >= 3 && (remaining - 3) % outerGroup == 0;
    }

    /** A template filled in. */
    String fill(String template, boolean negative, String digits) {
        return template.replace("-", negative ? String.valueOf(minus) : "").replace("n", digits);
    }
}
