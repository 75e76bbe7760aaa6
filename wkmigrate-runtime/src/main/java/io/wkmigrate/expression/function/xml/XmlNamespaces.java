package io.wkmigrate.expression.function.xml;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which prefixes stand for which namespaces, and the rules that names have to keep because of them. */
public final class XmlNamespaces {

    /** What the prefix {@code xml} stands for. */
    public static final String XML = "http://www.w3.org/XML/1998/namespace";

    static final Map<String, String> OUTSIDE = Map.of("xml", XML);

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private XmlNamespaces() {}

    /** Whether an attribute declares a namespace. */
    public static boolean isDeclaration(XmlNode.Attribute attribute) {
        return attribute.name().equals("xmlns") || attribute.name().startsWith("xmlns:");
    }

    /** The prefix that such an attribute declares; empty for the default namespace. */
    static String declaredPrefix(XmlNode.Attribute attribute) {
        return attribute.name().equals("xmlns") ? "" : XmlNames.local(attribute.name());
    }

    /** The namespaces in scope in an element; fails when its name or its attributes break a rule. */
    static Map<String, String> of(String element, List<XmlNode.Attribute> attributes, Map<String, String> outside) {
        Map<String, String> scope = outside;
        for (XmlNode.Attribute attribute : attributes) {
            if (isDeclaration(attribute)) {
                scope = scope == outside ? new HashMap<>(outside) : scope;
                scope.put(declared(attribute), attribute.value());
            }
        }
        checkName(element, scope);
        checkAttributes(attributes, scope);
        return scope;
    }

    private static String declared(XmlNode.Attribute attribute) {
        boolean isDefault = attribute.name().equals("xmlns");
        String prefix = declaredPrefix(attribute);
        String namespace = attribute.value();
        boolean illegal = (!isDefault && (namespace.isEmpty() || prefix.equals("xmlns")))
                || namespace.equals(XMLNS)
                || prefix.equals("xml") != namespace.equals(XML);
        if (illegal) {
            throw invalid("The XML declares a namespace that cannot be declared.");
        }
        return prefix;
    }

    private static void checkName(String name, Map<String, String> scope) {
        String prefix = XmlNames.prefix(name);
        if (!XmlNames.isUnqualified(XmlNames.local(name)) || name.startsWith(":") || name.startsWith("xmlns:")) {
            throw invalid("A name in the XML is not valid.");
        }
        if (!prefix.isEmpty() && !scope.containsKey(prefix)) {
            throw invalid("A prefix in the XML is not declared.");
        }
    }

    private static void checkAttributes(List<XmlNode.Attribute> attributes, Map<String, String> scope) {
        Set<List<String>> seen = new HashSet<>();
        for (XmlNode.Attribute attribute : attributes) {
            String prefix = XmlNames.prefix(attribute.name());
            String local = XmlNames.local(attribute.name());
            if (!prefix.equals("xmlns")) {
                checkName(attribute.name(), scope);
            }
            if (!XmlNames.isUnqualified(local) || !seen.add(List.of(namespace(prefix, scope), local))) {
                throw invalid("The attributes of an element of the XML are not valid.");
            }
        }
    }

    private static String namespace(String prefix, Map<String, String> scope) {
        return switch (prefix) {
            case "" -> "";
            case "xmlns" -> XMLNS;
            default -> scope.getOrDefault(prefix, "");
        };
    }

    private static ExpressionException invalid(String message) {
        return new ExpressionException(Problem.CONVERSION, message);
    }
}
