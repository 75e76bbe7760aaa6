package io.wkmigrate.lower.value;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.Job.JobParameter;
import io.wkmigrate.expression.Placement;
import io.wkmigrate.expression.Placement.InJob;
import io.wkmigrate.expression.ReferenceScope;
import io.wkmigrate.lower.plan.KeyAllocator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What references mean in a child job: every value of the job around it that is read inside is passed as a parameter of the
 * child. The parameters come into being while the child is lowered.
 */
public final class ChildJobScope extends InnerScope {

    private final KeyAllocator names;
    private final Map<JobText, String> nameOfValue = new LinkedHashMap<>();

    /**
     * A scope inside another.
     *
     * @param outside what references mean where the child is run
     * @param names names for parameters that nothing around or inside the child uses for something else
     */
    public ChildJobScope(ReferenceScope outside, KeyAllocator names) {
        super(outside);
        this.names = names;
    }

    /** The parameters of the child and what is passed for them, in order. */
    public Map<String, JobText> arguments() {
        Map<String, JobText> arguments = new LinkedHashMap<>();
        nameOfValue.forEach((value, name) -> arguments.put(name, value));
        return Collections.unmodifiableMap(arguments);
    }

    /** The parameters of the child; every run is given values for all of them. */
    public List<JobParameter> parameters() {
        return nameOfValue.values().stream()
                .map(each -> new JobParameter(each, JobText.EMPTY))
                .toList();
    }

    /** Values that are the same everywhere are written down; the others are passed. */
    private Placement passed(String name, Placement placement) {
        if (!(placement instanceof InJob inJob) || !inJob.text().toString().contains("{{")) {
            return placement;
        }
        String parameter = nameOfValue.computeIfAbsent(inJob.text(), value -> nameOf(name, value));
        return new InJob(JobText.jobParameter(parameter), inJob.type(), inJob.notes());
    }

    /** A parameter that is passed on keeps its name: whichever of the two wins, the value is the same. */
    private String nameOf(String name, JobText value) {
        return value.equals(JobText.jobParameter(name)) ? name : names.allocate(name);
    }

    @Override
    public Placement parameter(String name) {
        return passed(name, super.parameter(name));
    }

    @Override
    public Placement globalParameter(String name) {
        return passed(name, super.globalParameter(name));
    }

    @Override
    public Placement system(String name) {
        return passed(name, super.system(name));
    }

    @Override
    public Placement variable(String name) {
        return passed(name, super.variable(name));
    }

    @Override
    public Placement item(List<String> path) {
        return passed(path.isEmpty() ? "item" : "item_" + path.get(path.size() - 1), super.item(path));
    }
}
