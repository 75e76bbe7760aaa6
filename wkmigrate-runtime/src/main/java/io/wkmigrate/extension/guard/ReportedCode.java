package io.wkmigrate.extension.guard;

import io.wkmigrate.api.finding.Effect;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.Severity;
import java.util.regex.Pattern;

/** A finding code of a jar, taken over while the jar is watched: afterwards everybody asks it. */
record ReportedCode(String code, Severity severity, Effect effect, String title, String cause, String remedy)
        implements FindingCode {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,19}-[0-9]{4}");
    private static final String OURS = "WKM-";

    static FindingCode of(FindingCode code) {
        if (code instanceof Findings) {
            return code;
        }
        Wholeness.ofArgument(code);
        ReportedCode taken = new ReportedCode(
                code.code(), code.severity(), code.effect(), code.title(), code.cause(), code.remedy());
        Wholeness.ofParts(taken.code, taken.severity, taken.effect, taken.title, taken.cause, taken.remedy);
        if (!CODE.matcher(taken.code).matches() || taken.code.startsWith(OURS)) {
            throw new NonsenseException(
                    "reported a finding whose code is not a prefix of its own, a hyphen and four digits");
        }
        return taken;
    }
}
