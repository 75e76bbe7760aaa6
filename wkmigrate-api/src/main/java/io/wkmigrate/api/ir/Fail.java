package io.wkmigrate.api.ir;

import io.wkmigrate.api.value.Value;

/**
 * Fails on purpose (AC-Fail).
 *
 * @param message what is said
 * @param errorCode the code that is said with it
 */
public record Fail(Value<String> message, Value<String> errorCode) implements ActivityKind.Work {}
