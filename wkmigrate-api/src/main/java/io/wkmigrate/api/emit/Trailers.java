package io.wkmigrate.api.emit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The calls and indexes at the end of a line that may stay together when the line is broken at brackets before them. */
final class Trailers {

    private final PythonLine line;
    private final List<Set<Integer>> sets = new ArrayList<>();
    private final Set<Integer> omitted = new HashSet<>();
    private final Set<Integer> inner = new HashSet<>();

    private Trailers(PythonLine line) {
        this.line = line;
    }

    /** Sets of closing brackets not to break at, each larger than the one before. */
    static List<Set<Integer>> toOmit(PythonLine line) {
        Trailers trailers = new Trailers(line);
        trailers.find();
        return trailers.sets;
    }

    private void find() {
        int width = line.indentation();
        int opening = -1;
        int closing = -1;
        for (int i = line.tokens().size() - 1; i >= 0; i--) {
            PythonToken token = line.tokens().get(i);
            width += token.width();
            if (width > PythonLine.WIDTH) {
                return;
            }
            if (opening >= 0) {
                if (token.position() == opening) {
                    opening = -1;
                } else if (token.isClosing()) {
                    inner.add(token.position());
                }
            } else if (token.isClosing() && i > 0 && line.tokens().get(i - 1).isOpening()) {
                inner.add(token.position());
            } else if (token.isClosing()) {
                if (closing >= 0) {
                    omit(closing);
                }
                if (!token.isInvisible()) {
                    opening = token.partner();
                    closing = token.position();
                }
            }
        }
    }

    private void omit(int closing) {
        omitted.add(closing);
        omitted.addAll(inner);
        inner.clear();
        sets.add(Set.copyOf(omitted));
    }
}
