package io.wkmigrate.report;

import io.wkmigrate.verify.Proof;

/** How many pipelines have each result of their proof. */
public record ProofCounts(long equal, long different, long notChecked) {

    /** Nothing counted yet. */
    public static final ProofCounts NONE = new ProofCounts(0, 0, 0);

    /** One proof. */
    public static ProofCounts of(Proof proof) {
        return switch (proof.result()) {
            case EQUAL -> new ProofCounts(1, 0, 0);
            case DIFFERENT -> new ProofCounts(0, 1, 0);
            case NOT_CHECKED -> new ProofCounts(0, 0, 1);
        };
    }

    /** Both together. */
    public ProofCounts plus(ProofCounts other) {
        return new ProofCounts(equal + other.equal, different + other.different, notChecked + other.notChecked);
    }

    /** The counts as part of a sentence. */
    public String words() {
        return equal + " equal, " + different + " different, " + notChecked + " not checked";
    }
}
