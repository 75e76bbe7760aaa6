package io.wkmigrate.cli;

import java.util.function.IntConsumer;

/** Says on a terminal how many jobs have been read so far; nobody knows beforehand how many there are. */
record JobsSeen(Session session) implements IntConsumer {

    @Override
    public void accept(int number) {
        if (session.terminal().canMoveCursor() && !session.options().quiet()) {
            session.talk().progress(number + " jobs read");
        }
    }
}
