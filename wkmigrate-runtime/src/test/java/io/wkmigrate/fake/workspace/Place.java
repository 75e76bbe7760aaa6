package io.wkmigrate.fake.workspace;

import java.util.Comparator;

/** A place in a list that shows the newest first. Its text is the token of the page that follows. */
record Place(long time, long sequence) implements Comparable<Place> {

    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparingLong(Place::time)
            .thenComparingLong(Place::sequence)
            .reversed();

    static Place of(String token) {
        String[] parts = token.split("-");
        try {
            return new Place(Long.parseLong(parts[0], 36), Long.parseLong(parts[1], 36));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw ServiceError.invalid("Invalid page token: " + token);
        }
    }

    String token() {
        return Long.toString(time, 36) + "-" + Long.toString(sequence, 36);
    }

    @Override
    public int compareTo(Place other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
