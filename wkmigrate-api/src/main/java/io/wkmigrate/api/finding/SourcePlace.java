package io.wkmigrate.api.finding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source: a file and a JSON pointer (RFC 6901) into it.
 *
 * <p>Places are made for every property that is read and printed for few of them, so a place is a chain of segments and
 * its pointer is put together when somebody asks.
 */
public final class SourcePlace {

    private final String file;
    private final @Nullable SourcePlace parent;
    private final String segment;

    private SourcePlace(String file, @Nullable SourcePlace parent, String segment) {
        this.file = file;
        this.parent = parent;
        this.segment = segment;
    }

    /** The root of a file; {@code file} is relative to the source that was given, with {@code /} between its parts. */
    public static SourcePlace of(String file) {
        return new SourcePlace(file, null, "");
    }

    /** The member {@code name} of the object at this place. */
    public SourcePlace child(String name) {
        return new SourcePlace(file, this, name);
    }

    /** The element {@code index}, counted from 0, of the array at this place. */
    public SourcePlace child(int index) {
        return child(Integer.toString(index));
    }

    /** The file, relative to the source that was given. */
    public String file() {
        return file;
    }

    /** The JSON pointer, empty for the whole file. */
    public String pointer() {
        Deque<String> segments = new ArrayDeque<>();
        for (SourcePlace place = this; place.parent != null; place = place.parent) {
            segments.push(place.segment.replace("~", "~0").replace("/", "~1"));
        }
        StringBuilder pointer = new StringBuilder();
        segments.forEach(each -> pointer.append('/').append(each));
        return pointer.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourcePlace place
                && file.equals(place.file)
                && segment.equals(place.segment)
                && Objects.equals(parent, place.parent);
    }

    @Override
    public int hashCode() {
        return 31 * (parent == null ? file.hashCode() : parent.hashCode()) + segment.hashCode();
    }

    /** The file and the pointer, joined by {@code #}. */
    @Override
    public String toString() {
        return file + "#" + pointer();
    }
}
