package io.wkmigrate.load.live;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which factory: its Azure resource id in parts. Each part is checked, since all of them go into addresses.
 *
 * @param subscription a GUID
 * @param resourceGroup its resource group
 * @param factory its name
 */
public record FactoryId(String subscription, String resourceGroup, String factory) {

    private static final Pattern RESOURCE_ID = Pattern.compile(
            "/+subscriptions/([^/]*)/resourceGroups/([^/]*)/providers/Microsoft\\.DataFactory/factories/([^/]*)/?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SHORT = Pattern.compile("([^/]*)/([^/]*)/([^/]*)");

    private static final Pattern SUBSCRIPTION =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private static final Pattern RESOURCE_GROUP = Pattern.compile("[\\p{L}\\p{N}_().-]{0,89}[\\p{L}\\p{N}_()-]");

    private static final Pattern FACTORY = Pattern.compile("(?=.{3,63}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when one of them cannot be; the message is made for people
     */
    public FactoryId {
        require(SUBSCRIPTION, subscription, "subscription", "it is a GUID, as \"az account list\" shows it");
        require(RESOURCE_GROUP, resourceGroup, "resource group", "it has at most 90 letters, digits and _ ( ) - .");
        require(FACTORY, factory, "factory", "it has 3 to 63 letters and digits, with single hyphens between them");
    }

    /**
     * Reads a resource id, in any casing: {@code /subscriptions/S/resourceGroups/G/providers/Microsoft.DataFactory/factories/F};
     * or its short form, {@code S/G/F}.
     *
     * @throws IllegalArgumentException when it is neither; the message is made for people
     */
    public static FactoryId parse(String text) {
        Matcher matcher = (isResourceId(text) ? RESOURCE_ID : SHORT).matcher(text.strip());
        if (text.toLowerCase(Locale.ROOT).contains("/microsoft.synapse/")) {
            throw new IllegalArgumentException("\"" + text + "\" is a Synapse workspace, and only factories are read"
                    + " from Azure. Give the folder of its Git repository, or its template.");
        }
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not the resource id of a factory. It looks like"
                    + " /subscriptions/GUID/resourceGroups/GROUP/providers/Microsoft.DataFactory/factories/NAME"
                    + " (in the portal: Properties of the factory).");
        }
        return new FactoryId(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** Whether a text is meant to be the resource id of something in Azure, and not a file. */
    public static boolean isResourceId(String text) {
        return text.strip().toLowerCase(Locale.ROOT).matches("/+subscriptions(/.*)?");
    }

    /** The resource id. */
    @Override
    public String toString() {
        return "/subscriptions/" + subscription + "/resourceGroups/" + resourceGroup
                + "/providers/Microsoft.DataFactory/factories/" + factory;
    }

    private static void require(Pattern pattern, String part, String what, String rule) {
        if (!pattern.matcher(part).matches()) {
            throw new IllegalArgumentException("\"" + part + "\" is not the name of a " + what + ": " + rule + ".");
        }
    }
}
