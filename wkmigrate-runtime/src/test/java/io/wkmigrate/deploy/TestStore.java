package io.wkmigrate.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.fake.workspace.FakeOptions;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.TestConnections;
import io.wkmigrate.store.workspace.DeploySettings;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.TranslatedPipeline;
import io.wkmigrate.translate.Translator;
import io.wkmigrate.workspace.TestOptions;
import io.wkmigrate.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fake workspace and stores in it. */
final class TestStore implements AutoCloseable {

    static final String ROOT = "/Workspace/Shared/sales";

    final FakeWorkspace fake;
    final Map<String, String> environment = new HashMap<>();
    private final Workspace workspace;

    TestStore() {
        this(FakeOptions.usual());
    }

    TestStore(FakeOptions options) {
        fake = FakeWorkspace.start(options);
        workspace = Workspace.connect(TestConnections.config(fake), TestOptions.hasty());
    }

    /** Options that look at nothing on this machine. */
    StoreOptions options() {
        return StoreOptions.forFactory("sales")
                .withRoot(ROOT)
                .withSettings(new DeploySettings(4, false, false, environment));
    }

    WorkspaceDefinitionStore store() {
        return store(options());
    }

    WorkspaceDefinitionStore store(StoreOptions options) {
        return new WorkspaceDefinitionStore(workspace, options);
    }

    /** The settings of the only job with this name. */
    ObjectNode settings(String name) {
        List<ObjectNode> named = fake.jobs().stream()
                .map(job -> (ObjectNode) job.path("settings"))
                .filter(settings -> settings.path("name").asText().equals(name))
                .toList();
        if (named.size() != 1) {
            throw new AssertionError(named.size() + " jobs are called " + name);
        }
        return named.get(0);
    }

    static List<Pipeline> ir(Adf factory) {
        return new Translator(factory.load(), RuleSet.builtIn())
                .translate(every -> true).pipelines().stream()
                        .map(TranslatedPipeline::pipeline)
                        .toList();
    }

    /** A pipeline that runs a notebook and has a description. */
    static Adf pipeline(String name, String description) {
        return Adf.factory().pipeline(name, properties(description));
    }

    static String properties(String description) {
        return """
                {"description": "%s", "activities": [
                  {"name": "Run", "type": "DatabricksNotebook", "typeProperties": {"notebookPath": "/Shared/load"}},
                  {"name": "Pause", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}]}
                """.formatted(description);
    }

    static Pipeline only(Adf factory) {
        return ir(factory).get(0);
    }

    @Override
    public void close() {
        fake.close();
    }
}
