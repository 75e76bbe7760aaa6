package io.wkmigrate.jobs.audit;

import io.wkmigrate.jobs.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds jobs that do the work of a converted pipeline a second time. */
final class Duplicates {

    private static final String FACTORY = "adf_factory";
    private static final String PIPELINE = "adf_pipeline";

    /** Which of the jobs of a pipeline it is: loops and triggers have jobs of their own. */
    private static final String PART = "wkmigrate_job";

    private Duplicates() {}

    static List<JobFinding> in(List<Job> jobs) {
        Map<List<String>, List<Job>> byOrigin = new LinkedHashMap<>();
        Map<String, Job> convertedNames = new LinkedHashMap<>();
        for (Job job : jobs) {
            if (isConverted(job)) {
                byOrigin.computeIfAbsent(origin(job), origin -> new ArrayList<>())
                        .add(job);
                convertedNames.putIfAbsent(job.name(), job);
            }
        }
        List<JobFinding> findings = new ArrayList<>();
        byOrigin.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> same.forEach(each -> findings.add(twin(each, same))));
        jobs.stream()
                .filter(each -> !isConverted(each))
                .forEach(each -> Optional.ofNullable(convertedNames.get(each.name()))
                        .ifPresent(converted -> findings.add(namesake(each, converted))));
        return findings;
    }

    private static boolean isConverted(Job job) {
        return job.tags().containsKey(FACTORY) && job.tags().containsKey(PIPELINE);
    }

    private static List<String> origin(Job job) {
        return List.of(
                job.tags().getOrDefault(FACTORY, ""),
                job.tags().getOrDefault(PIPELINE, ""),
                job.tags().getOrDefault(PART, job.name()));
    }

    private static JobFinding twin(Job job, List<Job> same) {
        String others = same.stream()
                .filter(each -> each.id() != job.id())
                .map(each -> Long.toString(each.id()))
                .collect(Collectors.joining(", "));
        String pipeline = job.tags().getOrDefault(PIPELINE, "");
        return new JobFinding(
                FindingKind.DUPLICATE, job, "converted from pipeline " + pipeline + ", as is job " + others);
    }

    private static JobFinding namesake(Job job, Job converted) {
        return new JobFinding(
                FindingKind.DUPLICATE, job, "has the name of job " + converted.id() + ", which was converted");
    }
}
