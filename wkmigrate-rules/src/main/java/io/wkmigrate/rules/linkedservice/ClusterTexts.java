package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.SecretReader;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Compute.ClusterText;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Secret;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.binding.SecondReading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the Spark settings and environment variables of a cluster. A value is text, or a secret: one in Key Vault, or a
 * Databricks secret in the spelling of clusters, <code>{{secrets/scope/key}}</code>.
 *
 * @param context where Key Vaults are found and problems are reported
 */
record ClusterTexts(TranslationContext context) {

    private static final Pattern SECRET =
            Pattern.compile("\\{\\{secrets/([A-Za-z0-9_.-]{1,128})/([A-Za-z0-9_.-]{1,128})}}");

    /** The texts by name, in source order; what cannot be one is reported and left out. */
    Map<String, ClusterText> read(String what, Map<String, Value<JsonNode>> values) {
        Map<String, ClusterText> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value.literal().filter(JsonNode::isNull).isPresent()) {
                return;
            }
            text(value).ifPresentOrElse(text -> texts.put(name, text), () -> reportLeftOut(what, name, value.place()));
        });
        return Collections.unmodifiableMap(texts);
    }

    private void reportLeftOut(String what, String name, SourcePlace place) {
        context.report(
                Findings.CLUSTER_PROPERTY_LEFT_OUT,
                place,
                "The " + what + " \"" + name
                        + "\" is neither text nor a secret in a vault of the source; it was left out.");
    }

    private Optional<ClusterText> text(Value<JsonNode> value) {
        if (value instanceof Value.Computed<JsonNode> computed) {
            return computed.expression() instanceof Expression.Structured structured
                    ? secret(structured.json(), value.place())
                    : Optional.of(new ClusterText.Plain(new Value.Computed<>(computed.expression(), value.place())));
        }
        return value.literal()
                .flatMap(json -> json.isValueNode()
                        ? Optional.of(plain(json.asText(), value.place()))
                        : secret(json, value.place()));
    }

    private static ClusterText plain(String text, SourcePlace place) {
        Matcher secret = SECRET.matcher(text);
        return secret.matches()
                ? new ClusterText.FromSecret(new Secret(secret.group(1), secret.group(2)))
                : new ClusterText.Plain(new Value.Literal<>(text, place));
    }

    private Optional<ClusterText> secret(JsonNode json, SourcePlace place) {
        SecretValue secret = SecretReader.INSTANCE.read(json, place, new SecondReading(context));
        return secret instanceof SecretValue.InKeyVault inVault ? inVault(inVault) : Optional.empty();
    }

    private Optional<ClusterText> inVault(SecretValue.InKeyVault secret) {
        Connection vault = context.connection(secret.store()).orElse(null);
        return vault instanceof Connection.OfSecretScope scope
                ? secret.name().literal().map(name -> new ClusterText.FromSecret(new Secret(scope.scope(), name)))
                : Optional.empty();
    }
}
