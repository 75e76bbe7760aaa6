package io.wkmigrate.translate;

import java.util.List;
import java.util.Locale;
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

    private static final Pattern SEPARATORS = Pattern.compile("[-_. ]");

    /** Spark's settings for a storage account name the account last: {@code fs.azure.account.key.<account>}. */
    private static final Pattern STORAGE_ACCOUNT = Pattern.compile("\\.[^.]+\\.(?:blob|dfs|file)\\.core\\.[a-z.]+$");

    private CredentialNames() {}

    static boolean matches(String name) {
        String setting = STORAGE_ACCOUNT.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
        String letters = SEPARATORS.matcher(setting).replaceAll("");
        return ENDINGS.stream().anyMatch(letters::endsWith);
    }
}
