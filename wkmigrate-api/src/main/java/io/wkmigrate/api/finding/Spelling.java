package io.wkmigrate.api.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
public final class Spelling {

    private record Candidate(String name, int distance) {}

    private Spelling() {}

    /** {@code  Did you mean "x"?} with a leading blank, or nothing when no name is near. */
    public static String didYouMean(String word, Collection<String> names) {
        return nearest(word, names)
                .map(each -> " Did you mean \"" + each + "\"?")
                .orElse("");
    }

    /** The name that takes the fewest changes of characters, if that is at most a third of them; ignores case. */
    public static Optional<String> nearest(String word, Collection<String> names) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, word.length() / 3);
        return names.stream()
                .filter(name -> Math.abs(name.length() - word.length()) <= most)
                .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(each -> each.distance() <= most)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** How many characters must be inserted, deleted, replaced or swapped with their neighbour. */
    private static int distance(String from, String to) {
        int[][] distances = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                distances[row][column] = Math.min(row, column) == 0
                        ? Math.max(row, column)
                        : Math.min(edited(distances, from, to, row, column), swapped(distances, from, to, row, column));
            }
        }
        return distances[from.length()][to.length()];
    }

    private static int edited(int[][] distances, String from, String to, int row, int column) {
        int kept = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int changed = Math.min(distances[row - 1][column], distances[row][column - 1]) + 1;
        return Math.min(distances[row - 1][column - 1] + kept, changed);
    }

    private static int swapped(int[][] distances, String from, String to, int row, int column) {
        boolean swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? distances[row - 2][column - 2] + 1 : Integer.MAX_VALUE;
    }
}
