package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.binding.ReferenceReaders;
import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.load.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates datasets, once for each distinct use: a name with its arguments. */
final class Datasets {

    private static final String READ_WITH_THE_REFERENCE = "its parameters are put in where it is referred to";

    private final Translator translator;
    private final Map<String, Resolved> resolved = new LinkedHashMap<>();

    private record Resolved(Optional<Dataset> dataset, List<Finding> findings, PropertyCount properties) {

        boolean deviates() {
            return Deviation.isIn(findings);
        }
    }

    Datasets(Translator translator) {
        this.translator = translator;
    }

    /** What a dataset stands for; what deviates in it is told to the one who uses it, too. */
    Optional<Dataset> resolve(Reference.Dataset reference, Account user) {
        Optional<Definition> definition =
                reference.literalName().flatMap(name -> translator.factory().find(DefinitionKind.DATASET, name));
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        Map<String, JsonNode> arguments = ReferenceArguments.of(definition.get(), reference);
        String key = definition.get().name() + " " + arguments;
        Resolved use = resolved.computeIfAbsent(key, unseen -> translate(definition.get(), arguments));
        if (use.deviates()) {
            user.report(
                    Findings.DATASET_DEVIATES,
                    reference.place(),
                    "The dataset \"" + definition.get().name() + "\" could not be translated in full.");
        }
        return use.dataset();
    }

    /** What there is to tell about the datasets that were used. */
    List<Finding> findings() {
        return resolved.values().stream()
                .flatMap(each -> each.findings().stream())
                .distinct()
                .toList();
    }

    /** How the properties of the datasets that were used were accounted for. */
    PropertyCount properties() {
        return resolved.values().stream().map(Resolved::properties).reduce(PropertyCount.NONE, PropertyCount::plus);
    }

    private Resolved translate(Definition definition, Map<String, JsonNode> arguments) {
        Account account = new Account(Subject.DEFINITION, translator.references());
        JsonNode json =
                Credentials.redacted(new ArgumentSubstitution("dataset", arguments).apply(definition.properties()));
        ObjectReader in = ObjectReader.open(json, definition.propertiesPlace(), account);
        String type = in.optional("type", Readers.TEXT).orElse("");
        Reference.LinkedService service = in.optional("sqlPool", Readers.JSON)
                .map(pool -> pool(pool, definition.propertiesPlace().child("sqlPool")))
                .orElse(null);
        if (service == null) {
            service = in.required("linkedServiceName", ReferenceReaders.LINKED_SERVICE);
        }
        Unbound properties = new Unbound(in.optional("typeProperties", ObjectReader::open)
                .orElseGet(() -> ObjectReader.open(MissingNode.getInstance(), in.place(), account)));
        in.declare("parameters", READ_WITH_THE_REFERENCE);
        in.declare("annotations", "only jobs have tags");
        in.declare("folder", "it only sorts datasets in the user interface");
        in.declare("description", "only jobs and tasks have descriptions");
        Optional<JsonNode> schema = in.optional("schema", Readers.JSON);
        Optional<JsonNode> structure = in.optional("structure", Readers.JSON);
        Optional<Dataset> dataset = service == null
                ? Optional.empty()
                : translated(
                        new DatasetDefinition<>(
                                definition.name(),
                                type,
                                service,
                                schema.filter(each -> !each.isEmpty()).or(() -> structure),
                                definition.place(),
                                properties),
                        account);
        properties.reader().declareRest("no rule translates the dataset");
        in.close();
        return new Resolved(dataset, account.findings(), account.count(Leaves.count(json)));
    }

    /** Tables of SQL pools name the pool in the place of a linked service (GL-13). */
    private static Reference.LinkedService pool(JsonNode pool, SourcePlace place) {
        return new Reference.LinkedService(
                new Value.Literal<>(pool.path("referenceName").asText(), place), Map.of(), place);
    }

    private Optional<Dataset> translated(DatasetDefinition<Unbound> definition, Account account) {
        Optional<Rule<DatasetDefinition<Unbound>, Dataset>> rule =
                translator.rules().dataset(definition.type());
        if (rule.isEmpty()) {
            String message = "No rule translates the dataset type \"" + definition.type() + "\".";
            account.report(Findings.DATASET_WITHOUT_RULE, definition.place(), message);
            return Optional.of(new Dataset.Unsupported(message));
        }
        return new RuleContext(translator, account, definition.place())
                .apply(rule.get(), definition, definition.properties(), Dataset.class);
    }
}
