package io.wkmigrate.policy;

import io.wkmigrate.api.finding.Spelling;
import io.wkmigrate.api.job.JobGovernance.Permission;
import io.wkmigrate.api.job.JobGovernance.Permission.Level;
import io.wkmigrate.api.job.JobGovernance.Principal;
import io.wkmigrate.api.job.JobGovernance.Principal.Kind;
import io.wkmigrate.yaml.Fields;
import io.wkmigrate.yaml.Problems;
import io.wkmigrate.yaml.YamlNode;
import io.wkmigrate.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads users, service principals and groups, and what they may do. */
final class PrincipalReader {

    private static final List<Kind> PERSONS = List.of(Kind.SERVICE_PRINCIPAL, Kind.USER);
    private static final String LEVEL = "level";

    /** Without ownership, which has a key of its own. */
    private static final List<String> LEVELS = Arrays.stream(Level.values())
            .filter(each -> each != Level.IS_OWNER)
            .map(Level::name)
            .toList();

    private final Problems problems;
    private final Texts texts;

    PrincipalReader(Problems problems) {
        this.problems = problems;
        this.texts = new Texts(problems);
    }

    /** Somebody who can run or own jobs. */
    Optional<Principal> person(YamlNode node, String what) {
        return principal(Fields.open(node, what, settings(PERSONS), problems), what, PERSONS);
    }

    /** What somebody may do with jobs. */
    Optional<Permission> permission(YamlNode node) {
        String what = "a permission";
        List<Kind> all = List.of(Kind.values());
        List<String> keys =
                Stream.concat(Stream.of(LEVEL), settings(all).stream()).toList();
        Fields fields = Fields.open(node, what, keys, problems);
        Optional<Principal> principal = principal(fields, what, all);
        if (!fields.has(LEVEL)) {
            problems.report(fields.at(), "A permission needs a level: " + String.join(", ", LEVELS) + ".");
        }
        return fields.text(LEVEL)
                .flatMap(this::level)
                .flatMap(level -> principal.map(each -> new Permission(level, each)));
    }

    private Optional<Level> level(Scalar source) {
        if (LEVELS.contains(source.text())) {
            return Optional.of(Level.valueOf(source.text()));
        }
        problems.report(
                source.at(),
                "\"" + source.text() + "\" is no level." + Spelling.didYouMean(source.text(), LEVELS) + " Known: "
                        + String.join(", ", LEVELS) + ".");
        return Optional.empty();
    }

    private Optional<Principal> principal(Fields fields, String what, List<Kind> kinds) {
        List<Kind> given = kinds.stream().filter(each -> fields.has(key(each))).toList();
        List<Principal> principals = new ArrayList<>();
        for (Kind kind : given) {
            fields.text(key(kind)).flatMap(texts::setting).ifPresent(name -> principals.add(new Principal(kind, name)));
        }
        if (given.size() != 1) {
            problems.report(
                    fields.at(), "Write exactly one of " + String.join(", ", settings(kinds)) + " in " + what + ".");
            return Optional.empty();
        }
        return principals.stream().findFirst();
    }

    private static List<String> settings(List<Kind> kinds) {
        return kinds.stream().map(PrincipalReader::key).toList();
    }

    /** {@code user_name}, {@code service_principal_name} or {@code group_name}, as in the settings of a job. */
    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "_name";
    }
}
