package io.wkmigrate.lower.value;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.job.Job.JobParameter;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.lower.plan.KeyAllocator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    @Override
    Optional<Resolution> here(ReferencePath reference) {
        return Optional.empty();
    }

    /** Values that are the same everywhere are written down; the others are passed. */
    @Override
    Resolution outside(ReferencePath reference, Resolution resolution) {
        if (!(resolution instanceof Available available)) {
            return resolution;
        }
        JobValue value = available.value();
        Optional<JobText> text = value.text();
        if (text.isEmpty()) {
            return new Unavailable("A child job cannot be passed a value that may not have been published.");
        }
        if (!text.get().toString().contains("{{")) {
            return resolution;
        }
        String parameter = nameOfValue.computeIfAbsent(text.get(), each -> nameOf(value.name(), each));
        return new Available(value.passedAs(parameter), available.steps());
    }

    /** A parameter that is passed on keeps its name: whichever of the two wins, the value is the same. */
    private String nameOf(String name, JobText value) {
        return value.equals(JobText.jobParameter(name)) ? name : names.allocate(name);
    }
}
