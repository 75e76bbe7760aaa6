package io.wkmigrate.load;

import io.wkmigrate.load.input.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives factories the paths that people see and that output goes to: unique ignoring case, without archive marks. */
final class FactoryPaths {

    private static final Pattern ARCHIVE_MARK = Pattern.compile("(?:\\.zip)?!(?=/|$)", Pattern.CASE_INSENSITIVE);

    private FactoryPaths() {}

    static List<FactoryPlan> assign(List<FoundFactory> factories) {
        List<FactoryPlan> plans = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (FoundFactory each : factories) {
            String path = path(each);
            String wanted = path.isEmpty() && factories.size() > 1
                    ? withoutMark(each.tree().name() + "!")
                    : path;
            String free = wanted;
            for (int count = 2; !taken.add(free.toLowerCase(Locale.ROOT)); count++) {
                free = wanted + "-" + count;
            }
            plans.add(each.plan().withPath(free));
        }
        return plans;
    }

    private static String path(FoundFactory factory) {
        String path = factory.plan().path();
        String root = factory.tree().root();
        boolean isRelative = !factory.isInOneOfSeveral() && Paths.isWithin(path, root) && !root.isEmpty();
        return withoutMark(isRelative ? path.substring(Math.min(path.length(), root.length() + 1)) : path);
    }

    private static String withoutMark(String path) {
        return ARCHIVE_MARK.matcher(path).replaceAll("");
    }
}
