package io.wkmigrate.translate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises names under which credentials stand: of JSON properties, HTTP headers, keys of connection strings, Spark
 * settings and environment variables. A name says so at its end: {@code clientSecret} holds one, {@code secretName} none.
 */
final class CredentialNames {

    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "token",
            "credential",
            "authorization",
            "apikey",
            "accesskey",
            "secretkey",
            "accountkey",
            "sharedkey",
            "storagekey",
            "functionkey",
            "functionskey",
            "hostkey",
            "masterkey",
            "authkey",
            "subscriptionkey",
            "serviceprincipalkey",
            "privatekey",
            "sharedaccesssignature",
            "pfx",
            "embeddedcert");

    private static final String SEPARATORS = "-_. ";

    /** Spark's settings for a storage account name the account last: {@code fs.azure.account.key.<account>}. */
    private static final Pattern STORAGE_ACCOUNT = Pattern.compile("\\.[^.]+\\.(?:blob|dfs|file)\\.core\\.[a-z.]+$");

    private CredentialNames() {}

    static boolean matches(String name) {
        String setting = name.contains(".core.") ? STORAGE_ACCOUNT.matcher(name).replaceFirst("") : name;
        String letters = letters(setting);
        for (String each : ENDINGS) {
            if (letters.endsWith(each)) {
                return true;
            }
        }
        return false;
    }

    /** Every property of the source passes here, so this does without patterns. */
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            if (SEPARATORS.indexOf(each) < 0) {
                letters.append(Character.toLowerCase(each));
            }
        }
        return letters.toString();
    }
}
