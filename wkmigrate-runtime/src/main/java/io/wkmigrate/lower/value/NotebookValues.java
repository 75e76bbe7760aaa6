package io.wkmigrate.lower.value;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.JobValue.Assumed;
import io.wkmigrate.expression.placement.JobValue.Folded;
import io.wkmigrate.expression.placement.JobValue.Published;
import io.wkmigrate.expression.placement.JobValue.Referenced;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Known;
import io.wkmigrate.expression.placement.ResolvedReferences;
import io.wkmigrate.expression.python.PythonEmitter;
import io.wkmigrate.expression.python.PythonReferences;
import io.wkmigrate.lower.plan.KeyAllocator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The values that one generated notebook computes with. What the job knows reaches it as widgets, which hold text and are
 * read by type (trap 8 of the target reference), and as task values; each is read once, into a variable.
 */
public final class NotebookValues implements PythonReferences {

    private final ResolvedReferences references;
    private final PythonEmitter emitter;
    private final KeyAllocator widgets;
    private final PythonNames names = new PythonNames();
    private final Map<JobValue, Python> variables = new LinkedHashMap<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<String, JobText> parameters = new LinkedHashMap<>();

    private final Map<String, String> missing = new LinkedHashMap<>();
    private final Map<String, String> reserved = new HashMap<>();

    private record Assignment(Python variable, Python value, Optional<String> byHandBecause) {}

    /**
     * Values at a place of a job.
     *
     * @param scope what references mean there
     * @param widgets names for widgets that no job parameter has, since it would win
     */
    public NotebookValues(Functions functions, ReferenceScope scope, KeyAllocator widgets) {
        this.references = new ResolvedReferences(scope);
        this.emitter = new PythonEmitter(functions, this);
        this.widgets = widgets;
    }

    /** The Python of an expression; where a function of a rule jar cannot write it, a person has to. */
    public Python compute(Node tree) {
        try {
            return emitter.emit(tree);
        } catch (ExpressionException notWritten) {
            return byHand("value", notWritten.getMessage());
        }
    }

    /** A value that must be of a type; null is left to those who read it. */
    public Python checked(Python value, Type known, Type wanted) {
        if (known.is(wanted.or(Type.NULL))) {
            return value;
        }
        return library("parameters", "of_type", value, Python.text(wanted.toString()));
    }

    /** What a job parameter holds for a value. */
    public Python parameterText(Python value) {
        return library("parameters", "text", value);
    }

    /** A call of the library. */
    public Python library(String module, String function, Python... arguments) {
        return emitter.library(module, function, arguments);
    }

    /** A name for a further variable. */
    public Python variable(String name) {
        return Python.name(names.allocate(name));
    }

    /** Keeps a name for the variable of a property; must be an identifier in lower case. */
    public void reserve(String property) {
        reserved.put(property, names.allocate(property));
    }

    /** The variable of a property. */
    private Python target(String property) {
        String kept = reserved.get(property);
        return kept == null ? variable(property) : Python.name(kept);
    }

    /** A variable that is given the value of a property before the rest of the notebook runs. */
    public Python assigned(String property, Python value) {
        return assigned(target(property), value);
    }

    private Python assigned(Python variable, Python value) {
        assignments.add(new Assignment(variable, value, Optional.empty()));
        return variable;
    }

    /** A variable whose value a person has to compute; until then the notebook fails. */
    public Python byHand(String name, String reason) {
        Python variable = target(name);
        missing.put(missing.containsKey(name) ? variable.source() : name, reason);
        assignments.add(new Assignment(variable, Python.NONE, Optional.of(reason)));
        return variable;
    }

    /** The values that a person has to compute and why, by name; a name that came before gives way to the variable's. */
    public Map<String, String> missing() {
        return Collections.unmodifiableMap(missing);
    }

    @Override
    public Optional<Type> type(Node node) {
        return references.type(node);
    }

    @Override
    public Optional<Python> python(Node node) {
        return references.value(node).map(this::read);
    }

    @Override
    public Optional<Python> text(Node node) {
        return references
                .value(node)
                .filter(value -> value.encoding() == Encoding.ELEMENT && value.source() instanceof Referenced)
                .map(value -> read(value.encoded(Encoding.TEXT)));
    }

