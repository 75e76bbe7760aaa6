package io.wkmigrate.expression.function.xml;

import java.util.List;
import java.util.Optional;

/**
 * An XML document.
 *
 * @param children one element, and comments and processing instructions around it
 */
public record XmlDocument(Optional<XmlDeclaration> declaration, List<XmlNode> children) {}
