package io.wkmigrate.rules.activity.synapse;

import io.wkmigrate.api.value.Value;
import java.util.Optional;

/**
 * The Spark pool an activity asks for. It is not read as a reference, because pools are not part of what Synapse exports
 * and nothing depends on whether they are.
 *
 * @param type always {@code BigDataPoolReference}
 */
record SparkPool(Value<String> referenceName, Optional<String> type) {}
