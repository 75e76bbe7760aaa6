package io.wkmigrate.rules.testkit;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.value.SecretValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows code of rules for comparison: {@code sftp.Server(host="h", password=secret(kv/name))}. Values are shown as
 * {@link Values#shown} does, variables of the bundle as <code>${name}</code>, and secrets of the definition by where they
 * stand.
 */
public final class Codes {

    private Codes() {}

    /** The code as text. */
    public static String shown(Code code) {
        if (code instanceof Code.Fixed fixed) {
            return fixed.python().source();
        }
        if (code instanceof Code.Input input) {
            return input.value()
                    .literal()
                    .filter(each -> !(each instanceof String))
                    .map(Object::toString)
                    .orElseGet(() -> Values.shown(input.value()));
        }
        if (code instanceof Code.Credential credential) {
            return "secret(" + shown(credential.secret()) + ")";
        }
        if (code instanceof Code.Deployed variable) {
            return "${" + variable.name() + "}";
        }
        if (code instanceof Code.Assigned assigned) {
            return assigned.variable();
        }
        if (code instanceof Code.Items items) {
            return "[" + shown(items.elements()) + "]";
        }
        if (code instanceof Code.Members members) {
            return "{" + shown(members.members(), ": ") + "}";
        }
        Code.Call call = (Code.Call) code;
        return call.function() + "("
                + Stream.of(shown(call.arguments()), shown(call.named(), "="))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String shown(SecretValue secret) {
        return secret instanceof SecretValue.InKeyVault inVault
                ? inVault.store().literalName().orElse("?") + "/"
                        + inVault.name().literal().orElseGet(() -> Values.expression(inVault.name()))
                : secret.place().pointer().replaceFirst("^/properties/typeProperties/", "");
    }

    private static String shown(List<Code> all) {
        return all.stream().map(Codes::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Map<String, Code> all, String separator) {
        return all.entrySet().stream()
                .map(each -> each.getKey() + separator + shown(each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
