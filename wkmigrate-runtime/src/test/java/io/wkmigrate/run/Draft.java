package io.wkmigrate.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The activities of a scope that is being put together. */
final class Draft {

    final ArrayNode activities = JsonNodeFactory.instance.arrayNode();

    /** The elements of the loop around it, if there is one. */
    final List<ObjectNode> elements = new ArrayList<>();

    /** What the next activity waits for, and for which outcomes. */
    Map<String, List<String>> needs = new LinkedHashMap<>();

    /** Whether the next activity, or one inside, uses a variable that several define. */
    boolean sharing;

    /** The last activity that did; what does so next comes after it, so that nothing races. */
    String lastSharing = "";
}
