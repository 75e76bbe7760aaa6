package io.wkmigrate.fake.workspace;

import java.util.ArrayList;
import java.util.List;

/** The calls in the order of arrival, and how many there are at once. */
final class Calls {

    private final List<Call> calls = new ArrayList<>();
    private int cleared;
    private int inFlight;
    private int mostInFlight;

    /** Notes a call. The number that it gets is also what its outcome is noted under. */
    synchronized int arrived(Request request) {
        int number = cleared + calls.size() + 1;
        calls.add(Call.of(number, request));
        inFlight++;
        mostInFlight = Math.max(mostInFlight, inFlight);
        return number;
    }

    synchronized void left(int number, boolean done, int status) {
        inFlight--;
        int index = number - cleared - 1;
        if (index >= 0) {
            calls.set(index, calls.get(index).outcome(done, status));
        }
    }

    synchronized int inFlight() {
        return inFlight;
    }

    synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    synchronized int mostInFlight() {
        return mostInFlight;
    }

    synchronized void clear() {
        cleared += calls.size();
        calls.clear();
        mostInFlight = inFlight;
    }
}
