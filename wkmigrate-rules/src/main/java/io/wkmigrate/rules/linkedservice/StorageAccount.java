package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the Azure storage account in what a linked service says: an address, a connection string, or a secret that
 * holds one of them.
 */
final class StorageAccount {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\s*(?:https?|abfss?|wasbs?)://(?:[^/@]*@)?(?<account>[^./:]+)\\.(?:blob|dfs|file)\\.(?<suffix>[^/:?]+)"
                    + "(?::\\d+)?(?:/(?<path>[^?]*))?(?:\\?.*)?",
            Pattern.DOTALL);

    private static final String PUBLIC_CLOUD = "core.windows.net";

    private final LinkedServiceDefinition<?> source;
    private final TextProperties properties;
    private final TranslationContext context;
    private final MarkedTexts texts = new MarkedTexts();

    StorageAccount(LinkedServiceDefinition<?> source, TranslationContext context) {
        this.source = source;
        this.properties = new TextProperties(source.name(), context);
        this.context = context;
    }

    /** The account that the first property that is given names, else what the factory sealed, else each deployment. */
    Code named(Optional<Value<JsonNode>> encrypted, List<Optional<Value<JsonNode>>> given) {
        return given.stream()
                .flatMap(each -> properties.read("account", each).stream())
                .findFirst()
                .map(this::account)
                .or(() -> ServiceCall.sealed(encrypted).map(secret -> Code.call("files.account_of", secret)))
                .orElseGet(this::deployed);
    }

    private Code account(TextProperty property) {
        if (property instanceof TextProperty.Open open) {
            return known(texts.mark(open.value()), open)
                    .orElseGet(() -> Code.call("files.account_of", Code.value("account", open.value())));
        }
        if (property instanceof TextProperty.Hidden hidden) {
            return hidden.rest()
                    .flatMap(rest -> known(rest, hidden))
                    .orElseGet(() -> Code.call("files.account_of", hidden.code("account")));
        }
        return Code.call("files.account_of", property.code("account"));
    }

    private Optional<Code> known(String text, TextProperty property) {
        Matcher address = ADDRESS.matcher(text);
        Optional<String> account = address.matches()
                ? Optional.of(host(address.group("account"), address.group("suffix")))
                : ofConnectionString(text);
        return account.map(name -> Code.value("account", texts.value(name, property.place())));
    }

    private static Optional<String> ofConnectionString(String text) {
        return ConnectionString.settings(text).flatMap(settings -> {
            Optional<String> name = Optional.ofNullable(settings.get("accountname"))
                    .map(account -> host(account, settings.getOrDefault("endpointsuffix", PUBLIC_CLOUD)));
            return name.or(() -> Optional.ofNullable(settings.get("blobendpoint"))
                    .map(ADDRESS::matcher)
                    .filter(Matcher::matches)
                    .map(endpoint -> host(endpoint.group("account"), endpoint.group("suffix"))));
        });
    }

    /** Accounts of the public cloud go by their name, others by their host. */
    private static String host(String account, String suffix) {
        return suffix.equalsIgnoreCase(PUBLIC_CLOUD) || !MarkedTexts.isLiteral(suffix)
                ? account
                : account + ".dfs." + suffix;
    }

    private Code deployed() {
        return new Code.Deployed(
                TextProperties.variable("storage_account_" + source.name()),
                "Storage account of the linked service " + source.name() + ", whose definition does not name it",
                Optional.empty());
    }

    /** The container that an address names. */
    Optional<Code> container(Optional<Value<JsonNode>> uri) {
        return properties
                .read("container", uri)
                .filter(TextProperty.Open.class::isInstance)
                .map(each -> ADDRESS.matcher(texts.mark(((TextProperty.Open) each).value())))
                .filter(Matcher::matches)
                .flatMap(address -> Optional.ofNullable(address.group("path")))
                .map(path -> path.replaceFirst("/.*", ""))
                .filter(container -> !container.isEmpty())
                .map(container -> Code.value("container", texts.value(container, source.place())));
    }

    /** Says which external location is needed. */
    void reportLocation(Code account) {
        String which = account instanceof Code.Input input && input.value() instanceof Value.Literal<?> literal
                ? "\"" + literal.value() + "\""
                : "that is known at run time";
        context.report(
                Findings.LOCATION_NEEDED,
                source.place(),
                "The containers of the storage account " + which + " (linked service \"" + source.name()
                        + "\") have to be covered by external locations.");
    }
}
