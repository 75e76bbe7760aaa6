package io.wkmigrate.lower.plan;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Parameter;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import io.wkmigrate.translate.Credentials;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Global parameters as variables of the bundle (VA-7). What looks like a secret gets no default. */
public final class GlobalVariables {

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, BundleVariable> variables = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final KeyAllocator names;
    private Optional<BundleVariable> factoryName = Optional.empty();

    public GlobalVariables(List<Parameter> globals, KeyAllocator names) {
        this.names = names;
        for (Parameter each : globals) {
            String key = each.name().toLowerCase(Locale.ROOT);
            parameters.put(key, each);
            variables.put(key, variable(each, names.allocate(each.name())));
        }
    }

    private BundleVariable variable(Parameter parameter, String name) {
        Type type = ValueTypes.of(parameter.type());
        String text = parameter
                .defaultValue()
                .map(value -> ParameterText.of(TypedText.read(value, type)))
                .orElse("");
        boolean secret = Credentials.isCredential(parameter.name(), text);
        boolean replaced = JobText.literal(text).isEmpty();
        if (secret) {
            findings.add(Finding.at(
                    Findings.GLOBAL_PARAMETER_SECRET,
                    parameter.place(),
                    "The global parameter \"" + parameter.name() + "\" looks like a secret."));
        } else if (replaced) {
            findings.add(Finding.at(
                    Findings.TEXT_WOULD_BE_REPLACED,
                    parameter.place(),
                    "The value of the global parameter \"" + parameter.name() + "\" was not written."));
        }
        return new BundleVariable(
                name,
                "Global parameter \"" + parameter.name() + "\" of the factory",
                secret || replaced ? Optional.empty() : Optional.of(text));
    }

    /** The variables, in source order. */
    public List<BundleVariable> variables() {
        return Stream.concat(variables.values().stream(), factoryName.stream()).toList();
    }

    /** The name of a factory that the source does not name; whoever deploys the bundle gives it. */
    public Resolution factoryName() {
        BundleVariable variable = factoryName.orElseGet(() -> new BundleVariable(
                names.allocate("factory_name"),
                "Name of the data factory, which expressions read and the source does not say",
                Optional.empty()));
        factoryName = Optional.of(variable);
        return new Available(
                JobValue.referenced(variable.name(), JobText.bundleVariable(variable.name()), Type.TEXT), 1);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What {@code pipeline().globalParameters.name} becomes: a bundle may set another value for each of its targets. */
    public Resolution resolve(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        BundleVariable variable = variables.get(key);
        Parameter parameter = parameters.get(key);
        if (variable == null || parameter == null) {
            return new Unavailable("The global parameter \"" + name + "\" is not part of the source.");
        }
        return new Available(
                JobValue.referenced(
                        variable.name(), JobText.bundleVariable(variable.name()), ValueTypes.of(parameter.type())),
                2);
    }
}
