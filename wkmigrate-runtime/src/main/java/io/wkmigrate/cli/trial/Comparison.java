package io.wkmigrate.cli.trial;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.convert.Conversion;
import java.util.ArrayList;
import java.util.List;

/**
 * What two conversions of a factory have not in common.
 *
 * @param path where the factory is inside the given source; empty when the source is the factory
 * @param activities those with another status or rule
 * @param jobs the jobs that one of the two has not, and the settings that differ
 * @param files the other files of the bundle that differ
 * @param gone the findings that are gone
 * @param added the findings that are new
 * @param proofs the pipelines with another proof
 */
public record Comparison(
        String path,
        List<ActivityChange> activities,
        List<JobChange> jobs,
        List<FileChange> files,
        List<Finding> gone,
        List<Finding> added,
        List<ProofChange> proofs) {

    /** Compares two conversions of one factory. */
    public static Comparison of(Conversion before, Conversion after) {
        return new Comparison(
                after.result().path(),
                ActivityChange.between(before.result(), after.result()),
                JobChange.between(before.workflow(), after.workflow()),
                FileChange.between(BundleContents.of(before), BundleContents.of(after)),
                without(before.result().findings(), after.result().findings()),
                without(after.result().findings(), before.result().findings()),
                ProofChange.between(before.result(), after.result()));
    }

    /** What the first list has more of than the second: the same finding may be there twice. */
    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        List<Finding> left = new ArrayList<>(findings);
        others.forEach(left::remove);
        return List.copyOf(left);
    }
}
