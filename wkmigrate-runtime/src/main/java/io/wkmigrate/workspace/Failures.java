package io.wkmigrate.workspace;

import com.databricks.sdk.core.DatabricksError;
import io.wkmigrate.workspace.WorkspaceException.Kind;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What failures of the SDK mean, in words that help. The SDK's own exceptions end here: they know too much. */
final class Failures {

    private final String host;
    private final Optional<ProxySetting> proxy;
    private final Secrets secrets;

    Failures(String host, Optional<ProxySetting> proxy, Secrets secrets) {
        this.host = host;
        this.proxy = proxy;
        this.secrets = secrets;
    }

    /**
     * Why a call failed.
     *
     * @param call what was asked, such as {@code POST /api/2.2/jobs/create}, without what was sent
     * @param body what was sent, so that nothing secret of it is repeated
     */
    WorkspaceException of(RuntimeException failure, String call, @Nullable String body) {
        Optional<IOException> lost = lost(failure);
        if (lost.isPresent()) {
            return lost(lost.get(), call);
        } else if (failure instanceof DatabricksError error) {
            return new Refusal(error, call, host, proxy).explained(said -> scrubbed(said, SentSecrets.in(body)));
        }
        return signIn(failure);
    }

    /** What goes wrong before the first call is always about who signs in, or where. */
    WorkspaceException signIn(RuntimeException failure) {
        Optional<IOException> lost = lost(failure);
        if (lost.isPresent()) {
            return lost(lost.get(), "GET sign-in");
        }
        String reason = scrubbed(Reasons.ofSignIn(failure), Set.of());
        return new WorkspaceException(
                Reasons.isMissingProfile(failure) ? Kind.ADDRESS : Kind.AUTHENTICATION,
                "Nobody is signed in to " + host + ": " + reason
                        + " Set DATABRICKS_HOST and DATABRICKS_TOKEN, or name a profile of ~/.databrickscfg"
                        + " with --profile; `wkmigrate doctor` says what is looked at.");
    }

    /** Why nobody answered. */
    WorkspaceException lost(IOException failure, String call) {
        if (failure instanceof RefusedAddressException) {
            return failure(Kind.ADDRESS, failure.getMessage() + ", so nothing is sent there.");
        } else if (failure instanceof RedirectedException redirected) {
            return elsewhere(redirected, call);
        } else if (RetryPolicy.isNotSent(failure)) {
            return failure(
                    Kind.UNREACHABLE,
                    host + " cannot be reached" + way() + ": " + Reasons.ofConnection(failure)
                            + " `wkmigrate doctor` looks at address, proxy and certificates.");
        }
        return failure(
                reads(call) ? Kind.UNREACHABLE : Kind.UNCERTAIN,
                call + " on " + host + way() + ": " + Reasons.ofConnection(failure)
                        + (reads(call) ? " Run again." : " Run again: it finds out what has been done."));
    }

    /** An answer that is no answer of a workspace. */
    WorkspaceException unreadable(String call) {
        return failure(
                reads(call) ? Kind.UNREACHABLE : Kind.UNCERTAIN,
                call + " on " + host + way() + ": " + Refusal.NO_WORKSPACE);
    }

    private WorkspaceException elsewhere(RedirectedException failure, String call) {
        if (failure.privateNetwork()) {
            return failure(
                    Kind.PERMISSION,
                    host + " lets nobody in from this network: it has a private link. Run this in its network or VPN.");
        } else if (failure.away()) {
            return failure(
                    Kind.ADDRESS,
                    call + " on " + host + way() + ": sent on to " + failure.getMessage()
                            + ". If that is the workspace, give that address; if it is a page of your company's,"
                            + " sign in to its network first.");
        }
        return failure(
                Kind.AUTHENTICATION,
                call + " on " + host + ": a page to sign in came instead of an answer. Sign in again.");
    }

    private static boolean reads(String call) {
        return call.startsWith("GET ") || call.startsWith("HEAD ");
    }

    private String way() {
        return proxy.map(each -> " through the proxy " + each.place() + " (" + each.source() + ")")
                .orElse("");
    }

    private String scrubbed(String message, Set<String> sentAlong) {
        return secrets.removedFrom(message, sentAlong);
    }

    private static WorkspaceException failure(Kind kind, String message) {
        return new WorkspaceException(kind, message);
    }

    private static Optional<IOException> lost(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof NoAnswerException && each.getCause() instanceof IOException io) {
                return Optional.of(io);
            }
        }
        return Optional.empty();
    }
}
