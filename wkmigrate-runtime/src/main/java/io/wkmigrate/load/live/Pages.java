package io.wkmigrate.load.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.input.Members;
import io.wkmigrate.load.live.FactoryReadException.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a list that comes in pages, each of which says where the next one is, to its end. */
final class Pages {

    /** Factories end at thousands of definitions, and pages hold dozens. */
    private static final int MAX_PAGES = 10_000;

    private static final int MAX_EMPTY_PAGES = 50;

    private final ManagementApi api;
    private final ManagementEndpoint endpoint;
    private final ReadProgress progress;

    Pages(ManagementApi api, ManagementEndpoint endpoint, ReadProgress progress) {
        this.api = api;
        this.endpoint = endpoint;
        this.progress = progress;
    }

    /**
     * Everything in the list. What is on two pages, since the factory was changed meanwhile, is taken from the later one.
     *
     * @throws FactoryReadException when a page cannot be read, or the pages have no end
     */
    List<LiveDefinition> read(DefinitionKind kind, String parent, ReadRequest first) {
        Map<String, LiveDefinition> found = new LinkedHashMap<>();
        Set<URI> seen = new HashSet<>();
        int pagesWithoutNews = 0;
        Optional<ReadRequest> next = Optional.of(first);
        while (next.isPresent()) {
            ReadRequest request = next.get();
            JsonNode page = api.get(request);
            int before = found.size();
            for (JsonNode each : items(request, page)) {
                LiveDefinition definition = definition(kind, parent, request, each);
                found.put(definition.name(), definition);
            }
            progress.read(kind, found.size() - before);
            pagesWithoutNews = found.size() > before ? 0 : pagesWithoutNews + 1;
            if (!seen.add(request.address()) || seen.size() > MAX_PAGES || pagesWithoutNews > MAX_EMPTY_PAGES) {
                throw unreadable(request, "its pages lead in a circle or have no end");
            }
            next = nextPage(request, page);
        }
        return List.copyOf(found.values());
    }

    private static JsonNode items(ReadRequest request, JsonNode page) {
        JsonNode items = Members.get(page, "value");
        if (!items.isArray()) {
            throw unreadable(request, "there is no list in it");
        }
        return items;
    }

    private static LiveDefinition definition(DefinitionKind kind, String parent, ReadRequest request, JsonNode item) {
        String name = Members.text(item, "name");
        if (!(item instanceof ObjectNode json) || name.isBlank()) {
            throw unreadable(request, "something in the list has no name");
        }
        return new LiveDefinition(kind, parent, name, json);
    }

    private Optional<ReadRequest> nextPage(ReadRequest request, JsonNode page) {
        String link = Members.text(page, "nextLink");
        if (link.isBlank()) {
            return Optional.empty();
        }
        try {
            URI next = new URI(link);
            if (endpoint.isOriginOf(next)) {
                return Optional.of(request.at(next));
            }
        } catch (URISyntaxException notAnAddress) {
            throw unreadable(request, "the link to its next page is no address");
        }
        throw unreadable(request, "the link to its next page leads to another host");
    }

    private static FactoryReadException unreadable(ReadRequest request, String why) {
        return new FactoryReadException(
                Kind.UNREADABLE,
                "",
                "The list of " + request.what() + " from " + request.place() + " cannot be used: " + why
                        + ". Nothing was taken from it.");
    }
}
