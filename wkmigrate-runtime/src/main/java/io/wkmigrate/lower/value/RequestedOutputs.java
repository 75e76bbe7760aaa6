package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.ReferencePath.Step;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.lower.plan.KeyAllocator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of the output of one activity that others read. Each is a task value of its own, so that only what is read has
 * to fit into one (48 KiB, section 6.3 of the target reference).
 */
public final class RequestedOutputs implements ActivityOutputs.Output {

    private static final Pattern NAME = Pattern.compile("\\w+");

    private final String taskKey;
    private final String activityType;
    private final boolean secure;
    private final KeyAllocator keys = new KeyAllocator(KeyAllocator.Style.TASK);
    private final Map<String, String> keyOfPath = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> pathOfKey = new LinkedHashMap<>();

    /**
     * The output of a task.
     *
     * @param secure whether ADF hides it, so that it must not be published
     */
    public RequestedOutputs(String taskKey, String activityType, boolean secure) {
        this.taskKey = taskKey;
        this.activityType = activityType;
        this.secure = secure;
    }

    @Override
    public Resolution read(List<Step> path, boolean certain, boolean optional) {
        if (secure) {
            return new Unavailable("ADF hides the output of the activity, so it is not published.");
        }
        String key = keyOfPath.computeIfAbsent(text(path), each -> keys.allocate(each.replaceAll("\\W+", "_")));
        pathOfKey.putIfAbsent(key, path.stream().map(Step::key).toList());
        Type type = OutputTypes.of(activityType, path);
        return new Available(
                new JobValue(
                        key,
                        new JobValue.Published(taskKey, key, certain, optional),
                        type,
                        Encoding.of(type),
                        false,
                        List.of()),
                path.size() + 1);
    }

    /** The path as it is read, such as {@code output.value[0].id}; spellings that differ in case only are one. */
    private String text(List<Step> path) {
        String text = path.stream()
                .map(step -> isName(step) ? "." + step.key().textValue() : "[" + step.key() + "]")
                .collect(Collectors.joining("", "output", ""));
        return keyOfPath.keySet().stream()
                .filter(each -> each.equalsIgnoreCase(text))
                .findFirst()
                .orElse(text);
    }

    private static boolean isName(Step step) {
        return step.key().isTextual() && NAME.matcher(step.key().textValue()).matches();
    }

    /** What has to be published under each key: the names and indexes that lead to it in the output. */
    public Map<String, List<JsonNode>> paths() {
        return Collections.unmodifiableMap(pathOfKey);
    }

    /** The keys that have to be published, by what is read. */
    public Map<String, String> keys() {
        return Collections.unmodifiableMap(keyOfPath);
    }
}
