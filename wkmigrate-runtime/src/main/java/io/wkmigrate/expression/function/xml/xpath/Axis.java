package io.wkmigrate.expression.function.xml.xpath;

import io.wkmigrate.expression.function.xml.xpath.XPathNode.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directions in which steps go. Reverse axes give the nearest node first. The namespace axis is not supported. */
enum Axis {
    ANCESTOR("ancestor"),
    ANCESTOR_OR_SELF("ancestor-or-self"),
    ATTRIBUTE("attribute"),
    CHILD("child"),
    DESCENDANT("descendant"),
    DESCENDANT_OR_SELF("descendant-or-self"),
    FOLLOWING("following"),
    FOLLOWING_SIBLING("following-sibling"),
    PARENT("parent"),
    PRECEDING("preceding"),
    PRECEDING_SIBLING("preceding-sibling"),
    SELF("self");

    private static final Map<String, Axis> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(each -> each.name, Function.identity()));

    private final String name;

    Axis(String name) {
        this.name = name;
    }

    static Optional<Axis> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The nodes in this direction. */
    List<XPathNode> from(XPathNode node, XPathTree tree) {
        return switch (this) {
            case ANCESTOR -> ancestors(node.parent);
            case ANCESTOR_OR_SELF -> ancestors(node);
            case ATTRIBUTE -> node.attributes;
            case CHILD -> node.children;
            case DESCENDANT -> tree.nodes().subList(node.index + 1, node.last + 1);
            case DESCENDANT_OR_SELF -> withDescendants(node, tree);
            case FOLLOWING -> tree.nodes().subList(node.last + 1, tree.nodes().size());
            case FOLLOWING_SIBLING -> siblings(node, true);
            case PARENT -> node.parent == null ? List.of() : List.of(node.parent);
            case PRECEDING -> preceding(node, tree);
            case PRECEDING_SIBLING -> siblings(node, false);
            case SELF -> List.of(node);
        };
    }

    /** The kind of nodes that names on this axis mean. */
    Kind principalKind() {
        return this == ATTRIBUTE ? Kind.ATTRIBUTE : Kind.ELEMENT;
    }

    private static List<XPathNode> ancestors(@Nullable XPathNode first) {
        List<XPathNode> ancestors = new ArrayList<>();
        for (XPathNode each = first; each != null; each = each.parent) {
            ancestors.add(each);
        }
        return ancestors;
    }

    private static List<XPathNode> withDescendants(XPathNode node, XPathTree tree) {
        return node.kind == Kind.ATTRIBUTE ? List.of(node) : tree.nodes().subList(node.index, node.last + 1);
    }

    private static List<XPathNode> preceding(XPathNode node, XPathTree tree) {
        List<XPathNode> preceding = new ArrayList<>();
        for (XPathNode each : tree.nodes().subList(0, node.index)) {
            if (each.last < node.index) {
                preceding.add(each);
            }
        }
        Collections.reverse(preceding);
        return preceding;
    }

    private static List<XPathNode> siblings(XPathNode node, boolean following) {
        if (node.parent == null || node.kind == Kind.ATTRIBUTE) {
            return List.of();
        }
        List<XPathNode> all = node.parent.children;
        int at = all.indexOf(node);
        if (following) {
            return all.subList(at + 1, all.size());
        }
        List<XPathNode> preceding = new ArrayList<>(all.subList(0, at));
        Collections.reverse(preceding);
        return preceding;
    }
}
