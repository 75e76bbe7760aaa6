package io.wkmigrate.rules.linkedservice;

import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code newClusterNumOfWorker}: a number ({@code 4}), or the bounds of autoscaling ({@code 2:8}). */
final class WorkerCount {

    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,5})\\s*(?::\\s*(\\d{1,5})\\s*)?");
    private static final String SINGLE_NODE = "spark.databricks.cluster.profile";

    private WorkerCount() {}

    static Compute.Workers of(
            LinkedServiceDefinition<AzureDatabricksTranslator.Properties> source, TranslationContext context) {
        AzureDatabricksTranslator.Properties properties = source.properties();
        boolean decidedElsewhere =
                AzureDatabricksTranslator.given(properties.policyId()).isPresent();
        Optional<Value<String>> number = AzureDatabricksTranslator.given(properties.newClusterNumOfWorker());
        if (number.isEmpty()) {
            return decidedElsewhere ? new Compute.Workers.Unknown() : missing(source.place(), context);
        }
        Compute.Workers workers = parse(number.get(), context);
        boolean prepared = decidedElsewhere || properties.newClusterSparkConf().containsKey(SINGLE_NODE);
        if (workers.equals(new Compute.Workers.Fixed(0)) && !prepared) {
            reportSingleNode(number.get().place(), context);
        }
        return workers;
    }

    private static Compute.Workers missing(SourcePlace place, TranslationContext context) {
        context.report(
                Findings.CLUSTER_PROPERTY_LEFT_OUT,
                place,
                "Neither the linked service nor a policy gives the number of workers.");
        return new Compute.Workers.Unknown();
    }

    private static Compute.Workers parse(Value<String> number, TranslationContext context) {
        Optional<Compute.Workers> workers = number.literal().flatMap(WorkerCount::parse);
        if (workers.isPresent()) {
            return workers.get();
        }
        if (number instanceof Value.Computed<String> computed) {
            context.report(
                    Findings.CLUSTER_PROPERTY_COMPUTED,
                    number.place(),
                    "The number of workers is computed: "
                            + computed.expression().text());
        } else {
            context.report(
                    Findings.CLUSTER_PROPERTY_LEFT_OUT,
                    number.place(),
                    "Expected a number of workers such as 4 or 2:8 and found \""
                            + number.literal().orElse("") + "\".");
        }
        return new Compute.Workers.Unknown();
    }

    private static Optional<Compute.Workers> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(form.group(1));
        String last = form.group(2);
        if (last == null) {
            return Optional.of(new Compute.Workers.Fixed(first));
        }
        return Integer.parseInt(last) < first
                ? Optional.empty()
                : Optional.of(new Compute.Workers.Autoscale(first, Integer.parseInt(last)));
    }

    private static void reportSingleNode(SourcePlace place, TranslationContext context) {
        context.report(
                Findings.CLUSTER_PROPERTY_LEFT_OUT,
                place,
                "A cluster without workers runs nothing unless it is a single node:" + " set " + SINGLE_NODE
                        + " to singleNode, spark.master to local[*], and the tag ResourceClass to SingleNode.");
    }
}
