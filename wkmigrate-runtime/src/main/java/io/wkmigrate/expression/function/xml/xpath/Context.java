package io.wkmigrate.expression.function.xml.xpath;

/** Where an expression is evaluated: at a node, which is one of several. */
record Context(XPathNode node, int position, int size) {}
