package io.wkmigrate.rules.activity.databricks;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.TranslationContext;

/** The compute that an activity's linked service stands for; serverless, with a finding, when that cannot be known. */
final class LinkedCompute {

    private LinkedCompute() {}

    static Compute of(ActivityDefinition<?> source, TranslationContext context) {
        Connection connection =
                source.linkedService().flatMap(context::connection).orElse(null);
        if (connection instanceof Connection.OfCompute found) {
            return found.compute();
        }
        context.report(Findings.COMPUTE_UNKNOWN, source.place(), cause(source) + ", so serverless compute was chosen.");
        return new Compute.Serverless();
    }

    private static String cause(ActivityDefinition<?> source) {
        return source.linkedService()
                .map(reference -> reference.literalName().map(name -> "The linked service \"" + name + "\""))
                .map(name -> name.orElse("The linked service, whose name is computed,") + " does not say where to run")
                .orElse("The activity names no linked service");
    }
}