    /** What cannot be read always is read where it is needed and not before. */
    private Python read(JobValue value) {
        if (value.mayBeMissing()) {
            return source(value);
        }
        Python known = variables.get(value);
        if (known == null) {
            known = assigned(variable(value.name()), source(value));
            variables.put(value, known);
        }
        return known;
    }

    /** A variable as it is now, which may have no value yet. */
    public Python soFar(Resolution variable) {
        if (variable instanceof Known known) {
            return Python.json(known.value());
        }
        if (!(variable instanceof Available available)) {
            return library("variables", "unset");
        }
        JobValue value = available.value();
        if (value.source() instanceof Assumed) {
            return source(value);
        }
        if (!value.mayBeMissing()) {
            return read(value);
        }
        if (value.source() instanceof Folded folded) {
            return folded("current", folded);
        }
        return value.source() instanceof Published published
                ? folded("current", published.folded())
                : source(value.encoded(Encoding.SO_FAR));
    }

    private Python folded(String function, Folded folded) {
        List<Python> arguments = new ArrayList<>(List.of(Python.name("dbutils"), soFar(folded.initial())));
        folded.definitions().forEach(each -> arguments.add(definition(each)));
        return library("variables", function, arguments.toArray(Python[]::new));
    }

    /** A definition of a variable, as the library takes it. */
    public static Python definition(JobValue.Definition definition) {
        return Python.tuple(
                Python.text(definition.change().id()),
                Python.text(definition.taskKey()),
                Python.text(definition.key()));
    }

    private Python source(JobValue value) {
        if (value.source() instanceof Published published) {
            return taskValue(published);
        }
        if (value.source() instanceof Folded folded) {
            return folded("latest", folded);
        }
        if (value.source() instanceof Assumed assumed) {
            return Python.json(assumed.value());
        }
        Python text = Python.call("dbutils.widgets.get", Python.text(widget(value)));
        String reader = value.encoding().reader();
        return reader.isEmpty() ? text : library(value.encoding().module(), reader, text);
    }

    private Python taskValue(Published published) {
        if (published.optional()) {
            return library(
                    "runs",
                    "task_value",
                    Python.name("dbutils"),
                    Python.text(published.taskKey()),
                    Python.text(published.key()));
        }
        return Python.atom("dbutils.jobs.taskValues.get(taskKey="
                + Python.text(published.taskKey()).source() + ", key="
                + Python.text(published.key()).source() + ")");
    }

    private String widget(JobValue value) {
        JobText text = value.text().orElseThrow();
        Optional<String> known = parameters.entrySet().stream()
                .filter(each -> each.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
        String name = known.orElseGet(
                () -> text.equals(JobText.jobParameter(value.name())) ? value.name() : widgets.allocate(value.name()));
        parameters.put(name, text);
        return name;
    }

    /** What the task passes under a name that nothing else has; always text. */
    public Python passed(String name, JobText text) {
        parameters.put(name, text);
        return Python.call("dbutils.widgets.get", Python.text(name));
    }

    /** The same under a name that no parameter of the job has, since that would win (trap 7 of the target reference). */
    public Python passedBeside(String name, JobText text) {
        return passed(widgets.allocate(name), text);
    }

    /** The widgets of the notebook and what the task passes for them. */
    public Map<String, JobText> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /** Writes the cells that import the library and read the values; called when everything has been computed. */
    public void writeTo(PythonNotebook.Builder notebook) {
        writeTo(notebook, Collections.emptySortedSet());
    }

    /** The same, with further modules of the library. */
    public void writeTo(PythonNotebook.Builder notebook, SortedSet<String> modules) {
        SortedSet<String> all = new TreeSet<>(emitter.modules());
        all.addAll(modules);
        notebook.imports(all);
        assignments.forEach(each -> write(each, notebook));
        if (!assignments.isEmpty()) {
            notebook.nextCell();
        }
    }

    private static void write(Assignment assignment, PythonNotebook.Builder notebook) {
        assignment
                .byHandBecause()
                .ifPresent(reason -> notebook.comment(
                        "The value of " + assignment.variable().source() + " has to be computed by hand. " + reason));
        notebook.statement("{} = {}", assignment.variable(), assignment.value());
        if (assignment.byHandBecause().isPresent()) {
            String message = "Compute " + assignment.variable().source() + " and remove this line";
            notebook.statement("raise NotImplementedError({})", Python.text(message));
        }
    }
}
