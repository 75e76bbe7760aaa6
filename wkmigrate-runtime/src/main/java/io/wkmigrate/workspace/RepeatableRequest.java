package io.wkmigrate.workspace;

import com.databricks.sdk.core.http.Request;

/** A request of which its caller says that sending it twice is the same as sending it once. */
final class RepeatableRequest extends Request {

    RepeatableRequest(String method, String url, String body) {
        super(method, url, body);
    }
}
