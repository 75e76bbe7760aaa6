package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /api/2.0/pipelines}: declarative pipelines, kept but not run. */
final class PipelinesService {

    private static final int USUAL_LIMIT = 25;
    private static final int MOST = 100;
    private static final Pattern FILTER = Pattern.compile("name (?:LIKE|like) '(.*)'");

    private final NavigableMap<Place, ObjectNode> newestFirst = new TreeMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Numbers numbers;

    PipelinesService(Numbers numbers) {
        this.numbers = numbers;
    }

    void register(Router router) {
        router.on("POST", "/api/2.0/pipelines", this::create)
                .on("GET", "/api/2.0/pipelines", this::list)
                .on("GET", "/api/2.0/pipelines/{id}", this::get)
                .on("PUT", "/api/2.0/pipelines/{id}", this::update)
                .on("DELETE", "/api/2.0/pipelines/{id}", this::delete)
                .on("POST", "/api/2.0/pipelines/{id}/stop", this::stop);
    }

    NavigableMap<Place, ObjectNode> newestFirst() {
        return newestFirst;
    }

    private Answer create(Request request) {
        ObjectNode spec = (ObjectNode) request.body();
        if (request.flag("dry_run")) {
            return Answer.of(Json.object().set("effective_settings", spec));
        }
        refuseDuplicate(request, "");
        return Answer.of(Json.object().put("pipeline_id", add(spec, request.user())));
    }

    String add(ObjectNode spec, String creator) {
        String id = numbers.nextUuid();
        Place place = new Place(numbers.now(), places.size() + 1L);
        places.put(id, place);
        newestFirst.put(place, pipeline(id, spec, creator));
        return id;
    }

    private ObjectNode pipeline(String id, ObjectNode spec, String creator) {
        ObjectNode kept = spec.deepCopy();
        kept.remove(List.of("allow_duplicate_names", "dry_run", "pipeline_id", "expected_last_modified"));
        kept.put("id", id);
        if (!kept.has("storage") && !kept.has("catalog")) {
            kept.put("storage", "dbfs:/pipelines/" + id);
        }
        ObjectNode pipeline = Json.object()
                .put("pipeline_id", id)
                .put("name", spec.path("name").asText())
                .put("creator_user_name", creator)
                .put("run_as_user_name", creator)
                .put("state", "IDLE")
                .put("last_modified", numbers.now());
        pipeline.set("spec", kept);
        return pipeline;
    }

    private void refuseDuplicate(Request request, String self) {
        String name = request.optional("name").orElse("");
        boolean taken = newestFirst.values().stream()
                .anyMatch(other -> other.path("name").asText().equals(name)
                        && !other.path("pipeline_id").asText().equals(self));
        if (taken && !name.isEmpty() && !request.flag("allow_duplicate_names")) {
            throw new ServiceError(
                    409,
                    "RESOURCE_CONFLICT",
                    "The pipeline name '" + name + "' is already used by another pipeline. This check can be skipped"
                            + " by setting `allow_duplicate_names = true` in the request.");
        }
    }

    private Answer list(Request request) {
        Predicate<ObjectNode> condition =
                request.asked("filter").map(PipelinesService::filter).orElse(any -> true);
        Page<ObjectNode> page =
                Page.of(newestFirst, request, request.limit("max_results", USUAL_LIMIT, MOST), condition);
        ObjectNode answer = Json.object();
        ArrayNode statuses = answer.putArray("statuses");
        page.items().forEach(pipeline -> statuses.add(Json.without(pipeline, List.of("spec", "last_modified"))));
        if (!page.next().isEmpty()) {
            answer.put("next_page_token", page.next());
        }
        return Answer.of(answer);
    }

    private static Predicate<ObjectNode> filter(String text) {
        Matcher matcher = FILTER.matcher(text);
        if (!matcher.matches()) {
            throw ServiceError.invalid("Unsupported filter: " + text);
        }
        Pattern name = Pattern.compile(
                "\\Q" + matcher.group(1).replace("''", "'").replace("%", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
        return pipeline -> name.matcher(pipeline.path("name").asText()).matches();
    }

    private Answer get(Request request) {
        return Answer.of(newestFirst.get(place(request)));
    }

    private Answer update(Request request) {
        Place place = place(request);
        String id = request.variable("id");
        refuseDuplicate(request, id);
        String creator = newestFirst.get(place).path("creator_user_name").asText();
        newestFirst.put(place, pipeline(id, (ObjectNode) request.body(), creator));
        return Answer.empty();
    }

    private Answer delete(Request request) {
        newestFirst.remove(place(request));
        return Answer.empty();
    }

    private Answer stop(Request request) {
        place(request);
        return Answer.empty();
    }

    private Place place(Request request) {
        Place place = places.get(request.variable("id"));
        if (place == null || !newestFirst.containsKey(place)) {
            throw ServiceError.missing("The specified pipeline " + request.variable("id") + " was not found.");
        }
        return place;
    }
}
