package io.wkmigrate.lower.control;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.expression.placement.JobValue.Definition;
import io.wkmigrate.lower.plan.KeyAllocator;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.VariableReads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables that a loop hands on from pass to pass, and to what comes after it (CO-2, VA-3). They live in the notebook that
 * drives the loop. A pass is passed those it reads, and what it defines is found in what its tasks exit with.
 */
final class CarriedVariables {

    private final ActivityLowering loop;
    private final BodyJob body;
    private final VariableReads variables;
    private final Map<String, Variable> byKey = new LinkedHashMap<>();

    /** The variables of a loop whose body has been lowered. */
    CarriedVariables(ActivityLowering loop, BodyJob body) {
        this.loop = loop;
        this.body = body;
        this.variables = loop.job().context().variables();
        KeyAllocator keys = new KeyAllocator(KeyAllocator.Style.TASK);
        in(loop).forEach(each -> byKey.put(keys.allocate(each.name()), each));
        byKey.values()
                .forEach(each -> definitions(each).forEach(on -> body.job().readExit(on.taskKey())));
    }

    /** The variables that a loop has to carry. */
    static List<Variable> in(ActivityLowering loop) {
        return loop.job().context().variables().carried(loop.activity());
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** The parameter of the body's job for each variable that the body reads. */
    Python reads() {
        Map<String, Python> parameters = new LinkedHashMap<>();
        byKey.forEach((key, variable) ->
                body.parameterOf(variable).ifPresent(name -> parameters.put(key, Python.text(name))));
        return Python.dict(parameters);
    }

    /** The definitions of each variable in the body, in the order in which they count. */
    Python writes() {
        Map<String, Python> writes = new LinkedHashMap<>();
        byKey.forEach((key, variable) -> writes.put(
                key,
                Python.array(definitions(variable).stream()
                        .map(NotebookValues::definition)
                        .toArray(Python[]::new))));
        return Python.dict(writes);
    }

    /** What the variables are where the loop starts. */
    Python initial(NotebookValues values) {
        Map<String, Python> initial = new LinkedHashMap<>();
        byKey.forEach((key, variable) -> initial.put(key, variables.entry(variable, loop.references(), values)));
        return Python.dict(initial);
    }

    /** Says that the task of the loop publishes what the loop made of them. */
    void publish() {
        byKey.forEach((key, variable) -> variables.publishes(loop.activity(), variable, loop.taskKey(), key));
    }

    private List<Definition> definitions(Variable variable) {
        return variables.definitionsIn(body.body(), variable);
    }
}
