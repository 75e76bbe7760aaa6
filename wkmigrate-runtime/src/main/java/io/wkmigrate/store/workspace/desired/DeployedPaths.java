package io.wkmigrate.store.workspace.desired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes the relative paths of settings absolute, as section 8.4 of the target reference says: they are relative to
 * {@code resources/}, and a notebook loses its extension. Other paths come from ADF and are absolute or URIs.
 */
final class DeployedPaths {

    /** How a path starts that this program wrote. */
    private static final String RELATIVE = "../";

    private static final String EXTENSION = ".py";

    private final DeploymentRoot root;

    DeployedPaths(DeploymentRoot root) {
        this.root = root;
    }

    /** Where a file of the bundle is in the workspace. */
    String file(String file) {
        return root.files() + "/" + file;
    }

    /** Where a notebook of the bundle is in the workspace. */
    String notebook(String file) {
        return file(file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : file);
    }

    /** Puts the paths into the settings of a job. */
    void place(ObjectNode job) {
        job.path("tasks").forEach(this::task);
    }

    /** Puts the paths into the settings of a declarative pipeline. */
    void placePipeline(ObjectNode pipeline) {
        for (JsonNode each : pipeline.path("libraries")) {
            if (each.path("file") instanceof ObjectNode library && isRelative(library.path("path"))) {
                library.put("path", file(inBundle(library.path("path"))));
            }
        }
    }

    private void task(JsonNode task) {
        if (task.path("notebook_task") instanceof ObjectNode notebook && isRelative(notebook.path("notebook_path"))) {
            notebook.put("notebook_path", notebook(inBundle(notebook.path("notebook_path"))));
        }
        if (task.at("/for_each_task/task") instanceof ObjectNode nested) {
            task(nested);
        }
    }

    private static boolean isRelative(JsonNode path) {
        return path.asText().startsWith(RELATIVE);
    }

    private static String inBundle(JsonNode path) {
        return path.asText().substring(RELATIVE.length());
    }
}
