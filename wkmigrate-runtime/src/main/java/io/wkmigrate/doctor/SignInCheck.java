package io.wkmigrate.doctor;

import io.wkmigrate.doctor.Result.Concern;

/** Whether somebody can be signed in, and who that is. */
final class SignInCheck implements Check {

    private final Patient patient;

    SignInCheck(Patient patient) {
        this.patient = patient;
    }

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public Result run() {
        return Result.ok(Concern.ACCESS, "As " + patient.workspace().userName() + ".");
    }
}
