package io.wkmigrate.doctor;

import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.workspace.ProxySetting;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Whether somebody takes calls there. */
final class ConnectionCheck implements Check {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Patient patient;

    ConnectionCheck(Patient patient) {
        this.patient = patient;
    }

    @Override
    public String name() {
        return "connection";
    }

    @Override
    public Result run() {
        Optional<ProxySetting> proxy = patient.proxy();
        String there = patient.host().name() + ":" + patient.host().port();
        try (Line line = Line.open(patient.host(), proxy, limit(patient))) {
            if (line.proxyStatus() == 407) {
                return proxyWantsLogin(proxy);
            } else if (line.proxyStatus() != 200) {
                return Result.failure(
                        Concern.NETWORK,
                        "The proxy " + place(proxy) + " lets nobody through to " + there + " (status "
                                + line.proxyStatus() + ").",
                        "Have the address allowed on the proxy; or, if it can be reached without, put it into"
                                + " NO_PROXY.");
            }
            return Result.ok(
                    Concern.NETWORK,
                    there + " takes calls"
                            + proxy.map(each -> " through " + each.place()).orElse("") + ".");
        } catch (IOException e) {
            return unreachable(proxy.map(each -> "the proxy " + each.place()).orElse(there), proxy.isPresent(), e);
        }
    }

    static Duration limit(Patient patient) {
        Duration timeout = patient.surroundings().options().timeout();
        return timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
    }

    private static Result proxyWantsLogin(Optional<ProxySetting> proxy) {
        boolean tried = proxy.flatMap(ProxySetting::login).isPresent();
        return Result.failure(
                Concern.NETWORK,
                "The proxy " + place(proxy) + (tried ? " does not accept the sign-in given" : " wants a sign-in")
                        + " (status 407).",
                "Give user and password in HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT, special characters"
                        + " percent-encoded. A proxy that only takes Kerberos or NTLM needs a local proxy in between.");
    }

    private static Result unreachable(String what, boolean proxy, IOException failure) {
        String how = failure instanceof SocketTimeoutException
                ? "does not answer"
                : failure instanceof ConnectException ? "refuses the connection" : "hangs up";
        return Result.failure(
                Concern.NETWORK,
                what + " " + how + ".",
                proxy
                        ? "Check the address of the proxy; if none is needed here, unset the variable."
                        : "Check address and port, whether a VPN has to be on, and whether a proxy is needed"
                                + " (HTTPS_PROXY=http://HOST:PORT).");
    }

    private static String place(Optional<ProxySetting> proxy) {
        return proxy.map(each -> each.place() + " (" + each.source() + ")").orElse("");
    }
}
