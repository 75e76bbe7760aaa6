package io.wkmigrate.expression.function.xml.xpath;

import io.wkmigrate.expression.function.xml.XmlNames;
import io.wkmigrate.expression.function.xml.XmlNamespaces;
import io.wkmigrate.expression.function.xml.xpath.Value.NodeSet;
import io.wkmigrate.expression.function.xml.xpath.Value.Numeric;
import io.wkmigrate.expression.function.xml.xpath.Value.Text;
import io.wkmigrate.expression.function.xml.xpath.Value.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function of the core library of XPath 1.0. Characters are UTF-16 units, as in .NET.
 *
 * @param least how many arguments it takes at least
 * @param most how many arguments it takes at most
 */
record CoreFunction(int least, int most, Function<Call, Value> implementation) {

    private static final Map<String, CoreFunction> BY_NAME = Map.ofEntries(
            Map.entry(
                    "last",
                    new CoreFunction(0, 0, call -> new Numeric(call.context().size()))),
            Map.entry(
                    "position",
                    new CoreFunction(0, 0, call -> new Numeric(call.context().position()))),
            Map.entry(
                    "count",
                    new CoreFunction(
                            1, 1, call -> new Numeric(call.get(0).nodes().size()))),
            Map.entry(
                    "local-name",
                    new CoreFunction(
                            0,
                            1,
                            call -> new Text(
                                    call.named().map(XPathNode::localName).orElse("")))),
            Map.entry(
                    "namespace-uri",
                    new CoreFunction(
                            0,
                            1,
                            call -> new Text(
                                    call.named().map(each -> each.namespace).orElse("")))),
            Map.entry(
                    "string-length",
                    new CoreFunction(
                            0, 1, call -> new Numeric(call.orContext().text().length()))),
            // Without DTD there are no identifiers.
            Map.entry("id", new CoreFunction(1, 1, call -> new NodeSet(List.of()))),
            Map.entry(
                    "name",
                    new CoreFunction(
                            0,
                            1,
                            call -> new Text(call.named().map(each -> each.name).orElse("")))),
            Map.entry(
                    "string",
                    new CoreFunction(0, 1, call -> new Text(call.orContext().text()))),
            Map.entry("concat", new CoreFunction(2, Integer.MAX_VALUE, CoreFunction::concat)),
            Map.entry(
                    "starts-with",
                    new CoreFunction(2, 2, call -> new Truth(call.text(0).startsWith(call.text(1))))),
            Map.entry(
                    "contains",
                    new CoreFunction(2, 2, call -> new Truth(call.text(0).contains(call.text(1))))),
            Map.entry("substring-before", new CoreFunction(2, 2, CoreFunction::substringBefore)),
            Map.entry("substring-after", new CoreFunction(2, 2, CoreFunction::substringAfter)),
            Map.entry("substring", new CoreFunction(2, 3, CoreFunction::substring)),
            Map.entry("normalize-space", new CoreFunction(0, 1, CoreFunction::normalizeSpace)),
            Map.entry("translate", new CoreFunction(3, 3, CoreFunction::translate)),
            Map.entry(
                    "boolean",
                    new CoreFunction(1, 1, call -> new Truth(call.get(0).truth()))),
            Map.entry(
                    "not", new CoreFunction(1, 1, call -> new Truth(!call.get(0).truth()))),
            Map.entry("true", new CoreFunction(0, 0, call -> new Truth(true))),
            Map.entry("false", new CoreFunction(0, 0, call -> new Truth(false))),
            Map.entry("lang", new CoreFunction(1, 1, CoreFunction::lang)),
            Map.entry(
                    "number",
                    new CoreFunction(0, 1, call -> new Numeric(call.orContext().number()))),
            Map.entry("sum", new CoreFunction(1, 1, CoreFunction::sum)),
            Map.entry(
                    "floor",
                    new CoreFunction(
                            1, 1, call -> new Numeric(Math.floor(call.get(0).number())))),
            Map.entry(
                    "ceiling",
                    new CoreFunction(
                            1, 1, call -> new Numeric(Math.ceil(call.get(0).number())))),
            Map.entry(
                    "round",
                    new CoreFunction(
                            1, 1, call -> new Numeric(Numbers.round(call.get(0).number())))));

    /** A call: its arguments and where it is evaluated. */
    record Call(List<Value> arguments, Context context) {

        Value get(int index) {
            return arguments.get(index);
        }

        String text(int index) {
            return get(index).text();
        }

        /** The argument, or the context node when there is none. */
        Value orContext() {
            return arguments.isEmpty() ? new NodeSet(List.of(context.node())) : get(0);
        }

        /** The node whose name is asked for, if it has one. */
        Optional<XPathNode> named() {
            return orContext().nodes().stream().findFirst();
        }
    }

    static Optional<CoreFunction> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    boolean takes(int count) {
        return count >= least && count <= most;
    }

    Value apply(List<Value> arguments, Context context) {
        return implementation.apply(new Call(arguments, context));
    }

    private static Value concat(Call call) {
        return new Text(call.arguments.stream().map(Value::text).collect(Collectors.joining()));
    }

    private static Value substringBefore(Call call) {
        return new Text(call.text(0).substring(0, Math.max(0, call.text(0).indexOf(call.text(1)))));
    }

    private static Value substringAfter(Call call) {
        int at = call.text(0).indexOf(call.text(1));
        return new Text(at < 0 ? "" : call.text(0).substring(at + call.text(1).length()));
    }

    private static Value substring(Call call) {
        String text = call.text(0);
        double start = Numbers.round(call.get(1).number());
        double end = call.arguments.size() == 2
                ? Double.POSITIVE_INFINITY
                : start + Numbers.round(call.get(2).number());
        double from = Math.max(start, 1);
        double to = Math.min(end, text.length() + 1.0);
        return new Text(from < to ? text.substring((int) from - 1, (int) to - 1) : "");
    }

    private static Value normalizeSpace(Call call) {
        String text = call.orContext().text();
        return new Text(Stream.of(text.split("[" + XmlNames.WHITE_SPACE + "]+"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    private static Value translate(Call call) {
        StringBuilder translated = new StringBuilder();
        call.text(0).chars().forEach(each -> {
            int at = call.text(1).indexOf(each);
            if (at < 0) {
                translated.append((char) each);
            } else if (at < call.text(2).length()) {
                translated.append(call.text(2).charAt(at));
            }
        });
        return new Text(translated.toString());
    }

    private static Value lang(Call call) {
        String wanted = call.text(0).toLowerCase(Locale.ROOT);
        for (XPathNode node = call.context.node(); node != null; node = node.parent) {
            for (XPathNode each : node.attributes) {
                if (each.namespace.equals(XmlNamespaces.XML) && each.localName().equals("lang")) {
                    String language = each.text().toLowerCase(Locale.ROOT);
                    return new Truth(language.equals(wanted) || language.startsWith(wanted + "-"));
                }
            }
        }
        return new Truth(false);
    }

    private static Value sum(Call call) {
        double sum = 0;
        for (XPathNode each : call.get(0).nodes()) {
            sum += Numbers.parse(each.text());
        }
        return new Numeric(sum);
    }
}
