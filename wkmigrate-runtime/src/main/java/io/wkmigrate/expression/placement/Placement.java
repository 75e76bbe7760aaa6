package io.wkmigrate.expression.placement;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.JobValue.Note;
import java.util.List;

/** Where the value of an expression comes from in a job; the first that is exact is chosen. */
public sealed interface Placement {

    /** The value is known now. */
    record Constant(JsonNode value) implements Placement {}

    /**
     * The job puts it together itself: text, dynamic value references, or both.
     *
     * @param text what is written into the job
     * @param type what ADF knows about the value
     * @param spelled whether the text is the one that ADF passes; a task value that may be a fraction, null or a structure
     *     is spelled by Databricks
     * @param notes what is not quite the same as in ADF
     */
    record InJob(JobText text, Type type, boolean spelled, List<Note> notes) implements Placement {}

    /**
     * Code computes it.
     *
     * @param tree the expression; what is known now has been put in
     * @param type what is known of the type of the value
     * @param publishable whether the value may become a task value; not when it depends on one that is secure
     * @param notes what is not quite the same as in ADF
     */
    record Computed(Node tree, Type type, boolean publishable, List<Note> notes) implements Placement {}

    /**
     * It cannot be computed in a job.
     *
     * @param reason why, as a sentence
     */
    record NotPlaced(String reason) implements Placement {}
}
