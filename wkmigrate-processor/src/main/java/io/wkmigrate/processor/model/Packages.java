package io.wkmigrate.processor.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a place and a name for what is generated once for a module. */
public final class Packages {

    private static final String UNNAMED = "rules";

    private Packages() {}

    /** The longest package around some packages; where they have nothing in common, the first of them in the alphabet. */
    public static String shared(Collection<String> packages) {
        List<String> first = parts(Collections.min(packages));
        int length = packages.stream()
                .mapToInt(each -> sharedParts(first, parts(each)))
                .min()
                .orElseThrow();
        return length == 0 ? Collections.min(packages) : String.join(".", first.subList(0, length));
    }

    /** The name of a module that does not give itself one: the last part of the package that its rules share. */
    public static String moduleName(Collection<String> packages) {
        String shared = shared(packages);
        return shared.isEmpty() ? UNNAMED : shared.substring(shared.lastIndexOf('.') + 1);
    }

    /** A module name as the start of a class name: {@code AcmeSales} for {@code acme-sales}. */
    static String camelCase(String name) {
        return Stream.of(name.split("[^A-Za-z0-9]+", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    private static List<String> parts(String name) {
        return name.isEmpty() ? List.of() : Arrays.asList(name.split("\\.", -1));
    }

    private static int sharedParts(List<String> first, List<String> second) {
        int length = 0;
        while (length < first.size()
                && length < second.size()
                && first.get(length).equals(second.get(length))) {
            length++;
        }
        return length;
    }
}
