package io.wkmigrate.expression.function.number;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The cultures that can be named as a locale. Their facts are those of the CLDR, as .NET shows them. */
public final class Cultures {

    /** The one that functions use when no locale is given. */
    public static final Culture DEFAULT = english("-$n");

    private static final char NO_BREAK_SPACE = '\u00A0';

    private static final char NARROW_NO_BREAK_SPACE = '\u202F';

    private static final char MINUS_SIGN = '\u2212';

    private static final Map<String, Culture> BY_NAME = Map.ofEntries(
            Map.entry("en-us", DEFAULT),
            Map.entry("en-gb", english("-£n")),
            Map.entry("en-ca", english("-$n")),
            Map.entry("en-au", english("-$n")),
            Map.entry("en-nz", english("-$n")),
            Map.entry("en-ie", english("-€n")),
            Map.entry("en-in", new Culture('.', ',', 2, '-', "-₹n", 2, "-n%")),
            Map.entry("de-de", european('.', "-n €", "-n %")),
            Map.entry("fr-fr", european(NARROW_NO_BREAK_SPACE, "-n €", "-n %")),
            Map.entry("es-es", european('.', "-n €", "-n %")),
            Map.entry("it-it", european('.', "-n €", "-n%")),
            Map.entry("nl-nl", european('.', "€ -n", "-n%")),
            Map.entry("pt-pt", european(NO_BREAK_SPACE, "-n €", "-n%")),
            Map.entry("pt-br", european('.', "-R$ n", "-n%")),
            Map.entry("da-dk", european('.', "-n kr.", "-n %")),
            Map.entry("sv-se", new Culture(',', NO_BREAK_SPACE, 3, MINUS_SIGN, "-n kr", 2, "-n %")),
            Map.entry("nb-no", new Culture(',', NO_BREAK_SPACE, 3, MINUS_SIGN, "-n kr", 2, "-n %")),
            Map.entry("fi-fi", new Culture(',', NO_BREAK_SPACE, 3, MINUS_SIGN, "-n €", 2, "-n %")),
            Map.entry("is-is", new Culture(',', '.', 3, '-', "-n ISK", 0, "-n%")),
            Map.entry("pl-pl", european(NO_BREAK_SPACE, "-n zł", "-n%")),
            Map.entry("cs-cz", european(NO_BREAK_SPACE, "-n Kč", "-n %")),
            Map.entry("tr-tr", european('.', "-₺n", "-%n")),
            Map.entry("ru-ru", european(NO_BREAK_SPACE, "-n ₽", "-n %")),
            Map.entry("ja-jp", new Culture('.', ',', 3, '-', "-￥n", 0, "-n%")),
            Map.entry("ko-kr", new Culture('.', ',', 3, '-', "-₩n", 0, "-n%")),
            Map.entry("zh-cn", english("-¥n")));

    private Cultures() {}

    private static Culture english(String currency) {
        return new Culture('.', ',', 3, '-', currency, 2, "-n%");
    }

    private static Culture european(char groupSeparator, String currency, String percent) {
        return new Culture(',', groupSeparator, 3, '-', currency, 2, percent);
    }

    /**
     * The culture of a locale, in any letter case.
     *
     * @throws ExpressionException when it is not known
     */
    public static Culture named(String locale) {
        return Optional.ofNullable(BY_NAME.get(locale.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new ExpressionException(Problem.INVALID_ARGUMENT, "The locale is not known."));
    }
}
