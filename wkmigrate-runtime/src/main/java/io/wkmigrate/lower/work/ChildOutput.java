package io.wkmigrate.lower.work;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.ReferencePath.Step;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Known;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.lower.value.ActivityOutputs;
import java.util.List;
import java.util.Optional;

/**
 * What an Execute Pipeline puts out (EP-3, VA-5). A job hands nothing to the job that ran it, so whoever reads it looks into
 * the run of the child: the reader is passed the run, and the tasks of the child that return values.
 *
 * @param taskKey the task that runs the child
 * @param child the name of the child
 * @param returning the tasks of the child that return values
 * @param waits whether the activity waits for the child, without which it knows no return values
 */
record ChildOutput(String taskKey, String child, List<String> returning, boolean waits)
        implements ActivityOutputs.Output {

    @Override
    public Resolution read(List<Step> path, boolean certain, boolean optional) {
        return switch (path.isEmpty() ? "" : path.get(0).name()) {
            case "pipelinename" -> new Known(TextNode.valueOf(child), 2);
            case "pipelinerunid" -> value("run_id", Type.TEXT, List.of(), Encoding.CHILD_RUN);
            case "pipelinereturnvalue" -> returned();
            default -> new Unavailable("Of the output of a child pipeline a job knows its run and what it returns.");
        };
    }

    private Resolution returned() {
        if (!waits) {
            return new Unavailable("ADF does not wait for the child, so that it knows no return values (EP-3).");
        }
        return returning.isEmpty()
                ? new Unavailable("No task of the job of the pipeline \"" + child + "\" returns values.")
                : value("returned", Type.ANY, returning, Encoding.RETURN_VALUES);
    }

    private Resolution value(String name, Type type, List<String> tasks, Encoding encoding) {
        Optional<JobText> text = Optional.of(JobText.reference("tasks." + taskKey + ".run_id"));
        for (String each : tasks) {
            text = text.flatMap(so -> so.plus(JobText.trusted("," + each)));
        }
        JobValue value = JobValue.referenced(child + "_" + name, text.orElseThrow(), type);
        return new Available(value.encoded(encoding), 2);
    }
}
