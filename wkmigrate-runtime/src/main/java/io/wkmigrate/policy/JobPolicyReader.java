package io.wkmigrate.policy;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.TagText;
import io.wkmigrate.api.job.JobGovernance.Notifications;
import io.wkmigrate.api.job.JobGovernance.Permission;
import io.wkmigrate.api.job.JobGovernance.Permission.Level;
import io.wkmigrate.policy.Template.Variable;
import io.wkmigrate.yaml.Fields;
import io.wkmigrate.yaml.Problems;
import io.wkmigrate.yaml.YamlNode;
import io.wkmigrate.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads entries of {@code jobs}. */
final class JobPolicyReader {

    private static final List<String> KEYS =
            List.of(ScopeReader.KEY, "name", "tags", "run_as", "owner", "permissions", "notifications");
    private static final List<String> EVENTS = List.of("on_start", "on_success", "on_failure");

    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N} +=._:@-]{1," + TagText.MAX_LENGTH + "}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** By these, jobs are found again. */
    private static final Set<String> OWN_TAGS = Set.of("adf_factory", "adf_pipeline", "adf_folder", "wkmigrate_job");

    private final Problems problems;
    private final Texts texts;
    private final TemplateParser templates;
    private final PrincipalReader principals;

    JobPolicyReader(Problems problems) {
        this.problems = problems;
        this.texts = new Texts(problems);
        this.templates = new TemplateParser(List.of(Variable.PIPELINE, Variable.FOLDER, Variable.FACTORY), problems);
        this.principals = new PrincipalReader(problems);
    }

    Optional<JobPolicy> read(YamlNode node, String what) {
        Fields fields = Fields.open(node, what, KEYS, problems);
        if (fields.has(ScopeReader.KEY) && KEYS.stream().filter(fields::has).count() == 1) {
            problems.report(fields.at(), "It says for which jobs, but not what. Add name, tags or another key.");
        }
        return Optional.of(new JobPolicy(
                new ScopeReader(ScopeReader.OF_JOBS, problems).of(fields),
                fields.text("name").flatMap(this::template),
                tags(fields),
                fields.read("run_as", each -> principals.person(each, "\"run_as\"")),
                permissions(fields),
                fields.node("notifications").map(this::notifications).orElse(Notifications.NONE)));
    }

    private Optional<Template> template(Scalar source) {
        return texts.plain(source).flatMap(each -> templates.parse(source));
    }

    private Map<String, Template> tags(Fields fields) {
        Map<String, Template> tags = new LinkedHashMap<>();
        fields.textByName("tags").forEach((name, value) -> {
            if (OWN_TAGS.contains(name.text())) {
                problems.report(name.at(), "The tag \"" + name.text() + "\" is set by this program. Choose another.");
            } else {
                texts.like(TAG, "name for a tag: letters, digits, blanks and + = . _ : @ -, at most 127", name)
                        .ifPresent(each -> template(value).ifPresent(template -> tags.put(each, template)));
            }
        });
        return tags;
    }

    /** The owner comes last, so that it stands even when somebody gave the same person less. */
    private List<Permission> permissions(Fields fields) {
        List<Permission> permissions =
                new ArrayList<>(fields.each("permissions", "permissions", principals::permission));
        fields.read("owner", each -> principals.person(each, "\"owner\""))
                .ifPresent(each -> permissions.add(new Permission(Level.IS_OWNER, each)));
        return List.copyOf(permissions);
    }

    private Notifications notifications(YamlNode node) {
        Fields fields = Fields.open(node, "\"notifications\"", EVENTS, problems);
        return new Notifications(
                addresses(fields, "on_start"), addresses(fields, "on_success"), addresses(fields, "on_failure"));
    }

    private List<JobText> addresses(Fields fields, String event) {
        return fields.texts(event).stream()
                .flatMap(each -> texts.like(ADDRESS, "address, such as team@contoso.example", each).stream())
                .flatMap(each -> JobText.literal(each).stream())
                .toList();
    }
}
