package io.wkmigrate.api.ir;

/**
 * A secret on the Databricks side, by name. The value is never known to this program.
 *
 * @param scope the secret scope
 * @param key the key in the scope
 */
public record Secret(String scope, String key) {}
