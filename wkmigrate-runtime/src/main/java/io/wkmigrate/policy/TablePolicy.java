package io.wkmigrate.policy;

import io.wkmigrate.api.ir.ActivityKind.Work;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.DeclarativePipeline;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.RuleKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says into which catalog and schema files are loaded. Both stay variables of the bundle, which a target or the command
 * line may set; the policy gives them their defaults.
 *
 * @param scope which pipelines
 */
record TablePolicy(Scope scope, Optional<String> catalog, Optional<String> schema)
        implements PolicyRule, PipelineRewrite {

    @Override
    public RuleKind kind() {
        return RuleKind.PIPELINE_REWRITE;
    }

    @Override
    public String summary() {
        return "Loads files into " + catalog.orElse("the catalog that is set") + "."
                + schema.orElse("the schema that is set");
    }

    @Override
    public Pipeline rewrite(Pipeline pipeline) {
        return scope.includes(pipeline) ? pipeline.mapWork(this::changed) : pipeline;
    }

    private Work changed(Work work) {
        if (work instanceof LibraryNotebook notebook) {
            Map<String, Code> assignments = new LinkedHashMap<>();
            notebook.assignments().forEach((name, code) -> assignments.put(name, code.map(this::changed)));
            return new LibraryNotebook(assignments, notebook.compute(), notebook.decision());
        } else if (work instanceof DeclarativePipeline table) {
            return new DeclarativePipeline(
                    changed(table.catalog()),
                    changed(table.schema()),
                    table.table(),
                    table.root(),
                    table.pattern(),
                    table.options(),
                    table.columns(),
                    table.selection(),
                    table.added(),
                    table.rescuedRows(),
                    table.mode(),
                    table.decision());
        }
        return work;
    }

    private Code changed(Code code) {
        if (!(code instanceof Code.Deployed variable)) {
            return code;
        }
        Optional<String> value = switch (variable.name()) {
            case "catalog" -> catalog;
            case "schema" -> schema;
            default -> Optional.empty();
        };
        return value.<Code>map(each -> new Code.Deployed(variable.name(), variable.description(), Optional.of(each)))
                .orElse(code);
    }
}
