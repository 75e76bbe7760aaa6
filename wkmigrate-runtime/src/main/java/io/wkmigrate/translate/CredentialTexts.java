package io.wkmigrate.translate;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds credentials inside text: connection strings, URLs, headers, JSON in text. Texts are long and not trusted, so every
 * pattern takes time in proportion to their length: what repeats is possessive and starts where a word starts.
 */
final class CredentialTexts {

    /** What follows a quote that ends the text of an expression: {@code concat('Password=', variables('p'))}. */
    private static final String NOT_AFTER_THE_END = "(?![\\s,;)\\]}+|&@\"'])";

    private static final String IN_DOUBLE_QUOTES = "\"" + NOT_AFTER_THE_END + "[^\"]++(?:(?<=\\\\)\"[^\"]*+){0,99}+\"?";
    private static final String IN_SINGLE_QUOTES = "'" + NOT_AFTER_THE_END + "[^']++'?";

    /** {@code name = value}. */
    private static final Pattern ASSIGNMENT = Pattern.compile("(?<![\\w.-])(?<head>(?<name>[\\w.-]++)\\s*+=\\s*+)(?:"
            + IN_DOUBLE_QUOTES + "|" + IN_SINGLE_QUOTES + "|\\{[^{}]++}|(?![={]|@\\{)[^;&\\s\"']++)");

    /** {@code "name": "value"}, the quotes escaped or not. */
    private static final Pattern MEMBER = Pattern.compile("(?<head>[\"'](?<name>[\\w.-]++)\\\\*+[\"']\\s*+:\\s*+)(?:"
            + IN_DOUBLE_QUOTES + "|" + IN_SINGLE_QUOTES
            + "|\\\\++[\"']" + NOT_AFTER_THE_END + "[^\"'\\\\]++\\\\*+[\"']?|\\d++)");

    /** {@code X-Api-Key: value}. */
    private static final Pattern HEADER =
            Pattern.compile("(?i)(?<![\\w.-])(?<head>(?<name>authorization|\\w++(?:-\\w++)++)"
                    + ":\\s*+)(?:(?:bearer|basic)\\s++)?+(?!@\\{)[^\\s\"',;]++");

    /** The parameters of a URL that carry credentials under names of one word. */
    private static final Pattern URL_PARAMETER =
            Pattern.compile("(?i)(?<head>[?&](?:code|key|sig)=)(?!@\\{)[^;&\\s\"']++");

    /** {@code sig} is no word of any language, so it needs no URL around it. */
    private static final Pattern SIGNATURE = Pattern.compile("(?i)(?<head>\\bsig=)(?!@\\{)[^;&\\s\"']++");

    /** {@code https://user:password@host}. */
    private static final Pattern USER_INFO =
            Pattern.compile("(?<head>://[^/\\s:@]{0,200}+:)[^/\\s@]{1,200}+(?=@(?!\\{))");

    /** A word in prose has no digit, no {@code =} and no capital inside: "basic authentication". */
    private static final Pattern BEARER = Pattern.compile(
            "(?<head>\\b(?:[Bb]earer|BEARER|[Bb]asic|BASIC)\\s++)(?=[\\w.~+/-]*+=|\\w*?\\d|\\w*?[a-z][A-Z])[\\w.~+/=-]{12,}+");

    /** Private keys, JSON web tokens, Databricks tokens and keys of storage accounts are known by their form. */
    private static final Pattern WELL_KNOWN = Pattern.compile("(?<head>)(?:"
            + "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\\s\\S]*?(?:-----END[^-]*+-----|\\z)"
            + "|(?<![\\w-])eyJ[\\w-]{8,}+\\.[\\w-]{8,}+(?:\\.[\\w-]*+)?"
            + "|\\bdapi[0-9a-f]{32}(?:-\\d)?"
            + "|(?<![\\w+/])[A-Za-z0-9+/]{86}==)");

    /** Texts in an expression, but for names of variables, activities and members, and for the scheme of a header. */
    private static final Pattern LITERAL = Pattern.compile(
            "(?i)(?<head>(?:\\b(?:variables|activity)\\(|\\[)\\s*+'[^']*+'|'(?:bearer|basic)? ?')|'[^']*+'");

    /** Text around interpolated expressions, but for the scheme of a header. */
    private static final Pattern AROUND_INTERPOLATION =
            Pattern.compile("(?i)(?<head>@\\{[^}]*+}?|\\b(?:bearer|basic) (?=@\\{))|[^@]++|@");

    private static final List<Search> SEARCHES = List.of(
            new Search(ASSIGNMENT, true, "="),
            new Search(MEMBER, true, ":"),
            new Search(HEADER, true, ":"),
            new Search(URL_PARAMETER, false, "="),
            new Search(SIGNATURE, false, "="),
            new Search(USER_INFO, false, "://"),
            new Search(BEARER, false, "earer", "EARER", "asic", "ASIC"),
            new Search(WELL_KNOWN, false, "-----", "eyJ", "dapi", "=="));

    /**
     * A search for one form of credential.
     *
     * @param named whether it is one only if its name says so
     * @param marks one of them is in every text in which the pattern finds something; most texts have none
     */
    private record Search(Pattern pattern, boolean named, List<String> marks) {

        Search(Pattern pattern, boolean named, String... marks) {
            this(pattern, named, List.of(marks));
        }

        String redacted(String text) {
            return marks.stream().anyMatch(text::contains)
                    ? pattern.matcher(text).replaceAll(this::replacement)
                    : text;
        }

        private String replacement(MatchResult match) {
            boolean credential = !named || CredentialNames.matches(match.group(2));
            return Matcher.quoteReplacement(credential ? match.group(1) + Credentials.REDACTED : match.group());
        }
    }

    private CredentialTexts() {}

    /** The text without the credentials in it. */
    static String redacted(String text) {
        String redacted = text;
        for (Search each : SEARCHES) {
            redacted = each.redacted(redacted);
        }
        return redacted;
    }

    /** An expression without the texts in it, for a place where a credential belongs. */
    static String withoutLiterals(String expression) {
        String code = LITERAL.matcher(expression)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) == null ? "'" + Credentials.REDACTED + "'" : match.group()));
        return code.startsWith("@") && !code.startsWith("@{")
                ? code
                : AROUND_INTERPOLATION
                        .matcher(code)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                match.group(1) == null ? Credentials.REDACTED : match.group()));
    }
}
