package io.wkmigrate.doctor;

import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.workspace.ProxySetting;
import java.net.UnknownHostException;
import java.util.Optional;

/** Whether there is a machine of that name. Through a proxy only its own name has to be known here. */
final class NameCheck implements Check {

    private final Patient patient;

    NameCheck(Patient patient) {
        this.patient = patient;
    }

    @Override
    public String name() {
        return "name";
    }

    @Override
    public Result run() {
        Optional<ProxySetting> proxy = patient.proxy();
        String name =
                proxy.map(ProxySetting::host).orElseGet(() -> patient.host().name());
        String what = proxy.isPresent() ? "the proxy " + name : name;
        try {
            return Result.ok(
                    Concern.NETWORK,
                    what + " is "
                            + String.join(", ", patient.surroundings().names().addresses(name)) + ".");
        } catch (UnknownHostException e) {
            return Result.failure(
                    Concern.NETWORK,
                    "There is no machine named " + what + ", as far as this one knows.",
                    "Check the spelling, and whether a VPN has to be on; inside a company, whether a proxy is needed"
                            + " (HTTPS_PROXY).");
        }
    }
}
