package io.wkmigrate.report;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import io.wkmigrate.verify.Difference;
import io.wkmigrate.verify.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The proofs of pipelines: a line each, then what differs and what was not checked, and the counts. */
public final class VerificationPage {

    private VerificationPage() {}

    /** The page about some pipelines, in the order given. */
    public static Page of(List<PipelineProof> proofs) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                List.of(words("proof"), numbers("cases"), words("pipeline")),
                proofs.stream().map(VerificationPage::row).toList()));
        for (PipelineProof each : proofs) {
            explanation(each.proof()).forEach(sentence -> {
                blocks.add(
                        new Heading(each.title() + ": " + each.proof().result().id()));
                blocks.add(new Paragraph(sentence));
            });
        }
        ProofCounts counts =
                proofs.stream().map(each -> ProofCounts.of(each.proof())).reduce(ProofCounts.NONE, ProofCounts::plus);
        blocks.add(new Paragraph(
                "Proof of the control flow: " + counts.words() + ". The values that activities get are not compared."));
        return new Page(blocks);
    }

    private static List<String> row(PipelineProof proof) {
        return List.of(proof.proof().result().id(), cases(proof.proof()), proof.title());
    }

    private static String cases(Proof proof) {
        if (proof.result() != Proof.Result.EQUAL) {
            return "";
        }
        boolean countless = proof.cases().signum() == 0 || proof.cases().bitLength() > Integer.SIZE;
        return countless ? "countless" : proof.cases().toString();
    }

    private static Stream<String> explanation(Proof proof) {
        return Stream.concat(proof.difference().map(Difference::text).stream(), proof.reason().stream());
    }
}
