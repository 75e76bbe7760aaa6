package io.wkmigrate.translate;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Parameter;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A factory in the IR.
 *
 * @param pipelines by name
 * @param triggers by name
 * @param globalParameters in source order
 * @param secrets the credential slots of its linked services
 * @param findings what there is to tell that is not about a pipeline, in order
 * @param properties how the properties of all definitions that rules read were accounted for
 * @param rulesUsed the ids of the rules that had a part in it: those that translated something, or changed it
 */
public record TranslatedFactory(
        List<TranslatedPipeline> pipelines,
        List<TranslatedTrigger> triggers,
        List<Parameter> globalParameters,
        List<SecretInventory.Slot> secrets,
        List<Finding> findings,
        PropertyCount properties,
        SortedSet<String> rulesUsed) {

    /** Takes the ids over. */
    public TranslatedFactory {
        rulesUsed = Collections.unmodifiableSortedSet(new TreeSet<>(rulesUsed));
    }
}
