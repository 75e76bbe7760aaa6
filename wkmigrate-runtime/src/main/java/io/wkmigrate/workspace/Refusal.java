package io.wkmigrate.workspace;

import com.databricks.sdk.core.DatabricksError;
import io.wkmigrate.workspace.WorkspaceException.Kind;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** An answer that says no: what kind of no, and what to do about it. */
final class Refusal {

    static final String NO_WORKSPACE = "what answers is not a workspace, since it is not JSON. Check the address; a"
            + " company's proxy or sign-in page may be in between.";

    private static final Pattern UNKNOWN_TOKEN = Pattern.compile(
            "\\b(invalid|expired|revoked|malformed)\\b.*\\btoken\\b"
                    + "|\\btoken\\b.*\\b(invalid|expired|revoked|malformed)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NETWORK =
            Pattern.compile("\\bIP (ACL|access list)|network access", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_QUOTE = 600;

    private final String call;
    private final String host;
    private final Optional<ProxySetting> proxy;
    private final int status;
    private final String code;
    private final String said;

    Refusal(DatabricksError error, String call, String host, Optional<ProxySetting> proxy) {
        this.call = call;
        this.host = host;
        this.proxy = proxy;
        this.status = error.getStatusCode();
        this.code = Objects.requireNonNullElse(error.getErrorCode(), "");
        this.said = Objects.requireNonNullElse(error.getMessage(), "").strip();
    }

    /** @param scrubbing takes out of the service's own words what nobody may see */
    WorkspaceException explained(UnaryOperator<String> scrubbing) {
        Kind kind = kind();
        String message = call + " on " + host + ": " + reason(scrubbing) + remedy(kind);
        return new WorkspaceException(kind, status, scrubbing.apply(code), message);
    }

    private Kind kind() {
        if (status == 407 || (isPage() && status < 500)) {
            return Kind.UNREACHABLE;
        } else if (code.endsWith("ALREADY_EXISTS") || code.equals("RESOURCE_CONFLICT")) {
            return Kind.ALREADY_EXISTS;
        } else if (code.endsWith("DOES_NOT_EXIST")) {
            return Kind.NOT_FOUND;
        }
        return switch (status) {
            case 401 -> Kind.AUTHENTICATION;
            case 403 -> UNKNOWN_TOKEN.matcher(said).find() ? Kind.AUTHENTICATION : Kind.PERMISSION;
            case 404 -> Kind.NOT_FOUND;
            case 409 -> Kind.ALREADY_EXISTS;
            case 429, 503 -> Kind.BUSY;
            default -> status < 500 ? Kind.INVALID : call.startsWith("GET ") ? Kind.BUSY : Kind.UNCERTAIN;
        };
    }

    private boolean isPage() {
        return said.startsWith("<");
    }

    private String reason(UnaryOperator<String> scrubbing) {
        if (status == 407) {
            String who = proxy.map(each -> " " + each.place()).orElse("");
            return "the proxy" + who + " lets nobody through without signing in (407).";
        } else if (isPage()) {
            return NO_WORKSPACE + " (Status " + status + ".)";
        }
        String quote = scrubbing.apply(said.isEmpty() ? "no reason given" : said);
        String cut = quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) + "..." : quote;
        return (cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut) + " (" + numbers(scrubbing) + ").";
    }

    private String numbers(UnaryOperator<String> scrubbing) {
        String number = Integer.toString(status);
        return code.isEmpty() || code.equals(number) ? number : number + " " + scrubbing.apply(code);
    }

    private String remedy(Kind kind) {
        if (status == 407) {
            return " Give user and password in HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT.";
        }
        return switch (kind) {
            case AUTHENTICATION -> " Sign in again: the token may have expired, or belong to another workspace.";
            case PERMISSION ->
                NETWORK.matcher(said).find()
                        ? " Run this in a network that the workspace lets in, or have this one added to its list."
                        : " Ask an administrator of the workspace for this permission.";
            case BUSY -> " Run again later; it goes on where it stopped.";
            case UNCERTAIN -> " Run again: it finds out what has been done.";
            case ADDRESS, NOT_FOUND, ALREADY_EXISTS, INVALID, UNREACHABLE -> "";
        };
    }
}
