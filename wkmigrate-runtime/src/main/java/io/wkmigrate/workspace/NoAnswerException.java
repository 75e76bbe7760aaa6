package io.wkmigrate.workspace;

import com.databricks.sdk.core.DatabricksException;
import java.io.IOException;

/**
 * No answer, after all patience. It is not an {@link IOException} on purpose: on those the SDK's own clients for
 * signing in start over three times, whatever the configuration says about retries.
 */
final class NoAnswerException extends DatabricksException {

    private static final long serialVersionUID = 1L;

    NoAnswerException(IOException reason) {
        super(reason.getClass().getSimpleName(), reason);
    }
}
