package io.wkmigrate.jobs.forecast;

/** A schedule that cannot be read. */
final class ForecastException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForecastException(String message) {
        super(message);
    }
}
