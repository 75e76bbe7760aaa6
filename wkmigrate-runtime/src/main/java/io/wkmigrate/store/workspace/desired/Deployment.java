package io.wkmigrate.store.workspace.desired;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.workspace.service.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * All that a workspace is to hold after a deployment. Nothing in it is known only to the workspace: ids of jobs and pipelines
 * are still references as bundles have them, {@code ${resources.jobs.KEY.id}}.
 *
 * @param name the name of the deployment: that of the bundle unless somebody gave another one
 * @param root the folder of the workspace that belongs to the deployment: {@code /Workspace/Users/ada@contoso.example/.wkmigrate/sales}
 * @param files the notebooks and modules, by path
 * @param pipelines the declarative pipelines, by key
 * @param jobs the jobs, by key
 * @param secrets the secrets that notebooks read, by scope and key
 * @param remarks what a person should know of the options: what they do not apply to
 */
public record Deployment(
        String name,
        String root,
        List<DesiredFile> files,
        List<DesiredPipeline> pipelines,
        List<DesiredJob> jobs,
        List<DesiredSecret> secrets,
        List<String> remarks) {

    /** A deployment without remarks. */
    public Deployment(
            String name,
            String root,
            List<DesiredFile> files,
            List<DesiredPipeline> pipelines,
            List<DesiredJob> jobs,
            List<DesiredSecret> secrets) {
        this(name, root, files, pipelines, jobs, secrets, List.of());
    }

    /**
     * A file or notebook.
     *
     * @param path its absolute path in the workspace, as the workspace names it
     * @param file its path in the bundle
     * @param text its text; lines end with LF
     */
    public record DesiredFile(String path, String file, FileKind kind, String text) {

        /** The folder that it is in. */
        public String folder() {
            return path.substring(0, path.lastIndexOf('/'));
        }

        /** What is sent. */
        public byte[] content() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * A job.
     *
     * @param key its key in the bundle
     * @param identity the value of its tag {@link Identity#TAG}, by which it is found again whatever its name
     * @param settings its settings as they are sent, but for references to what else is deployed
     */
    public record DesiredJob(String key, String identity, String name, ObjectNode settings) {}

    /** A declarative pipeline; as a job. */
    public record DesiredPipeline(String key, String identity, String name, ObjectNode settings) {}

    /**
     * A secret that notebooks read.
     *
     * @param source where its value comes from; empty when nobody said, so that a person has to put it
     */
    public record DesiredSecret(String scope, String key, Optional<SecretSource> source) {}

    /** Where secrets come from. Values are read when they are sent, and are kept nowhere. */
    public sealed interface SecretSource {

        /** An environment variable of this process. */
        record Environment(String variable) implements SecretSource {}

        /** The Key Vault that backs the whole scope. */
        record KeyVault(String resourceId, String dnsName) implements SecretSource {}
    }
}
