/**
 * XPath 1.0 over the documents of ADF's {@code xml} function. The JDK's own implementation is not used because it
 * differs from the standard and from one JDK to the next (signs, {@code substring}, limits on operators, functions of
 * XSLT), and Python, which has none, has to give the same values.
 */
@NullMarked
package io.wkmigrate.expression.function.xml.xpath;

import org.jspecify.annotations.NullMarked;
