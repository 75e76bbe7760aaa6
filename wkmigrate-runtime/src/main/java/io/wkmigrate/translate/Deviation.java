package io.wkmigrate.translate;

import io.wkmigrate.api.finding.Effect;
import io.wkmigrate.api.finding.Finding;
import java.util.List;

/** Whether what was told about a definition concerns those who use it. */
final class Deviation {

    private Deviation() {}

    static boolean isIn(List<Finding> findings) {
        return findings.stream().anyMatch(each -> each.code().effect() != Effect.NONE);
    }
}
