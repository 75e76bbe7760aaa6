package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Parameter;
import io.wkmigrate.load.Definition;
import io.wkmigrate.load.Factory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The global parameters of a factory (VA-7, GL-4): in the factory's own definition, in resources of their own, or both;
 * the factory's own win.
 *
 * @param parameters in source order
 * @param findings what there is to tell about them
 */
record GlobalParameters(List<Parameter> parameters, List<Finding> findings) {

    static GlobalParameters of(Factory factory) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Definition each : factory.definitions(DefinitionKind.FACTORY)) {
            SourcePlace place = each.propertiesPlace().child("globalParameters");
            add(Credentials.redacted(each.properties().path("globalParameters")), place, factory, parameters, findings);
        }
        for (Definition each : factory.definitions(DefinitionKind.GLOBAL_PARAMETERS)) {
            add(Credentials.redacted(each.properties()), each.propertiesPlace(), factory, parameters, findings);
        }
        return new GlobalParameters(List.copyOf(parameters.values()), List.copyOf(findings));
    }

    private static void add(
            JsonNode json,
            SourcePlace place,
            Factory factory,
            Map<String, Parameter> parameters,
            List<Finding> findings) {
        Account account = new Account(Subject.DEFINITION, new ReferenceCheck(factory));
        ObjectReader in = ObjectReader.open(json, place, account);
        json.properties().forEach(member -> {
            var specification = in.optional(member.getKey(), Readers.record(GlobalParameters::specification));
            specification.ifPresent(each -> ParameterReader.parameters(Map.of(member.getKey(), each))
                    .forEach(
                            parameter -> parameters.putIfAbsent(parameter.name().toLowerCase(Locale.ROOT), parameter)));
        });
        findings.addAll(account.findings());
    }

    /** A global parameter has a value where others have a default. */
    private static ParameterReader.@Nullable Specification specification(ObjectReader in) {
        return ParameterReader.specification(in, "value");
    }
}
