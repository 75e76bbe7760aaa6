package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import io.wkmigrate.verify.JobMutants.Mutant;
import io.wkmigrate.verify.Proof.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many changes of emitted jobs the checker finds. */
final class MutationScore {

    private final int mostMutants;
    private final int mostCourses;
    private final List<String> missed = new ArrayList<>();
    private int all;
    private int found;
    private int sameByDefinition;
    private int sameWhenSimulated;

    /**
     * A score.
     *
     * @param mostMutants how many mutants of a job are tried
     * @param mostCourses in how many courses of events those that are not found are simulated
     */
    MutationScore(int mostMutants, int mostCourses) {
        this.mostMutants = mostMutants;
        this.mostCourses = mostCourses;
    }

    /** Changes the job of a pipeline that is proven equal, in one place at a time. */
    void count(EmittedPipeline emitted, String what) {
        JsonNode job = emitted.jobs().get(emitted.job());
        List<Mutant> mutants = JobMutants.of(job, helpers(emitted));
        Collections.shuffle(mutants, new Random(1));
        for (Mutant each : mutants.subList(0, Math.min(mostMutants, mutants.size()))) {
            all++;
            EmittedPipeline mutant = emitted.with(emitted.job(), each.job());
            if (mutant.proof().result() == Result.DIFFERENT) {
                found++;
            } else if (Equivalence.holds(job, each.job())) {
                sameByDefinition++;
            } else if (BruteForce.difference(mutant, mostCourses).isEmpty()) {
                sameWhenSimulated++;
            } else {
                missed.add(what + each.what());
            }
        }
    }

    /** The tasks whose outcome follows from what the job says: all but the choices of If Conditions and Switches. */
    static Predicate<String> helpers(EmittedPipeline emitted) {
        Set<String> helpers = emitted.sourceMap().stream()
                .filter(each -> each.helper().isPresent())
                .map(SourceMapEntry::task)
                .collect(Collectors.toSet());
        return helpers::contains;
    }

    int found() {
        return found;
    }

    /** The changes that make a difference and were not found. */
    List<String> missed() {
        return missed;
    }

    @Override
    public String toString() {
        return all + " mutants: " + found + " found, " + sameByDefinition + " the same by definition, "
                + sameWhenSimulated + " that do the same when simulated, " + missed.size() + " missed";
    }
}
