package io.wkmigrate.load.input;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has to be known of a template before it is parsed.
 *
 * @param mentionsFactory whether it may hold definitions
 * @param linkedNames the names of the templates it deploys, in lower case
 */
public record TemplateFacts(boolean mentionsFactory, Set<String> linkedNames) {

    private static final Pattern FACTORY = Pattern.compile(
            "Microsoft\\.(?:DataFactory/(?:data)?factories|Synapse/workspaces)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK =
            Pattern.compile("\"(?:uri|relativePath)\"\\s*:\\s*\"([^\"]{0,2000})\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME = Pattern.compile("[\\w.-]+\\.json", Pattern.CASE_INSENSITIVE);

    /** Looks through a template. */
    public static TemplateFacts of(byte[] bytes) {
        String text = TextEncoding.searchable(bytes);
        return new TemplateFacts(FACTORY.matcher(text).find(), linkedNames(text));
    }

    /** The names of files in the address of a linked template, which often is an expression. */
    public static Set<String> fileNames(String address) {
        Set<String> names = new HashSet<>();
        FILE_NAME
                .matcher(address)
                .results()
                .forEach(each -> names.add(each.group().toLowerCase(Locale.ROOT)));
        return names;
    }

    private static Set<String> linkedNames(String text) {
        Set<String> names = new HashSet<>();
        if (text.contains("templateLink")) {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                names.addAll(fileNames(link.group(1)));
            }
        }
        return Set.copyOf(names);
    }
}
