package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** {@code scim/v2/Users} and {@code ServicePrincipals}: who belongs to the workspace. Listed by {@code startIndex}. */
final class DirectoryService {

    private static final int MOST = 100;

    private final List<ObjectNode> users = new ArrayList<>();
    private final List<ObjectNode> servicePrincipals = new ArrayList<>();

    void register(Router router) {
        router.on("GET", "/api/2.0/preview/scim/v2/Users", request -> list(request, users))
                .on("GET", "/api/2.0/preview/scim/v2/ServicePrincipals", request -> list(request, servicePrincipals));
    }

    void addUser(String name, boolean active) {
        users.add(Json.object().put("userName", name).put("active", active));
    }

    void addServicePrincipal(String applicationId) {
        servicePrincipals.add(Json.object().put("applicationId", applicationId).put("active", true));
    }

    private static Answer list(Request request, List<ObjectNode> members) {
        int start = Integer.parseInt(request.asked("startIndex").orElse("1"));
        int count = Math.min(MOST, Integer.parseInt(request.asked("count").orElse(Integer.toString(MOST))));
        int from = Math.min(start - 1, members.size());
        List<ObjectNode> page = members.subList(from, Math.min(members.size(), from + count));
        ObjectNode answer = Json.object()
                .put("totalResults", members.size())
                .put("startIndex", start)
                .put("itemsPerPage", page.size());
        if (!page.isEmpty()) {
            answer.set("Resources", Json.array(page));
        }
        return Answer.of(answer);
    }
}
