package io.wkmigrate.jobs.filter;

import java.util.List;

/** Decides which jobs are wanted. */
@FunctionalInterface
public interface JobFilter {

    /** Wants every job. */
    JobFilter ALL = facts -> Verdict.YES;

    /** Decides about a job. It is undecided only if the runs matter and are not there. */
    Verdict test(Facts facts);

    /** Reads a filter such as {@code tag:team=x and unpaused and not bundle}. */
    static JobFilter parse(String text) {
        return new FilterParser(text).parse();
    }

    /** Wants what all filters want. */
    static JobFilter all(List<JobFilter> filters) {
        return facts -> filters.stream().map(each -> each.test(facts)).reduce(Verdict.YES, Verdict::and);
    }

    /** Wants what one of the filters wants. */
    static JobFilter any(List<JobFilter> filters) {
        return all(filters.stream().map(JobFilter::not).toList()).not();
    }

    /** Wants what this filter does not want. */
    default JobFilter not() {
        return facts -> test(facts).not();
    }
}
