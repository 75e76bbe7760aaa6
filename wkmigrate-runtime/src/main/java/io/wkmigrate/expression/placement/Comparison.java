package io.wkmigrate.expression.placement;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.TaskWork.Operator;
import io.wkmigrate.expression.placement.JobValue.Note;
import java.util.List;

/**
 * A condition that a condition task decides, which needs no compute.
 *
 * @param notes what is not quite the same as in ADF
 */
public record Comparison(Operator operator, JobText left, JobText right, List<Note> notes) {}
