package io.wkmigrate.lower.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.job.Job;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All that one factory becomes: what a store writes or sends.
 *
 * @param factory the name of the factory or workspace
 * @param jobs the jobs, by key
 * @param notebooks the generated notebooks, by file
 * @param variables the bundle variables that the jobs refer to, by name
 * @param handover what is left to people
 * @param sourceMap where every task comes from, in the order of the jobs and their tasks
 * @param kept source JSON that is kept for people, by file
 * @param library the Python modules that notebooks import, by file: {@code src/adf/dates.py}
 * @param pipelines the declarative pipelines that tasks update, by key
 */
public record Workflow(
        String factory,
        List<LoweredJob> jobs,
        List<NotebookFile> notebooks,
        List<BundleVariable> variables,
        Handover handover,
        List<SourceMapEntry> sourceMap,
        List<KeptSource> kept,
        SortedMap<String, String> library,
        List<LoweredPipeline> pipelines) {

    /** A workflow without declarative pipelines. */
    public Workflow(
            String factory,
            List<LoweredJob> jobs,
            List<NotebookFile> notebooks,
            List<BundleVariable> variables,
            Handover handover,
            List<SourceMapEntry> sourceMap,
            List<KeptSource> kept,
            SortedMap<String, String> library) {
        this(factory, jobs, notebooks, variables, handover, sourceMap, kept, library, List.of());
    }

    /** The same workflow with other jobs. */
    public Workflow with(List<LoweredJob> others) {
        return new Workflow(factory, others, notebooks, variables, handover, sourceMap, kept, library, pipelines);
    }

    /**
     * A declarative pipeline and the task that updates it.
     *
     * @param key its key in the bundle, which no job has
     * @param name the name people see
     * @param source the Python file that says what it does, which is no notebook
     * @param configuration what the file asks for, by name
     * @param root the storage that it reads, as far as it is known; for people
     * @param job the key of the job that the task is in
     * @param task the key of the task
     */
    public record LoweredPipeline(
            String key,
            JobText name,
            JobText catalog,
            JobText schema,
            NotebookFile source,
            Map<String, JobText> configuration,
            Map<String, JobText> tags,
            String root,
            String job,
            String task) {}

    /** A job and the pipeline it comes from. */
    public record LoweredJob(Job job, String pipeline) {}

    /**
     * A notebook that is written for a task.
     *
     * @param file its path in the bundle, with {@code /} between its parts: {@code src/load/wait.py}
     * @param header two lines that say where it comes from
     */
    public record NotebookFile(String file, PythonNotebook notebook, List<String> header) {}

    /**
     * A variable of the bundle.
     *
     * @param name {@code [a-z][a-z0-9_]*}
     * @param description what to put in
     * @param defaultValue its value unless a target sets another; absent when a person must give one
     * @param request the name under which a rule asked for it, such as {@code catalog}; absent if no rule did
     */
    public record BundleVariable(
            String name, String description, Optional<String> defaultValue, Optional<String> request) {

        /** A variable that no rule asked for. */
        public BundleVariable(String name, String description, Optional<String> defaultValue) {
            this(name, description, defaultValue, Optional.empty());
        }
    }

    /**
     * What is left to people.
     *
     * @param secrets the credential slots of the source
     * @param triggers every trigger, and what carries its schedule
     * @param missingValues the values that evaluate notebooks do not compute yet
     * @param stores what notebooks read and write
     */
    public record Handover(
            List<SecretSlot> secrets,
            List<TriggerState> triggers,
            List<MissingValue> missingValues,
            List<DataStore> stores) {

        /** Nothing. */
        public static final Handover NONE = new Handover(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * A store that a notebook reads or writes.
     *
     * @param name where it is, as far as that is known
     * @param job the key of the job
     * @param task the key of the task
     */
    public record DataStore(Kind kind, String name, String job, String task) {

        /** What somebody has to set up for it. */
        public enum Kind {
            /** A storage URI that an external location has to cover. */
            LOCATION,
            /** A volume for the files of a share. */
            VOLUME,
            /** A database that the compute has to reach. */
            DATABASE,
            /** A server or web service that the compute has to reach. */
            SERVER
        }
    }

    /**
     * A trigger and its state in ADF, which the cut-over has to know.
     *
     * @param started whether ADF had it running, if the source says so
     * @param jobs the keys of the jobs that carry its schedule; empty when it has no counterpart
     */
    public record TriggerState(
            String name, String type, Optional<Boolean> started, List<String> jobs, SourcePlace place) {}

    /**
     * A value that somebody has to compute.
     *
     * @param notebook the file of the evaluate notebook
     * @param activity the path of the ADF activity
     * @param property the property that the value is for
     * @param reason why no job computes it
     */
    public record MissingValue(String notebook, String activity, String property, String reason) {}

    /**
     * A credential slot of the source; never with a value.
     *
     * @param owner the definition that holds it, such as {@code linked service "SalesDb"}
     * @param origin where the secret is now: a Key Vault secret by name, or the definition itself
     * @param scope the secret scope on the Databricks side
     * @param key the key in the scope
     * @param vaultUrl the Key Vault that backs the scope, if one does
     */
    public record SecretSlot(
            String owner, String origin, String scope, String key, Optional<String> vaultUrl, SourcePlace place) {

        private static final int MAX_LENGTH = 128;

        /** A name for a scope or key: letters, digits and a few signs (section 14 of the target reference). */
        public static String legal(String name) {
            String legal = name.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^-+|-+$", "");
            String text = legal.isEmpty() ? "secret" : legal;
            return text.substring(0, Math.min(text.length(), MAX_LENGTH));
        }
    }

    /**
     * Where a task comes from.
     *
     * @param notebook the generated notebook it runs, if it runs one
     * @param activity the path of the ADF activity ({@code ForEach1/Copy}); empty for a task that stands for the pipeline
     * @param helper what the task is for, if it is not the activity itself
     */
    public record SourceMapEntry(
            String job,
            String task,
            Optional<String> notebook,
            String pipeline,
            String activity,
            SourcePlace place,
            Optional<Helper> helper) {

        /** The same task with another notebook. */
        public SourceMapEntry with(Optional<String> other) {
            return new SourceMapEntry(job, task, other, pipeline, activity, place, helper);
        }
    }

    /** What helper tasks are for. */
    public enum Helper {
        GATE,
        MERGE,
        EVALUATE,
        VERDICT;

        /** The spelling in {@code source-map.json}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Source JSON that is kept for people; secrets have been taken out of it.
     *
     * @param file its path in the bundle: {@code metadata/placeholders/load/copy_orders.json}
     */
    public record KeptSource(String file, JsonNode json) {}
}
