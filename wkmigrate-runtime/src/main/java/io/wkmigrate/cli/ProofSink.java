package io.wkmigrate.cli;

import io.wkmigrate.convert.Conversion;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.PipelineProof;
import java.util.ArrayList;
import java.util.List;

/** Keeps the proofs of the pipelines that were asked for. */
final class ProofSink implements FactorySink {

    private final SelectionOptions selection;
    private final List<PipelineProof> proofs = new ArrayList<>();

    ProofSink(SelectionOptions selection) {
        this.selection = selection;
    }

    List<PipelineProof> proofs() {
        return List.copyOf(proofs);
    }

    @Override
    public void accept(Conversion conversion, byte[] resultJson, String folder) {
        FactoryResult result = conversion.result();
        result.pipelines().stream()
                .filter(each -> selection.test(each.name()))
                .forEach(each -> proofs.add(PipelineProof.of(result, each)));
    }

    @Override
    public void summary(byte[] summaryJson) {
        // The sums are of no interest here.
    }
}
