package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Stands for an activity that a person has to write. The task deploys, and fails with a message that names the activity.
 *
 * @param reason why it was not translated, one sentence
 * @param source the activity as JSON, kept for the person who writes it
 * @param nested the activities inside, translated for the record; they are not run
 */
public record Placeholder(String reason, JsonNode source, List<Activity> nested) implements ActivityKind.Work {}
