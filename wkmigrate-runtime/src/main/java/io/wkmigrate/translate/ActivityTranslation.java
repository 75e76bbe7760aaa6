package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.Decision;
import io.wkmigrate.api.ir.DeclarativePipeline;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.ir.Ingestion;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.rule.IngestionRewrite;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.translate.TranslatedPipeline.TranslatedActivity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Translates one activity: finds its rule, applies it, and accounts for every property whatever the rule does. */
final class ActivityTranslation extends RuleContext {

    private static final String DORMANT = "the activity is inactive, so ADF does not read it (IN-2)";
    private static final Set<FindingCode> RULE_AT_FAULT =
            Set.of(Findings.RULE_FAILED, Findings.RULE_OUT_OF_TIME, Findings.RULE_RESULT_INVALID);
    private static final String KEPT = "the activity is kept as a whole in metadata/placeholders";

    private final JsonNode source;
    private final SourcePlace place;
    private final PipelineTranslation pipeline;
    private final Account account;
    private final String path;
    private final String name;
    private final String type;
    private final Map<SourcePlace, List<Activity>> scopes = new LinkedHashMap<>();
    private boolean dormant;

    ActivityTranslation(JsonNode source, SourcePlace place, Account account, boolean dormant, PipelineTranslation in) {
        super(in.translator(), account, place);
        this.source = source;
        this.place = place;
        this.account = account;
        this.dormant = dormant;
        this.pipeline = in;
        this.path = account.subject().activity().orElseThrow();
        this.name = ActivityReader.peek(source, "name").orElse("");
        this.type = ActivityReader.peek(source, "type").orElse("");
    }

    /** The activity in the IR. */
    Activity translate() {
        int position = pipeline.reserve();
        ActivityReader reader = new ActivityReader(source, place, account);
        ActivityDefinition<Unbound> definition = reader.read(name, type, path);
        dormant = dormant || !definition.header().state().active();
        Optional<Rule<ActivityDefinition<Unbound>, Activity>> rule =
                pipeline.translator().rules().activity(type);
        Activity activity = translate(definition, rule);
        finish(reader, definition, activity);
        if (dormant) {
            account.declareUnhandled(DORMANT);
        }
        TranslatedActivity translated = new TranslatedActivity(
                definition.header(),
                dormant,
                rule.map(each -> each.descriptor().id()),
                account.leftBehind(),
                decision(activity.kind()));
        // IN-2: an inactive activity is not validated, so there is nothing to tell about it.
        pipeline.note(position, translated, account, dormant ? List.of() : account.findings());
        return activity;
    }

    private static Optional<Decision> decision(ActivityKind kind) {
        if (kind instanceof DeclarativePipeline pipeline) {
            return Optional.of(pipeline.decision());
        }
        return kind instanceof LibraryNotebook notebook ? notebook.decision() : Optional.empty();
    }

    private Activity translate(
            ActivityDefinition<Unbound> definition, Optional<Rule<ActivityDefinition<Unbound>, Activity>> rule) {
        if (name.isEmpty() || type.isEmpty()) {
            String message = "The activity has no name or no type.";
            report(Findings.DEFINITION_INCOMPLETE, place, message);
            return placeholder(definition, message);
        }
        if (rule.isEmpty()) {
            String message = "No rule translates the activity type \"" + type + "\".";
            report(Findings.ACTIVITY_WITHOUT_RULE, place, message);
            return placeholder(definition, message);
        }
        return apply(rule.get(), definition, definition.properties(), Activity.class)
                .orElseGet(() -> untranslated(definition));
    }

    private Activity untranslated(ActivityDefinition<Unbound> definition) {
        boolean atFault = account.findings().stream().anyMatch(each -> RULE_AT_FAULT.contains(each.code()));
        String message = atFault
                ? "Its rule is at fault; another finding says how."
                : "Its rule could not translate it: something that it needs is missing or of another form.";
        report(Findings.ACTIVITY_PLACEHOLDER, place, message);
        return placeholder(definition, message);
    }

    private Activity placeholder(ActivityDefinition<Unbound> definition, String reason) {
        return definition.as(new Placeholder(reason, source, List.of()));
    }

    private void finish(ActivityReader reader, ActivityDefinition<Unbound> definition, Activity activity) {
        reader.readScopes(definition.properties().reader());
        account.pendingScopes().forEach(this::translate);
        account.pendingSides().forEach(each -> account(each, activity));
        if (activity.kind() instanceof Placeholder) {
            definition.properties().reader().declareRest(KEPT);
            reader.declareRest(KEPT);
            reportMissingReferences(definition.properties().reader().place());
        } else {
            definition.properties().reader().close();
            reader.close();
        }
        if (!dormant) {
            pipeline.reportNested(notRun(activity.kind()), path);
        }
    }

    /** A source or sink that the rule has read and not handed on is part of what it left unread. */
    private void account(CopySide side, Activity activity) {
        if (activity.kind() instanceof Placeholder) {
            side.properties().reader().declareRest(KEPT);
        } else {
            side.properties().reader().close();
        }
        account.translated(side);
    }

    /** The activities inside that the translation does not run, whether the rule says so, forgot them, or failed. */
    private List<Activity> notRun(ActivityKind kind) {
        Set<String> run = kind instanceof Placeholder
                ? Set.of()
                : kind.nested().stream().map(each -> each.header().path()).collect(Collectors.toSet());
        return scopes.values().stream()
                .flatMap(List::stream)
                .filter(each -> !run.contains(each.header().path()))
                .toList();
    }

    /** A placeholder's properties are bound by nobody, so the references among them are looked for. */
    private void reportMissingReferences(SourcePlace properties) {
        List<Finding> missing = new ArrayList<>();
        pipeline.translator()
                .references()
                .walk(ActivityReader.member(source, "typeProperties"), properties, account.subject(), missing);
        missing.forEach(each -> report(each.code(), each.place(), each.message()));
    }

    @Override
    public Ingestion ingestion(
            FileIngestion files, CopySink sink, Dataset target, List<FileCopy.Column> columns, boolean hasMapping) {
        FileCopy copy = new FileCopy(
                pipelineName(),
                path,
                files,
                sink,
                target,
                columns,
                hasMapping,
                pipeline.translator().filesToDelta());
        Ingestion ingestion = new Ingestion.AsInAdf(List.of());
        for (Map.Entry<String, IngestionRewrite> each :
                pipeline.translator().rules().ingestionRewrites().entrySet()) {
            Ingestion before = ingestion;
            ingestion = rewritten(each.getKey(), before, () -> each.getValue().rewrite(copy, before));
        }
        return ingestion;
    }

    @Override
    void noteWrapped(String rule, Object before, Object after) {
        if (before instanceof Activity earlier && after instanceof Activity later) {
            pipeline.noteWrapped(rule, PipelineChanges.between(earlier, later));
        }
    }

    @Override
    public List<Activity> translate(ActivityScope scope) {
        List<Activity> before = scopes.get(scope.place());
        if (before != null) {
            return before;
        }
        // Anything else was bound as properties, and would be accounted for twice.
        if (!account.pendingScopes().contains(scope)) {
            throw new IllegalArgumentException("The rule did not read this scope");
        }
        account.translated(scope);
        List<Activity> activities = pipeline.translate(scope, path + "/", dormant);
        scopes.put(scope.place(), activities);
        return activities;
    }
}
