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
        blocks.add(new Paragraph("Proof: " + counts.words() + "."));
        return new Page(blocks);
    }

    private static List<String> row(PipelineProof proof) {
        boolean equal = proof.proof().result() == Proof.Result.EQUAL;
        return List.of(
                proof.proof().result().id(), equal ? proof.proof().cases().toString() : "", proof.title());
    }

    private static Stream<String> explanation(Proof proof) {
        return Stream.concat(proof.difference().map(Difference::text).stream(), proof.reason().stream());
    }
}
