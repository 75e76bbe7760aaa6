package io.wkmigrate.doctor;

import io.wkmigrate.doctor.Result.Concern;

/** The Java that runs this program; the program itself needs 17 to start. */
final class JavaCheck implements Check {

    private static final long MEGABYTE = 1024L * 1024;

    @Override
    public String name() {
        return "Java";
    }

    @Override
    public Result run() {
        long heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return Result.ok(
                Concern.CONFIGURATION,
                "Java " + Runtime.version() + " of " + System.getProperty("java.vendor") + ", up to " + heap
                        + " MB of memory.");
    }
}
