package io.wkmigrate.fake.workspace;

/** What the service refuses, as it says it: a status, a code and a sentence. */
final class ServiceError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    ServiceError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static ServiceError invalid(String message) {
        return new ServiceError(400, "INVALID_PARAMETER_VALUE", message);
    }

    static ServiceError missing(String message) {
        return new ServiceError(404, "RESOURCE_DOES_NOT_EXIST", message);
    }

    static ServiceError exists(String message) {
        return new ServiceError(400, "RESOURCE_ALREADY_EXISTS", message);
    }

    static ServiceError denied(String message) {
        return new ServiceError(403, "PERMISSION_DENIED", message);
    }

    Answer answer() {
        return Answer.error(status, code, getMessage());
    }
}
