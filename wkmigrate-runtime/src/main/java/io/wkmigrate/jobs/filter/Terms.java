package io.wkmigrate.jobs.filter;

import io.wkmigrate.api.finding.Spelling;
import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.Management;
import io.wkmigrate.jobs.RunHistory;
import io.wkmigrate.jobs.trigger.TriggerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of filters: those that stand alone, those with a value behind a colon, and ages. */
public final class Terms {

    private static final Map<String, JobFilter> WORDS = new TreeMap<>(Map.of(
            "scheduled", onJob(job -> !job.triggers().isEmpty()),
            "unpaused", onJob(Job::mayFire),
            "paused", onJob(Job::isPaused),
            "bundle", onJob(job -> job.management() == Management.BUNDLE),
            "ownerless", onJob(job -> job.creator().isEmpty()),
            "never-run", onRuns(runs -> runs.lastStart().isEmpty()),
            "failing", onRuns(RunHistory::isFailing)));

    private static final Map<String, Function<String, JobFilter>> KEYS = new TreeMap<>(Map.of(
            "name", Terms::name,
            "id", Terms::id,
            "tag", Terms::tag,
            "trigger", Terms::trigger,
            "managed", Terms::managed,
            "creator", Terms::creator));

    private static final Map<String, Function<Age, JobFilter>> AGES =
            new TreeMap<>(Map.of("created", Terms::created, "last-run", Terms::lastRun));

    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,18})");

    private Terms() {}

    /** A word that stands alone: {@code unpaused}. */
    public static JobFilter word(String word) {
        JobFilter filter = WORDS.get(word);
        if (filter == null) {
            throw unknown(word);
        }
        return filter;
    }

    /** A property with a value: {@code tag} and {@code team=x}. */
    public static JobFilter keyed(String key, String value) {
        Function<String, JobFilter> term = KEYS.get(key);
        if (term == null) {
            throw unknown(key);
        } else if (value.isEmpty()) {
            throw new FilterException("There is no value behind '" + key + ":'");
        }
        return term.apply(value);
    }

    /** An age: {@code created} and {@code <90d}. */
    public static JobFilter aged(String key, String age) {
        Function<Age, JobFilter> term = AGES.get(key);
        if (term == null) {
            throw unknown(key);
        }
        return term.apply(Age.of(key, age));
    }

    private static FilterException unknown(String word) {
        List<String> known = new ArrayList<>(WORDS.keySet());
        KEYS.keySet().forEach(each -> known.add(each + ":"));
        AGES.keySet().forEach(each -> known.add(each + "<"));
        List<String> bare =
                known.stream().map(each -> each.replaceAll("[:<]$", "")).toList();
        boolean other = bare.contains(word);
        return new FilterException("'" + word + "' " + (other ? "is used otherwise" : "is not known") + " in filters."
                + (other ? "" : Spelling.didYouMean(word, bare)) + " There is: " + String.join(" ", known));
    }

    private static JobFilter onJob(Predicate<Job> condition) {
        return facts -> Verdict.of(condition.test(facts.job()));
    }

    private static JobFilter onRuns(Predicate<RunHistory> condition) {
        return facts ->
                facts.runs().map(runs -> Verdict.of(condition.test(runs))).orElse(Verdict.UNDECIDED);
    }

    private static JobFilter name(String value) {
        Glob glob = Glob.of(value);
        return onJob(job -> glob.matches(job.name()));
    }

    private static JobFilter id(String value) {
        Matcher number = NUMBER.matcher(value);
        if (!number.matches()) {
            throw new FilterException("'" + value + "' is no number of a job");
        }
        String id = number.group(1);
        return onJob(job -> Long.toString(job.id()).equals(id));
    }

    /** A name of a tag, or a name and a pattern for its value. */
    private static JobFilter tag(String value) {
        int equals = value.indexOf('=');
        if (equals == 0) {
            throw new FilterException("'" + value + "' is no tag: its name is missing");
        }
        Glob name = Glob.of(equals < 0 ? value : value.substring(0, equals));
        Glob wanted = Glob.of(equals < 0 ? "*" : value.substring(equals + 1));
        return onJob(job -> job.tags().entrySet().stream()
                .anyMatch(tag -> name.matches(tag.getKey()) && wanted.matches(tag.getValue())));
    }

    private static JobFilter trigger(String value) {
        TriggerKind kind =
                TriggerKind.ofWord(value).orElseThrow(() -> notOneOf("kind of trigger", value, TriggerKind.words()));
        return onJob(job -> job.triggers().stream().anyMatch(each -> each.kind() == kind));
    }

    private static JobFilter managed(String value) {
        Management management =
                Management.ofWord(value).orElseThrow(() -> notOneOf("management", value, Management.words()));
        return onJob(job -> job.management() == management);
    }

    private static FilterException notOneOf(String what, String value, List<String> known) {
        return new FilterException("'" + value + "' is no " + what + "." + Spelling.didYouMean(value, known)
                + " There is: " + String.join(", ", known));
    }

    private static JobFilter creator(String value) {
        Glob glob = Glob.of(value);
        return onJob(job -> job.creator().filter(glob::matches).isPresent());
    }

    private static JobFilter created(Age age) {
        return facts -> Verdict.of(facts.job()
                .created()
                .filter(each -> age.includes(each, facts.now()))
                .isPresent());
    }

    private static JobFilter lastRun(Age age) {
        return facts -> facts.runs()
                .map(runs -> Verdict.of(runs.lastStart()
                        .filter(each -> age.includes(each, facts.now()))
                        .isPresent()))
                .orElse(Verdict.UNDECIDED);
    }
}
