package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** {@code /api/2.1/unity-catalog}: which catalogs, schemas, volumes and external locations there are. */
final class UnityCatalogService {

    private static final String ROOT = "/api/2.1/unity-catalog/";
    private static final Map<String, String> KINDS = Map.of(
            "catalogs", "Catalog",
            "schemas", "Schema",
            "volumes", "Volume",
            "external-locations", "External location");

    /** By kind and full name. */
    private final SortedMap<String, ObjectNode> objects = new TreeMap<>();

    void register(Router router) {
        KINDS.forEach((kind, title) -> router.on("GET", ROOT + kind, request -> list(kind, request))
                .on("POST", ROOT + kind, request -> create(kind, title, request))
                .on("GET", ROOT + kind + "/{name}", request -> get(kind, title, request)));
    }

    void add(String kind, String fullName) {
        if (!KINDS.containsKey(kind)) {
            throw new IllegalArgumentException("Not a kind of this fake: " + kind);
        }
        String[] parts = fullName.split("\\.");
        ObjectNode object = Json.object().put("name", parts[parts.length - 1]).put("full_name", fullName);
        if (parts.length > 1) {
            object.put("catalog_name", parts[0]);
        }
        if (parts.length > 2) {
            object.put("schema_name", parts[1]);
        }
        objects.put(kind + "/" + fullName, object);
    }

    SortedMap<String, ObjectNode> objects() {
        return objects;
    }

    private Answer list(String kind, Request request) {
        Predicate<ObjectNode> condition =
                object -> matches("catalog_name", object, request) && matches("schema_name", object, request);
        ArrayNode found = Json.array();
        objects.subMap(kind + "/", kind + "0").values().stream()
                .filter(condition)
                .forEach(found::add);
        return Answer.of(Json.object().set(kind.replace('-', '_'), found));
    }

    private static boolean matches(String field, ObjectNode object, Request request) {
        return request.asked(field)
                .map(name -> object.path(field).asText().equals(name))
                .orElse(true);
    }

    private Answer get(String kind, String title, Request request) {
        String name = request.variable("name");
        ObjectNode object = objects.get(kind + "/" + name);
        if (object == null) {
            String code = title.toUpperCase(Locale.ROOT).replace(' ', '_') + "_DOES_NOT_EXIST";
            throw new ServiceError(404, code, title + " '" + name + "' does not exist.");
        }
        return Answer.of(object);
    }

    private Answer create(String kind, String title, Request request) {
        StringBuilder fullName = new StringBuilder();
        request.optional("catalog_name").ifPresent(name -> fullName.append(name).append('.'));
        request.optional("schema_name").ifPresent(name -> fullName.append(name).append('.'));
        fullName.append(request.text("name"));
        if (objects.containsKey(kind + "/" + fullName)) {
            String code = title.toUpperCase(Locale.ROOT).replace(' ', '_') + "_ALREADY_EXISTS";
            throw new ServiceError(400, code, title + " '" + fullName + "' already exists");
        }
        add(kind, fullName.toString());
        ObjectNode created = Json.without((ObjectNode) request.body(), List.of());
        created.put("full_name", fullName.toString());
        objects.put(kind + "/" + fullName, created);
        return Answer.of(created);
    }
}
