package io.wkmigrate.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.wkmigrate.yaml.YamlNode.Items;
import io.wkmigrate.yaml.YamlNode.Kind;
import io.wkmigrate.yaml.YamlNode.Member;
import io.wkmigrate.yaml.YamlNode.Members;
import io.wkmigrate.yaml.YamlNode.Position;
import io.wkmigrate.yaml.YamlNode.Scalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads YAML event by event. Anchors, aliases and tags are refused: they make a small file mean a large one, or something
 * else than it looks like.
 */
public final class YamlTree {

    private static final Position START = new Position(1, 1);

    /** Deeper than anything that is read so. */
    private static final int DEEPEST = 12;

    private final YAMLParser yaml;
    private final Problems problems;

    /** What ends the reading, since nothing after it can be understood. */
    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private YamlTree(YAMLParser yaml, Problems problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /**
     * The one document of a file, which is nothing when the file says nothing.
     *
     * @return empty when it cannot be read, which has been reported then
     */
    public static Optional<YamlNode> read(String text, Problems problems) {
        try (YAMLParser yaml = YAMLFactory.builder().build().createParser(text)) {
            return new YamlTree(yaml, problems).document();
        } catch (UnreadableException reported) {
            return Optional.empty();
        } catch (JacksonException notYaml) {
            problems.report(
                    position(notYaml.getLocation()),
                    "This is not YAML. Check indentation, colons and quotes here and in the line before.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", e);
        }
    }

    private Optional<YamlNode> document() throws IOException {
        if (yaml.nextToken() == null) {
            return Optional.of(new Scalar(START, Kind.NULL, ""));
        }
        YamlNode document = node(0);
        if (yaml.nextToken() != null) {
            problems.report(here(), "A file is one document. Take out what is behind ---.");
        }
        return Optional.of(document);
    }

    private YamlNode node(int depth) throws IOException {
        refuseTricks();
        if (depth > DEEPEST) {
            throw unreadable("It is nested deeper than anything that could stand here.");
        }
        Position at = here();
        JsonToken token = yaml.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return members(at, depth);
        } else if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (yaml.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(depth + 1));
            }
            return new Items(at, items);
        }
        return new Scalar(at, kind(token), token == JsonToken.VALUE_NULL ? "" : yaml.getText());
    }

    private Members members(Position at, int depth) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        while (yaml.nextToken() != JsonToken.END_OBJECT) {
            refuseTricks();
            Position key = here();
            String name = yaml.currentName();
            yaml.nextToken();
            Member member = new Member(key, node(depth + 1));
            Member first = members.putIfAbsent(name, member);
            if (first != null) {
                problems.report(
                        key,
                        "The key \"" + name + "\" stands here twice, first in line "
                                + first.key().line() + ". Make one of both.");
            }
        }
        return new Members(at, members);
    }

    private void refuseTricks() throws IOException {
        if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
            throw unreadable("Anchors (&) and aliases (*) are not allowed. Write the value out, or put it in quotes.");
        } else if (yaml.getTypeId() != null) {
            throw unreadable("Tags (!) are not allowed. Leave the tag out, or put the value in quotes.");
        }
    }

    private UnreadableException unreadable(String text) {
        problems.report(here(), text);
        return new UnreadableException();
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            case VALUE_NULL -> Kind.NULL;
            default -> Kind.TEXT;
        };
    }

    private Position here() {
        return position(yaml.currentTokenLocation());
    }

    private static Position position(JsonLocation at) {
        return at.getLineNr() < 1 ? START : new Position(at.getLineNr(), Math.max(1, at.getColumnNr()));
    }
}
