package io.wkmigrate.api.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.ir.Ingestion;
import io.wkmigrate.api.ir.StorageAccess;
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
     * What a dataset stands for, with the arguments of the reference put in.
     *
     * @return empty when the dataset does not exist; {@link Dataset.Unsupported} when code cannot reach it
     */
    Optional<Dataset> dataset(Reference.Dataset reference);

    /** How the source of an activity reads, by the rule for its type. */
    CopySource source(CopySide side, Optional<Dataset> dataset);

    /** How the sink of an activity writes, by the rule for its type. */
    CopySink sink(CopySide side, Optional<Dataset> dataset);

    /** The store of the Python library by which notebooks reach a container, by the rules for storage. */
    Code store(StorageAccess access);

    /** The name of the pipeline that the definition is in; the empty text if it is in none. */
    String pipelineName();

    /** How the files that an activity reads get to their target, by the rules for ingestion. */
    Ingestion ingestion(
            FileIngestion files, CopySink sink, Dataset target, List<FileCopy.Column> columns, boolean hasMapping);

    /**
     * The {@code properties} of the definition that a reference means.
     *
     * @return empty when the name is computed or the definition is not part of the source
     */
    Optional<JsonNode> definition(Reference reference);

    /** Reports something about the definition that is being translated. */
    void report(FindingCode code, SourcePlace place, String message);
}
