package io.wkmigrate.translate;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.AppendVariable;
import io.wkmigrate.api.ir.ExecutePipeline;
import io.wkmigrate.api.ir.ExistingJobWork;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.ir.GeneratedNotebook;
import io.wkmigrate.api.ir.JarWork;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.api.ir.SetVariable;
import java.util.LinkedHashMap;
import java.util.Map;

/** What matters of an activity to people, by name and as text. Activities inside it stand for themselves. */
final class ActivityParts {

    private final Map<String, String> parts = new LinkedHashMap<>();

    private ActivityParts() {}

    /** The parts in the order in which a person looks for them. */
    static Map<String, String> of(Activity activity) {
        ActivityParts read = new ActivityParts();
        read.header(activity.header());
        read.add("kind", IrText.kind(activity.kind()));
        if (activity.kind() instanceof ActivityKind.Work work) {
            read.work(work);
        } else {
            read.container(activity.kind());
        }
        return read.parts;
    }

    private void header(ActivityHeader header) {
        add("name", header.name());
        add("type", header.type());
        add("description", header.description());
        add("dependencies", header.dependsOn());
        add("timeout", header.policy().timeout());
        add("retries", header.policy().retry());
        add("retry interval", header.policy().retryInterval());
        add("secure input", header.policy().secureInput());
        add("secure output", header.policy().secureOutput());
        add("state", header.state());
        add("user properties", header.userProperties());
    }

    private void work(ActivityKind.Work work) {
        if (work instanceof NotebookWork notebook) {
            add("notebook path", notebook.path());
            add("parameters", notebook.parameters());
            add("libraries", notebook.libraries());
            add("compute", notebook.compute());
        } else if (work instanceof JarWork jar) {
            add("main class", jar.mainClassName());
            add("parameters", jar.parameters());
            add("libraries", jar.libraries());
            add("compute", jar.compute());
        } else if (work instanceof PythonFileWork python) {
            add("file", python.file());
            add("parameters", python.parameters());
            add("libraries", python.libraries());
            add("compute", python.compute());
        } else if (work instanceof GeneratedNotebook notebook) {
            add("notebook", notebook.notebook());
            add("inputs", notebook.inputs());
            add("compute", notebook.compute());
        } else if (work instanceof LibraryNotebook notebook) {
            add("code", notebook.assignments());
            add("compute", notebook.compute());
        } else {
            rest(work);
        }
    }

    private void rest(ActivityKind.Work work) {
        if (work instanceof ExistingJobWork job) {
            add("job", job.jobId());
            add("parameters", job.parameters());
        } else if (work instanceof ExecutePipeline pipeline) {
            add("pipeline", pipeline.pipeline());
            add("parameters", pipeline.parameters());
            add("wait on completion", pipeline.waitOnCompletion());
        } else if (work instanceof Fail fail) {
            add("message", fail.message());
            add("error code", fail.errorCode());
        } else if (work instanceof SetVariable set) {
            target(set.target());
        } else if (work instanceof AppendVariable append) {
            add("variable", append.variable());
            add("value", append.value());
        } else if (work instanceof Placeholder placeholder) {
            add("reason", placeholder.reason());
        }
    }

    private void target(SetVariable.Target target) {
        if (target instanceof SetVariable.Variable variable) {
            add("variable", variable.name());
            add("value", variable.value());
        } else if (target instanceof SetVariable.ReturnValues returned) {
            add("return values", returned.values());
        }
    }

    private void container(ActivityKind kind) {
        if (kind instanceof ActivityKind.IfCondition choice) {
            add("condition", choice.condition());
            add("when true", choice.whenTrue());
            add("when false", choice.whenFalse());
        } else if (kind instanceof ActivityKind.Switch choice) {
            add("on", choice.on());
            choice.cases().forEach(each -> add("case " + each.value(), each.activities()));
            add("otherwise", choice.otherwise());
        } else if (kind instanceof ActivityKind.ForEach loop) {
            add("items", loop.items());
            add("concurrency", loop.concurrency());
            add("body", loop.body());
        } else if (kind instanceof ActivityKind.Until loop) {
            add("condition", loop.condition());
            add("timeout of the loop", loop.timeout());
            add("body", loop.body());
        }
    }

    private void add(String name, Object part) {
        parts.put(name, IrText.of(part));
    }

    private void add(String name, Map<String, ?> members) {
        members.forEach((key, member) -> add(name + "/" + key, member));
    }
}
