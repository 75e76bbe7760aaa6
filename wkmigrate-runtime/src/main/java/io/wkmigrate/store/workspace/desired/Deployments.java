package io.wkmigrate.store.workspace.desired;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredPipeline;
import io.wkmigrate.store.BundleSources;
import io.wkmigrate.store.Identity;
import io.wkmigrate.store.JobSettings;
import io.wkmigrate.store.PipelineSettings;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredFile;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredJob;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredPipeline;
import io.wkmigrate.workspace.service.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Says what a workspace is to hold: what the bundle of the same workflow would make of it. */
public final class Deployments {

    /** By this first line the workspace tells notebooks from files (section 8.4 of the target reference). */
    private static final byte[] NOTEBOOK_MARKER = "# Databricks notebook source\n".getBytes(StandardCharsets.UTF_8);

    private final String name;
    private final VariableReferences references;
    private final DeployedPaths paths;
    private final ExistingJobs jobs;

    private Deployments(DeploymentOptions options, VariableReferences references) {
        this.name = options.bundle().bundleName();
        this.references = references;
        this.paths = new DeployedPaths(options.root());
        this.jobs = new ExistingJobs(options.jobIds());
    }

    /**
     * The deployment of a workflow. Pure.
     *
     * @throws MissingVariablesException when variables have no value
     * @throws DeploymentOptionException when an option does not fit the workflow
     */
    public static Deployment of(Workflow workflow, DeploymentOptions options) {
        List<String> remarks = new ArrayList<>();
        var values = DeployedVariables.of(workflow.variables(), options.variables(), remarks);
        Workflow sent = UnsentPermissions.of(workflow, remarks);
        Workflow placed = options.clusterId()
                .map(id -> new ExistingCluster(id).of(sent, remarks))
                .orElse(sent);
        Deployments deployments = new Deployments(options, new VariableReferences(values));
        return new Deployment(
                deployments.name,
                options.root().path(),
                deployments.files(placed),
                placed.pipelines().stream()
                        .map(deployments::pipeline)
                        .sorted(Comparator.comparing(DesiredPipeline::key))
                        .toList(),
                placed.jobs().stream()
                        .map(each -> deployments.job(each.job()))
                        .sorted(Comparator.comparing(DesiredJob::key))
                        .toList(),
                options.secrets().of(placed.handover().secrets()),
                List.copyOf(remarks));
    }

    private List<DesiredFile> files(Workflow workflow) {
        List<DesiredFile> files = new ArrayList<>();
        BundleSources.of(workflow).forEach((file, content) -> files.add(file(file, content)));
        return List.copyOf(files);
    }

    private DesiredFile file(String file, byte[] content) {
        int marked = Math.min(content.length, NOTEBOOK_MARKER.length);
        boolean notebook = Arrays.equals(content, 0, marked, NOTEBOOK_MARKER, 0, NOTEBOOK_MARKER.length);
        String text = new String(content, StandardCharsets.UTF_8);
        return notebook
                ? new DesiredFile(paths.notebook(file), file, FileKind.NOTEBOOK, text)
                : new DesiredFile(paths.file(file), file, FileKind.FILE, text);
    }

    private DesiredJob job(Job job) {
        String identity = Identity.of(name, job.key());
        ObjectNode settings = references.replaced(Identity.mark(JobSettings.of(job), identity));
        paths.place(settings);
        jobs.replaceIn(settings);
        BundleDefaults.addTo(settings);
        return new DesiredJob(job.key(), identity, settings.path("name").asText(), settings);
    }

    private DesiredPipeline pipeline(LoweredPipeline pipeline) {
        String identity = Identity.of(name, pipeline.key());
        ObjectNode settings = references.replaced(Identity.mark(PipelineSettings.of(pipeline), identity));
        paths.placePipeline(settings);
        BundleDefaults.addToPipeline(settings);
        return new DesiredPipeline(
                pipeline.key(), identity, settings.path("name").asText(), settings);
    }
}
