package io.wkmigrate.load.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What became of one request. */
sealed interface Answer {

    /** It was answered. */
    record Success(JsonNode json) implements Answer {}

    /**
     * It was refused.
     *
     * @param status the HTTP status
     * @param retryAfter how long the service wants to be left alone
     */
    record Refusal(int status, AzureError error, Optional<Duration> retryAfter) implements Answer {}

    /** No answer came, or not all of it. */
    record Lost(IOException reason) implements Answer {}
}
