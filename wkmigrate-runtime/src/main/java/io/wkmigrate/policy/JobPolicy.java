package io.wkmigrate.policy;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.TagText;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.JobGovernance;
import io.wkmigrate.api.job.JobGovernance.Notifications;
import io.wkmigrate.api.job.JobGovernance.Permission;
import io.wkmigrate.api.job.JobGovernance.Permission.Level;
import io.wkmigrate.api.job.JobGovernance.Principal;
import io.wkmigrate.api.job.JobOrigin;
import io.wkmigrate.api.job.JobOrigin.Role;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.RuleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names jobs and says who is behind them. Everything is derived from what a job was made from, never from what it is
 * called, so that the second time changes nothing.
 *
 * @param scope which jobs
 * @param name what a pipeline's job is called; those of its loops and triggers are called after it
 * @param tags tags by name
 * @param runAs as whom it runs
 * @param permissions who may do what with it, an owner among them
 * @param notifications who is told; an empty list changes nothing
 */
record JobPolicy(
        Scope scope,
        Optional<Template> name,
        Map<String, Template> tags,
        Optional<Principal> runAs,
        List<Permission> permissions,
        Notifications notifications)
        implements PolicyRule, JobRewrite {

    @Override
    public RuleKind kind() {
        return RuleKind.JOB_REWRITE;
    }

    @Override
    public String summary() {
        List<String> set = new ArrayList<>();
        name.ifPresent(each -> set.add("names"));
        tags.keySet().forEach(each -> set.add("the tag " + each));
        runAs.ifPresent(each -> set.add("run_as"));
        if (!permissions.isEmpty()) {
            set.add("permissions");
        }
        if (!notifications.equals(Notifications.NONE)) {
            set.add("notifications");
        }
        return "Sets " + String.join(", ", set) + " of jobs";
    }

    @Override
    public Job rewrite(Job job) {
        JobOrigin origin = job.origin();
        if (!scope.includes(origin)) {
            return job;
        }
        Job rewritten = job.withGovernance(governance(job.governance(), origin.role()));
        String named = name.map(each -> each.fill(origin)).orElse("");
        if (!named.isEmpty()) {
            rewritten = rewritten.withName(oneLine(origin.nameFor(named)));
        }
        for (Map.Entry<String, Template> each : tags.entrySet()) {
            rewritten = rewritten.withTag(
                    each.getKey(), TagText.value(each.getValue().fill(origin)));
        }
        return rewritten;
    }

    private static JobText oneLine(String name) {
        return JobText.prose(name.replaceAll("\\p{Cntrl}+", " "));
    }

    private JobGovernance governance(JobGovernance before, Role role) {
        JobGovernance after = before.withPermissions(permissions(before.permissions()));
        if (runAs.isPresent()) {
            after = after.withRunAs(runAs.get());
        }
        // A loop or a trigger that fails fails in the job of the pipeline too; one mail is enough.
        return role == Role.PIPELINE ? after.withNotifications(notifications(before.notifications())) : after;
    }

    /** A job has one owner, and nobody has two permissions. */
    private List<Permission> permissions(List<Permission> before) {
        Map<Principal, Permission> byPrincipal = new LinkedHashMap<>();
        before.forEach(each -> byPrincipal.put(each.principal(), each));
        for (Permission each : permissions) {
            if (each.level() == Level.IS_OWNER) {
                byPrincipal.values().removeIf(other -> other.level() == Level.IS_OWNER && !other.equals(each));
            }
            byPrincipal.put(each.principal(), each);
        }
        return List.copyOf(byPrincipal.values());
    }

    private Notifications notifications(Notifications before) {
        return new Notifications(
                notifications.onStart().isEmpty() ? before.onStart() : notifications.onStart(),
                notifications.onSuccess().isEmpty() ? before.onSuccess() : notifications.onSuccess(),
                notifications.onFailure().isEmpty() ? before.onFailure() : notifications.onFailure());
    }
}
