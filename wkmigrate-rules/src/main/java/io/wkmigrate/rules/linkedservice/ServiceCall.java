package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Puts together the call that makes a store, database or service of the Python library. Every argument is looked for
 * in a property of its own first and in the connection string then, so that the notebook shows server and database by name.
 */
final class ServiceCall {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final TextProperties properties;
    private final MarkedTexts texts = new MarkedTexts();
    private SourcePlace place;
    private ConnectionString connectionString = ConnectionString.NONE;
    private Code.Call call;

    private ServiceCall(String function, TextProperties properties, SourcePlace place) {
        this.call = new Code.Call(function, List.of(), Map.of());
        this.properties = properties;
        this.place = place;
    }

    /** A call without arguments. */
    static ServiceCall of(String function, LinkedServiceDefinition<?> source, TranslationContext context) {
        return new ServiceCall(function, new TextProperties(source.name(), context), source.place());
    }

    /** Where arguments may stand, too. */
    ServiceCall reading(Optional<Value<JsonNode>> connectionString) {
        return reading(connectionString, ConnectionString::settings);
    }

    /** Where arguments may stand, too, in a form of its own. */
    ServiceCall reading(
            Optional<Value<JsonNode>> connectionString, Function<String, Optional<Map<String, String>>> parse) {
        properties.read("connectionString", connectionString).ifPresent(text -> {
            this.connectionString = ConnectionString.of(text, texts, parse);
            this.place = text.place();
        });
        return this;
    }

    ConnectionString connectionString() {
        return connectionString;
    }

    MarkedTexts texts() {
        return texts;
    }

    /** Adds a text, if it is given. */
    ServiceCall text(String argument, Optional<Value<JsonNode>> property, String... settings) {
        return add(argument, code(argument, property, settings));
    }

    /** The text of a property or of a setting of the connection string. */
    Optional<Code> code(String argument, Optional<Value<JsonNode>> property, String... settings) {
        return properties
                .read(argument, property)
                .map(each -> each.code(argument))
                .or(() ->
                        connectionString.setting(settings).map(text -> Code.value(argument, texts.value(text, place))));
    }

    /** The text of a property or setting, with marks for expressions; empty if it is absent or cannot be read. */
    Optional<String> marked(Optional<Value<JsonNode>> property, String... settings) {
        return properties
                .read("", property)
                .map(each -> each instanceof TextProperty.Open open
                        ? Optional.of(texts.mark(open.value()))
                        : Optional.<String>empty())
                .orElseGet(() -> connectionString.setting(settings));
    }

    /** Adds what the definition does not say, unless it says it, for each deployment to decide. */
    ServiceCall deployed(String argument) {
        return has(argument) ? this : add(argument, Optional.of(properties.deployed(argument)));
    }

    /** Adds a whole number, if it is given. */
    ServiceCall number(String argument, Optional<Value<JsonNode>> property, String... settings) {
        return add(argument, code(argument, property, settings).map(ServiceCall::number));
    }

    private static Code number(Code code) {
        return code instanceof Code.Input input
                        && input.value() instanceof Value.Literal<?> literal
                        && NUMBER.matcher(literal.value().toString()).matches()
                ? Code.value(
                        input.name(),
                        new Value.Literal<>(Integer.valueOf(literal.value().toString()), literal.place()))
                : code;
    }

    /** Adds a switch, if it is given. */
    ServiceCall flag(String argument, Optional<Value<JsonNode>> property, String... settings) {
        return add(argument, code(argument, property, settings).map(ServiceCall::flag));
    }

    /** Adds a switch of this program. */
    ServiceCall flag(String argument, boolean on) {
        return add(argument, Optional.of(new Code.Fixed(Python.bool(on))));
    }

    /** Adds headers, each of which may be a credential. */
    ServiceCall headers(Map<String, Value<JsonNode>> headers) {
        Map<String, Code> members = new LinkedHashMap<>();
        headers.forEach((name, value) -> properties
                .read("header", Optional.of(value))
                .ifPresent(text -> members.put(name, text.code("header"))));
        return members.isEmpty() ? this : add("headers", Optional.of(new Code.Members(members)));
    }

    private static Code flag(Code code) {
        if (!(code instanceof Code.Input input) || !(input.value() instanceof Value.Literal<?> literal)) {
            return code;
        }
        return switch (literal.value().toString().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> new Code.Fixed(Python.bool(true));
            case "false", "no", "0" -> new Code.Fixed(Python.bool(false));
            default -> code;
        };
    }

    /** Adds a credential: its own property, else what the factory sealed in its stead. */
    ServiceCall password(Optional<Value<JsonNode>> password, Optional<Value<JsonNode>> encrypted, String... settings) {
        return add("password", credential("password", password, encrypted, settings));
    }

    Optional<Code> credential(
            String argument,
            Optional<Value<JsonNode>> property,
            Optional<Value<JsonNode>> encrypted,
            String... settings) {
        return secret(argument, property)
                .or(() ->
                        connectionString.setting(settings).map(text -> Code.value(argument, texts.value(text, place))))
                .or(() -> connectionString.text().isPresent() ? Optional.empty() : sealed(encrypted));
    }

    /** A credential that has a property of its own. */
    Optional<Code> secret(String argument, Optional<Value<JsonNode>> property) {
        return properties.secret(argument, property).map(each -> each.code(argument));
    }

    /** What the factory sealed; only it can open it, so somebody stores the credential again. */
    static Optional<Code> sealed(Optional<Value<JsonNode>> encrypted) {
        return encrypted.map(each -> new Code.Credential(new SecretValue.Inline(each.place())));
    }

    /** Adds the connection string, if only the notebook can read it, or the one that the factory sealed. */
    ServiceCall connectionString(Optional<Value<JsonNode>> encrypted) {
        return connectionString("server", encrypted);
    }

    /** The same for a database that is known by another argument than its server. */
    ServiceCall connectionString(String known, Optional<Value<JsonNode>> encrypted) {
        if (connectionString.text().isPresent()) {
            return add("connection_string", connectionString.text().map(TextProperty::connectionStringCode));
        }
        return has(known) ? this : add("connection_string", sealed(encrypted));
    }

    /** Adds an argument, if there is one. */
    ServiceCall add(String argument, Optional<? extends Code> code) {
        code.ifPresent(each -> call = call.with(argument, each));
        return this;
    }

    /** Whether an argument was added. */
    boolean has(String argument) {
        return call.named().containsKey(argument);
    }

    /** The call with what was added so far. */
    Code.Call done() {
        return call;
    }
}
