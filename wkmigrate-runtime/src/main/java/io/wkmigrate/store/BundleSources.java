package io.wkmigrate.store;

import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredPipeline;
import io.wkmigrate.lower.workflow.Workflow.NotebookFile;
import java.util.SortedMap;

/** The code of a bundle: notebooks, the files of declarative pipelines, and the modules that notebooks import. */
public final class BundleSources {

    private BundleSources() {}

    /** The files by their path in the bundle, which starts with {@code src/}; UTF-8, lines end with LF. */
    public static SortedMap<String, byte[]> of(Workflow workflow) {
        BundleFiles files = new BundleFiles();
        add(workflow, files);
        return files.asMap();
    }

    static void add(Workflow workflow, BundleFiles files) {
        for (LoweredPipeline each : workflow.pipelines()) {
            files.add(
                    each.source().file(),
                    each.source().notebook().module(each.source().header()));
        }
        for (NotebookFile each : workflow.notebooks()) {
            files.add(each.file(), each.notebook().source(each.header()));
        }
        workflow.library().forEach(files::add);
    }
}
