package io.wkmigrate.lower.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.ValuePlacer;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes the code of rules as Python: what is known now stands in it, what ADF computes becomes a variable of the notebook,
 * and secrets are read from their scope.
 */
final class CodeLowering {

    /** The package of the modules that move data. */
    private static final String PACKAGE = "data.";

    /** Modules whose files Spark does not read where they are. */
    private static final Set<String> STAGING_MODULES = Set.of("excels", "ftp", "http", "sftp", "xmls");

    /** Modules whose files are compressed inside, as Spark reads and writes them. */
    private static final Set<String> OWN_COMPRESSION = Set.of("avros", "orcs", "parquets");

    /** Options for which files are written anew before Spark reads them. */
    private static final Set<String> STAGING_OPTIONS = Set.of("compression", "encoding", "skip_lines");

    /** Arguments of the library that are true or false. */
    private static final Set<String> SWITCHES = Set.of(
            "archive_name_as_folder",
            "child_items",
            "delete_after",
            "detect_types",
            "header",
            "namespaces",
            "partition_discovery",
            "quote_all",
            "recursive",
            "skip_forbidden",
            "skip_host_key_validation",
            "skip_incompatible",
            "skip_inconsistent",
            "skip_invalid_names",
            "skip_missing",
            "tls",
            "trust_certificate",
            "validate_certificate",
            "verify");

    private final JobAssembly job;
    private final ValuePlacer placer;
    private final NotebookValues values;
    private final SortedSet<String> modules = new TreeSet<>();
    private final Map<Value<?>, Python> known = new HashMap<>();
    private final Map<String, Python> deployed = new HashMap<>();

    CodeLowering(JobAssembly job, ValuePlacer placer, NotebookValues values) {
        this.job = job;
        this.placer = placer;
        this.values = values;
    }

    /** Keeps names for what is assigned and for the modules that are called, so that no value takes them. */
    void reserve(Map<String, Code> assignments) {
        assignments.values().stream()
                .flatMap(Code::parts)
                .filter(Code.Call.class::isInstance)
                .map(call -> module((Code.Call) call))
                .forEach(module -> {
                    modules.add(job.context().output().library().called(module));
                    values.variable(module);
                });
        Stream.of("outputs", "switches", "workspace")
                .filter(each -> !modules.contains(PACKAGE + each))
                .forEach(values::variable);
        assignments.keySet().forEach(values::variable);
    }

    /**
     * Whether files are worked on by Python before Spark reads them, or after it has written them, so that they need a
     * folder that both see.
     */
    boolean stages(Map<String, Code> assignments) {
        return assignments.values().stream()
                .flatMap(Code::parts)
                .filter(Code.Call.class::isInstance)
                .map(Code.Call.class::cast)
                .anyMatch(call -> STAGING_MODULES.contains(module(call))
                        || (!OWN_COMPRESSION.contains(module(call))
                                && call.named().keySet().stream().anyMatch(STAGING_OPTIONS::contains)));
    }

    /** Notes which stores the code reaches, for the person who has to let it. */
    void note(Map<String, Code> assignments, String taskKey) {
        ReachedStores reached = new ReachedStores(this::text);
        assignments.values().forEach(each -> job.context().output().stores(reached.of(each, job.jobKey(), taskKey)));
    }

    private Optional<String> text(Code code) {
        if (code instanceof Code.Fixed fixed) {
            return ReachedStores.text(fixed.python());
        }
        return code instanceof Code.Input input
                ? placer.plain(input.name(), input.value()).map(JsonNode::asText)
                : Optional.empty();
    }

    /** The modules of the library that are called. */
    SortedSet<String> modules() {
        return Collections.unmodifiableSortedSet(modules);
    }

    Python lower(Code code) {
        if (code instanceof Code.Fixed fixed) {
            return fixed.python();
        }
        if (code instanceof Code.Assigned assigned) {
            return Python.name(assigned.variable());
        }
        if (code instanceof Code.Input input) {
            return value(input.name(), input.value());
        }
        if (code instanceof Code.Credential credential) {
            return secret(credential.secret());
        }
        if (code instanceof Code.Deployed variable) {
            return deployed.computeIfAbsent(variable.name(), unseen -> deployed(variable));
        }
        if (code instanceof Code.Items items) {
            return Python.array(items.elements().stream().map(this::lower).toArray(Python[]::new));
        }
        if (code instanceof Code.Members members) {
            return Python.dict(lowered(members.members()));
        }
        Code.Call call = (Code.Call) code;
        return Python.call(
                call.function(), call.arguments().stream().map(this::lower).toList(), lowered(call.named()));
    }

    private Map<String, Python> lowered(Map<String, Code> named) {
        Map<String, Python> all = new LinkedHashMap<>();
        named.forEach(
                (name, code) -> all.put(name, isComputedSwitch(name, code) ? switched(lower(code)) : lower(code)));
        return all;
    }

    /** Whether an argument is a boolean that a pipeline computes; it may arrive as text. */
    private static boolean isComputedSwitch(String name, Code code) {
        return SWITCHES.contains(name)
                && code instanceof Code.Input input
                && input.value() instanceof Value.Computed<?>;
    }

    private Python switched(Python value) {
        if (Set.of("True", "False").contains(value.source())) {
            return value;
        }
        modules.add(PACKAGE + "switches");
        return Python.call("switches.on", value);
    }

    private static String module(Code.Call call) {
        return call.function().substring(0, call.function().indexOf('.'));
    }

    private Python value(String name, Value<?> value) {
        Python before = known.get(value);
        if (before != null) {
            return before;
        }
        String variable = name.toLowerCase(Locale.ROOT);
        Python python = placer.plain(name, value)
                .map(CodeLowering::literal)
                .orElseGet(() -> value instanceof Value.Computed<?> computed
                        ? placer.handedOn(variable, computed, values)
                        : placer.inNotebook(variable, value, Type.ANY, false, values));
        known.put(value, python);
        return python;
    }

    private static Python literal(JsonNode value) {
        return value.isTextual() ? Python.lines(value.textValue()) : Python.json(value);
    }

    /** The scope and the key are those that the guide tells people to fill. */
    private Python secret(SecretValue secret) {
        SecretSlot slot = job.context().factory().secret(secret.place()).orElseGet(() -> unlisted(secret.place()));
        Python scope = Python.text(slot.scope());
        Python key = secret instanceof SecretValue.InKeyVault inVault
                        && inVault.name() instanceof Value.Computed<String> computed
                ? value("secret_name", computed)
                : Python.text(slot.key());
        Map<String, Python> arguments = new LinkedHashMap<>();
        arguments.put("scope", scope);
        arguments.put("key", key);
        return Python.call("dbutils.secrets.get", List.of(), arguments);
    }

    /** A slot that the definition does not show, since Git and templates leave credentials out. */
    private SecretSlot unlisted(SourcePlace place) {
        String scope = SecretSlot.legal(job.context().factory().secretScope());
        String definition = place.file().replaceAll(".*/", "").replaceAll("\\.json$", "");
        String key =
                SecretSlot.legal(definition + place.pointer().replaceAll("/(?:properties|typeProperties)(?=/)", ""));
        return job.context()
                .output()
                .credential(new SecretSlot(
                        "definition in " + place.file(),
                        "not part of the source",
                        scope,
                        key,
                        Optional.empty(),
                        place));
    }

    private Python deployed(Code.Deployed variable) {
        JobText text =
                job.context().output().variable(variable.name(), variable.description(), variable.defaultValue());
        return values.assigned(variable.name(), values.passedBeside(variable.name(), text));
    }
}
