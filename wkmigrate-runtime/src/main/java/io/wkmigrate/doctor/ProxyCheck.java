package io.wkmigrate.doctor;

import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.workspace.ProxySetting;
import java.util.Optional;

/** Which proxy is on the way, and who says so. */
final class ProxyCheck implements Check {

    private final Patient patient;

    ProxyCheck(Patient patient) {
        this.patient = patient;
    }

    @Override
    public String name() {
        return "proxy";
    }

    @Override
    public Result run() {
        Optional<ProxySetting> any = patient.anyProxy();
        if (any.isEmpty()) {
            return Result.ok(Concern.NETWORK, "None: neither -Dhttps.proxyHost nor HTTPS_PROXY nor ALL_PROXY is set.");
        } else if (any.get().leavesOut(patient.host().name())) {
            return Result.ok(
                    Concern.NETWORK, any.get().place() + " (" + any.get().source() + "), but not for this address.");
        }
        ProxySetting proxy = any.get();
        return Result.ok(
                Concern.NETWORK,
                proxy.place() + " (" + proxy.source() + "), "
                        + proxy.login()
                                .map(each -> "signing in as " + each.user())
                                .orElse("without signing in") + ".");
    }
}
