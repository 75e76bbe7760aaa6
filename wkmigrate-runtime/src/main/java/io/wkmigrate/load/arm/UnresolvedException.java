package io.wkmigrate.load.arm;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import java.util.Optional;

/** An expression has no value here. The message is a sentence for a person. */
public final class UnresolvedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FindingCode code;
    private final transient Optional<Parameter> parameter;

    /** The parameter that has no value, and where it is declared. */
    public record Parameter(String name, SourcePlace place) {}

    private UnresolvedException(FindingCode code, String message, Optional<Parameter> parameter) {
        super(message, null, false, false);
        this.code = code;
        this.parameter = parameter;
    }

    static UnresolvedException parameter(String name, SourcePlace place, String message) {
        return new UnresolvedException(
                Findings.ARM_PARAMETER_UNRESOLVED, message, Optional.of(new Parameter(name, place)));
    }

    static UnresolvedException unsupported(String message) {
        return new UnresolvedException(Findings.ARM_EXPRESSION_UNSUPPORTED, message, Optional.empty());
    }

    /** The finding to report. */
    public FindingCode code() {
        return code;
    }

    /** The parameter, when it is one that is missing. */
    public Optional<Parameter> parameter() {
        return parameter;
    }

    /** Why, in a sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
