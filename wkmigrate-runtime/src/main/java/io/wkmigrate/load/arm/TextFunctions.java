package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ARM functions on text. */
final class TextFunctions {

    private static final Pattern FORMAT_ITEM = Pattern.compile("\\{\\{|}}|\\{(\\d{1,3})}|[{}]");

    private TextFunctions() {}

    static JsonNode call(Arguments in) throws UnresolvedException {
        return switch (in.function()) {
            case "tolower" -> text(in.text(0).toLowerCase(Locale.ROOT));
            case "toupper" -> text(in.text(0).toUpperCase(Locale.ROOT));
            case "trim" -> text(in.text(0).strip());
            case "substring" -> substring(in);
            case "replace" -> replace(in);
            case "split" -> split(in);
            case "join" -> join(in);
            case "startswith" -> BooleanNode.valueOf(fold(in.text(0)).startsWith(fold(in.text(1))));
            case "endswith" -> BooleanNode.valueOf(fold(in.text(0)).endsWith(fold(in.text(1))));
            case "uri" -> uri(in);
            case "uricomponent" ->
                text(URLEncoder.encode(in.text(0), StandardCharsets.UTF_8).replace("+", "%20"));
            case "base64" -> text(Base64.getEncoder().encodeToString(in.text(0).getBytes(StandardCharsets.UTF_8)));
            default -> resourceId(in);
        };
    }

    static JsonNode concat(Arguments in) throws UnresolvedException {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < in.size(); i++) {
            joined.append(in.asText(i));
        }
        return text(joined.toString());
    }

    static JsonNode string(Arguments in) throws UnresolvedException {
        return text(in.get(0).isContainerNode() ? in.get(0).toString() : in.asText(0));
    }

    /** .NET's composite format, without alignment and format strings, which templates hardly use. */
    static JsonNode format(Arguments in) throws UnresolvedException {
        Matcher item = FORMAT_ITEM.matcher(in.text(0));
        StringBuilder formatted = new StringBuilder();
        while (item.find()) {
            item.appendReplacement(formatted, Matcher.quoteReplacement(formatItem(item, in)));
        }
        return text(item.appendTail(formatted).toString());
    }

    private static String formatItem(Matcher item, Arguments in) throws UnresolvedException {
        if (item.group(1) != null) {
            return in.asText(1 + Integer.parseInt(item.group(1)));
        }
        if (item.group().length() == 1) {
            throw in.misfit();
        }
        return item.group().substring(1);
    }

    private static JsonNode substring(Arguments in) throws UnresolvedException {
        String whole = in.text(0);
        int start = in.integer(1);
        int length = in.size() > 2 ? in.integer(2) : whole.length() - start;
        if (start < 0 || length < 0 || start > whole.length() || length > whole.length() - start) {
            throw in.misfit();
        }
        return text(whole.substring(start, start + length));
    }

    private static JsonNode replace(Arguments in) throws UnresolvedException {
        if (in.text(1).isEmpty()) {
            throw in.misfit();
        }
        return text(in.text(0).replace(in.text(1), in.text(2)));
    }

    private static JsonNode split(Arguments in) throws UnresolvedException {
        List<String> delimiters = new ArrayList<>();
        if (in.get(1).isArray()) {
            in.get(1).forEach(each -> delimiters.add(Pattern.quote(each.asText())));
        } else {
            delimiters.add(Pattern.quote(in.text(1)));
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (String each : in.text(0).split(String.join("|", delimiters), -1)) {
            parts.add(each);
        }
        return parts;
    }

    private static JsonNode join(Arguments in) throws UnresolvedException {
        List<String> parts = new ArrayList<>();
        in.array(0).forEach(each -> parts.add(each.asText()));
        return text(String.join(in.text(1), parts));
    }

    private static JsonNode uri(Arguments in) throws UnresolvedException {
        String base = in.text(0);
        String folder = base.endsWith("/") ? base : base.substring(0, base.lastIndexOf('/') + 1);
        String relative = in.text(1);
        return text(folder + (relative.startsWith("/") ? relative.substring(1) : relative));
    }

    /** Only with subscription and resource group given: without them the id says where the template is deployed. */
    private static JsonNode resourceId(Arguments in) throws UnresolvedException {
        if (in.size() < 4 || !in.text(2).contains("/")) {
            throw UnresolvedException.unsupported(
                    "The ARM function \"resourceid\" depends on where the template is deployed.");
        }
        String[] types = in.text(2).split("/", -1);
        StringBuilder id = new StringBuilder("/subscriptions/" + in.text(0) + "/resourceGroups/" + in.text(1));
        id.append("/providers/").append(types[0]);
        if (types.length != in.size() - 2) {
            throw in.misfit();
        }
        for (int i = 1; i < types.length; i++) {
            id.append('/').append(types[i]).append('/').append(in.text(i + 2));
        }
        return text(id.toString());
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }
}
