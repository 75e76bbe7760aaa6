package io.wkmigrate.load.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.load.input.JsonReader;
import io.wkmigrate.load.input.Members;
import io.wkmigrate.load.input.RejectedFileException;
import java.util.regex.Pattern;

/**
 * What Azure says when it refuses; both texts are empty when the answer is not one of Azure's.
 *
 * @param code such as {@code AuthorizationFailed}
 * @param message a sentence or several, shortened
 */
record AzureError(String code, String message) {

    static final AzureError NONE = new AzureError("", "");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cntrl}\\s]+");

    private static final int LONGEST = 600;

    /**
     * Reads {@code {"error": {"code": …, "message": …}}}, which some services send without the outer object.
     *
     * @param secret what must not be shown, should the service repeat it
     */
    static AzureError of(byte[] body, String secret) {
        try {
            JsonNode json = JsonReader.read(body);
            JsonNode error = Members.get(json, "error").isObject() ? Members.get(json, "error") : json;
            String code = Members.text(error, "code");
            String message = Members.text(error, "message");
            boolean isSafe = secret.isEmpty() || !(code + message).contains(secret);
            return isSafe && CODE.matcher(code).matches() ? new AzureError(code, shortened(message)) : NONE;
        } catch (RejectedFileException notFromAzure) {
            return NONE;
        }
    }

    boolean isAnyOf(String... codes) {
        for (String each : codes) {
            if (each.equalsIgnoreCase(code)) {
                return true;
            }
        }
        return false;
    }

    /** What Azure says, for the end of a message: {@code  Azure says: AuthorizationFailed, The client …}. */
    String quoted() {
        if (code.isEmpty()) {
            return "";
        }
        return " Azure says: " + code + (message.isEmpty() ? "." : ", " + message);
    }

    private static String shortened(String message) {
        String line = NOT_PRINTABLE.matcher(message).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
