package io.wkmigrate.load.live;

import io.wkmigrate.load.live.Answer.Lost;
import io.wkmigrate.load.live.Answer.Refusal;
import io.wkmigrate.load.live.FactoryReadException.Kind;
import java.time.Duration;
import java.util.Locale;

/** Says why something could not be read: what happened, where, and what to do. */
final class Refusals {

    private Refusals() {}

    /** The exception for an answer that stands. */
    static FactoryReadException of(ReadRequest request, Answer answer) {
        if (answer instanceof Refusal refusal) {
            return switch (refusal.status()) {
                case 401 -> notAccepted(refusal.error());
                case 403 -> notAllowed(request, refusal.error());
                case 404 ->
                    request.isPartOfKnown() ? notListed(request, refusal.error()) : notFound(request, refusal.error());
                case 408, 429, 500, 502, 503, 504 -> busy(request, refusal);
                default -> refused(request, refusal);
            };
        }
        String why = answer instanceof Lost lost ? Failures.inWords(lost.reason()) : "there is no answer.";
        return new FactoryReadException(
                Kind.UNREACHABLE, "", request.place() + " could not be read: " + why + " Then run it again.");
    }

    private static FactoryReadException notAccepted(AzureError error) {
        String advice = error.isAnyOf("InvalidAuthenticationTokenTenant")
                ? "It is from another tenant than the subscription: sign in to that tenant (az login --tenant TENANT,"
                        + " or AZURE_TENANT_ID)."
                : error.isAnyOf("InvalidAuthenticationTokenAudience")
                        ? "It is made out to something else than Azure Resource Manager: check --azure-cloud, or get it"
                                + " with az account get-access-token."
                        : "Sign in again, or choose another way to with --credential.";
        return new FactoryReadException(
                Kind.AUTHENTICATION, error.code(), "Azure does not accept the sign-in. " + advice + error.quoted());
    }

    private static FactoryReadException notAllowed(ReadRequest request, AzureError error) {
        return new FactoryReadException(
                Kind.PERMISSION,
                error.code(),
                "No permission to read " + request.what() + " of factory \""
                        + request.factory().factory() + "\": " + request.action()
                        + " is missing. Give whoever runs this the role Reader on the factory, "
                        + request.factory() + "." + error.quoted());
    }

    private static FactoryReadException notFound(ReadRequest request, AzureError error) {
        FactoryId factory = request.factory();
        String what = error.isAnyOf("SubscriptionNotFound", "InvalidSubscriptionId")
                ? "There is no subscription " + factory.subscription() + ", or whoever runs this cannot see it"
                : error.isAnyOf("ResourceGroupNotFound")
                        ? "There is no resource group \"" + factory.resourceGroup() + "\" in subscription "
                                + factory.subscription()
                        : "There is no factory \"" + factory.factory() + "\" in resource group \""
                                + factory.resourceGroup() + "\", or it has no such thing as " + request.what();
        return new FactoryReadException(
                Kind.NOT_FOUND, error.code(), what + ". Check the id and --azure-cloud." + error.quoted());
    }

    private static FactoryReadException notListed(ReadRequest request, AzureError error) {
        return new FactoryReadException(
                Kind.INVALID,
                error.code(),
                capitalized(request.what()) + " of factory \""
                        + request.factory().factory()
                        + "\" could not be listed, although the factory itself could be read: "
                        + request.place()
                        + " is not there (HTTP 404). Run it again; if that stays, check --azure-cloud."
                        + error.quoted());
    }

    private static String capitalized(String what) {
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    }

    private static FactoryReadException busy(ReadRequest request, Refusal refusal) {
        String wait = refusal.retryAfter()
                .filter(asked -> asked.compareTo(RetryPolicy.LONGEST_RETRY_AFTER) > 0)
                .map(asked -> " It wants to be left alone for " + minutes(asked) + "; run it again then.")
                .orElse(" It was asked " + RetryPolicy.MAX_ATTEMPTS + " times; run it again later.");
        return new FactoryReadException(
                Kind.BUSY,
                refusal.error().code(),
                "Azure does not let " + request.what() + " be read now (HTTP " + refusal.status() + ", "
                        + request.place() + ")." + wait + refusal.error().quoted());
    }

    private static String minutes(Duration wait) {
        return wait.toMinutes() + " minutes";
    }

    private static FactoryReadException refused(ReadRequest request, Refusal refusal) {
        boolean isRedirect = refusal.status() / 100 == 3;
        return new FactoryReadException(
                isRedirect ? Kind.UNREADABLE : Kind.INVALID,
                refusal.error().code(),
                request.place()
                        + (isRedirect
                                ? " leads to another address, which Azure does not do; tokens are not taken there. If"
                                        + " there is a proxy, it may have answered."
                                : " was refused with HTTP " + refusal.status() + ".")
                        + refusal.error().quoted());
    }
}
