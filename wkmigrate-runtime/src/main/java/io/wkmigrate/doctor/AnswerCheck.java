package io.wkmigrate.doctor;

import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.workspace.FirstContact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a workspace answers, how fast, and whether the clocks agree: tokens are only good for a time. */
final class AnswerCheck implements Check {

    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final Duration SKEWED = Duration.ofMinutes(5);

    private final Patient patient;

    AnswerCheck(Patient patient) {
        this.patient = patient;
    }

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public Result run() {
        Instant start = patient.surroundings().clock().instant();
        FirstContact contact =
                FirstContact.with(patient.host(), patient.surroundings().options(), patient.proxy());
        Duration time = Duration.between(start, patient.surroundings().clock().instant());
        if (contact.status() == 407) {
            return Result.failure(Concern.NETWORK, "The proxy wants a sign-in (status 407).", "See HTTPS_PROXY.");
        } else if (contact.page() && contact.status() < 500) {
            return Result.failure(
                    Concern.NETWORK,
                    "A page for people came instead of an answer for programs (status " + contact.status() + ").",
                    "Check the address. It may also be your company's proxy or sign-in page: open "
                            + patient.host().url() + " in a browser here and see who asks for what.");
        } else if (contact.status() >= 500) {
            return Result.failure(
                    Concern.NETWORK,
                    "The service fails at the moment (status " + contact.status() + ").",
                    "Try again in some minutes; see status.databricks.com or status.azuredatabricks.net.");
        }
        return timed(contact, time);
    }

    private Result timed(FirstContact contact, Duration time) {
        String found = "A workspace answers within " + time.toMillis() + " ms.";
        Optional<Duration> skew = contact.date().map(this::skew);
        if (skew.filter(each -> each.compareTo(SKEWED) > 0).isPresent()) {
            return Result.warning(
                    Concern.NETWORK,
                    found + " Its clock and this machine's are " + skew.get().toMinutes() + " minutes apart.",
                    "Set this machine's clock: signing in and certificates depend on it.");
        }
        return time.compareTo(SLOW) > 0
                ? Result.warning(Concern.NETWORK, found, "That is slow. Try another network; see --http-timeout.")
                : Result.ok(Concern.NETWORK, found);
    }

    private Duration skew(Instant there) {
        return Duration.between(there, patient.surroundings().clock().instant()).abs();
    }
}
