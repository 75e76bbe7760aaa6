package io.wkmigrate.store.workspace.desired;

import io.wkmigrate.api.finding.Spelling;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import io.wkmigrate.store.workspace.desired.Deployment.SecretSource;
import io.wkmigrate.store.workspace.desired.SecretSources.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads where secrets come from. A line is {@code scope/key = env:VARIABLE} or {@code scope = keyvault:RESOURCE_ID}, a comment
 * that starts with {@code #}, or blank. People put values where they do not belong, so no message quotes a line.
 */
public final class SecretSourceFile {

    private static final Pattern LINE = Pattern.compile("(?<secret>[^=]*?)\\s*=\\s*(?<kind>env|keyvault):(?<where>.*)");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Names that nobody takes for a value. */
    private static final Pattern SHOWN_VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

    private static final String FORM =
            "Write scope/key = env:VARIABLE or scope = keyvault:/subscriptions/.../vaults/NAME; values stay outside.";

    private final String file;
    private final List<SecretSlot> slots;
    private final Predicate<String> isSet;
    private final Map<String, SecretSource.KeyVault> vaults = new TreeMap<>();
    private final Map<String, Integer> lineOfSecret = new TreeMap<>();
    private final Map<Name, SecretSource.Environment> values = new HashMap<>();
    private int line;

    private SecretSourceFile(String file, List<SecretSlot> slots, Predicate<String> isSet) {
        this.file = file;
        this.slots = slots;
        this.isSet = isSet;
    }

    /**
     * Reads a file.
     *
     * @param file how messages name it
     * @param slots the secrets that there are
     * @param isSet whether an environment variable has a value
     * @throws DeploymentOptionException naming the file and the line that cannot be used
     */
    public static SecretSources read(String file, List<String> lines, List<SecretSlot> slots, Predicate<String> isSet) {
        SecretSourceFile reader = new SecretSourceFile(file, slots, isSet);
        lines.forEach(reader::line);
        reader.requireNoValuesInVaults();
        return new SecretSources(reader.vaults, reader.values);
    }

    private void line(String raw) {
        line++;
        String text = raw.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        Matcher parts = LINE.matcher(text);
        if (!parts.matches()) {
            throw failure("This is no source of a secret. " + FORM);
        }
        String secret = parts.group("secret");
        if (lineOfSecret.putIfAbsent(secret, line) != null) {
            throw failure("Line " + lineOfSecret.get(secret) + " gives a source for the same already.");
        }
        if (parts.group("kind").equals("env")) {
            value(secret, parts.group("where"));
        } else {
            vault(secret, parts.group("where"));
        }
    }

    private void value(String secret, String variable) {
        Name name = slots.stream()
                .map(each -> new Name(each.scope(), each.key()))
                .filter(each -> secret.equals(text(each)))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "secret",
                        secret,
                        slots.stream()
                                .map(each -> text(new Name(each.scope(), each.key())))
                                .toList()));
        if (!VARIABLE.matcher(variable).matches()) {
            throw failure("What follows env: is no name of an environment variable. " + FORM);
        }
        if (!isSet.test(variable)) {
            String shown = SHOWN_VARIABLE.matcher(variable).matches() ? " " + variable : " of this line";
            throw failure("The environment variable" + shown + " is not set, or is empty.");
        }
        values.put(name, new SecretSource.Environment(variable));
    }

    private void vault(String scope, String resourceId) {
        List<String> scopes = slots.stream().map(SecretSlot::scope).toList();
        if (!scopes.contains(scope)) {
            throw unknown("scope", scope, scopes);
        }
        Optional<String> url = slots.stream()
                .filter(each -> each.scope().equals(scope))
                .flatMap(each -> each.vaultUrl().stream())
                .findFirst();
        vaults.put(
                scope,
                VaultId.of(resourceId)
                        .orElseThrow(() -> failure("What follows keyvault: is no resource id of a Key Vault. " + FORM))
                        .source(url));
    }

    /** Scopes that a vault backs can only be read. */
    private void requireNoValuesInVaults() {
        for (Name each : values.keySet()) {
            if (vaults.containsKey(each.scope())) {
                line = lineOfSecret.getOrDefault(text(each), line);
                throw failure("A Key Vault backs the scope " + each.scope() + ", by line "
                        + lineOfSecret.get(each.scope()) + "; put this secret into the vault.");
            }
        }
    }

    private DeploymentOptionException unknown(String what, String text, List<String> known) {
        var names = new TreeSet<>(known);
        return failure("No notebook reads such a " + what + "."
                + Spelling.didYouMean(text, names)
                + (names.isEmpty() ? " There are no secrets here." : " There are: " + String.join(", ", names) + "."));
    }

    private DeploymentOptionException failure(String message) {
        return new DeploymentOptionException(file + ", line " + line + ": " + message);
    }

    private static String text(Name name) {
        return name.scope() + "/" + name.key();
    }
}
