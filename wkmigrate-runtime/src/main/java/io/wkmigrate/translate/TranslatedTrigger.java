package io.wkmigrate.translate;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Trigger;
import java.util.List;

/**
 * A trigger in the IR.
 *
 * @param findings what there is to tell about it
 * @param properties how its properties were accounted for
 */
public record TranslatedTrigger(Trigger trigger, List<Finding> findings, PropertyCount properties) {}
