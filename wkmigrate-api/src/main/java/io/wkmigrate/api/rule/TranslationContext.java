package io.wkmigrate.api.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Connection;
import java.util.List;
import java.util.Optional;

/** What a rule may ask of the engine while it translates one definition. */
public interface TranslationContext {

    /** The name of the factory or workspace. */
    String factoryName();

    /** Translates the activities of a branch or body, in source order. */
    List<Activity> translate(ActivityScope scope);

    /**
     * What a linked service stands for, with the arguments of the reference put in.
     *
     * @return empty when the linked service does not exist or no rule translates its type
     */
    Optional<Connection> connection(Reference.LinkedService reference);

    /**
     * The {@code properties} of the definition that a reference means.
     *
     * @return empty when the name is computed or the definition is not part of the source
     */
    Optional<JsonNode> definition(Reference reference);

    /** Reports something about the definition that is being translated. */
    void report(FindingCode code, SourcePlace place, String message);
}
