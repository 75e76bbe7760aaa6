package io.wkmigrate.api.ir;

import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a task runs. */
public sealed interface Compute {

    /** On serverless compute. */
    record Serverless() implements Compute {}

    /**
     * On a cluster that exists already.
     *
     * @param name the linked service it comes from
     * @param clusterId its id
     */
    record ExistingCluster(String name, Value<String> clusterId) implements Compute {}

    /**
     * On a job cluster, shared by all tasks of a job with an equal specification. What is absent is left to the
     * workspace or to the policy.
     *
     * @param name the linked service it comes from
     * @param sparkVersion the runtime version
     * @param nodeType the type of the workers
     * @param driverNodeType the type of the driver
     * @param workers how many workers
     * @param instancePool the pool that supplies the nodes
     * @param policy the cluster policy
     * @param accessMode the data security mode
     * @param sparkConf Spark settings, in source order
     * @param environment environment variables, in source order
     * @param tags custom tags, in source order
     * @param initScripts paths or URIs, in order
     * @param logDestination a path or URI
     * @param elasticDisk whether local disks grow
     */
    record JobCluster(
            String name,
            Optional<Value<String>> sparkVersion,
            Optional<Value<String>> nodeType,
            Optional<Value<String>> driverNodeType,
            Workers workers,
            Optional<Value<String>> instancePool,
            Optional<Value<String>> policy,
            Optional<Value<String>> accessMode,
            Map<String, ClusterText> sparkConf,
            Map<String, ClusterText> environment,
            Map<String, Value<String>> tags,
            List<Value<String>> initScripts,
            Optional<Value<String>> logDestination,
            Optional<Value<Boolean>> elasticDisk)
            implements Compute {}

    /** How many workers a job cluster has. */
    sealed interface Workers {

        /** Always so many. */
        record Fixed(int count) implements Workers {}

        /** As many as are needed within bounds. */
        record Autoscale(int min, int max) implements Workers {}

        /** Not known from the source. */
        record Unknown() implements Workers {}
    }

    /** A text of a cluster specification: a value, or a secret by name. */
    sealed interface ClusterText {

        /** A value. */
        record Plain(Value<String> value) implements ClusterText {}

        /** A secret, read by the cluster when it starts. */
        record FromSecret(Secret secret) implements ClusterText {}
    }
}
