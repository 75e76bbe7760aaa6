package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.binding.ReferenceReaders;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.load.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Translates linked services, once for each distinct use: a name with its arguments. */
final class Connections {

    private static final String READ_WITH_THE_REFERENCE = "its parameters are put in where it is referred to";

    private final Translator translator;
    private final Map<String, Resolved> resolved = new LinkedHashMap<>();

    private record Resolved(Optional<Connection> connection, List<Finding> findings, PropertyCount properties) {
        static final Resolved NOTHING = new Resolved(Optional.empty(), List.of(), PropertyCount.NONE);

        boolean deviates() {
            return Deviation.isIn(findings);
        }
    }

    Connections(Translator translator) {
        this.translator = translator;
    }

    /** What a linked service stands for; what deviates in it is told to the one who uses it, too. */
    Optional<Connection> resolve(Reference.LinkedService reference, Account user) {
        Optional<Definition> definition =
                reference.literalName().flatMap(name -> translator.factory().find(DefinitionKind.LINKED_SERVICE, name));
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        Map<String, JsonNode> arguments = ReferenceArguments.of(definition.get(), reference);
        String key = definition.get().name() + " " + arguments;
        Resolved use = resolved.get(key);
        if (use == null) {
            // A vault whose own secrets are in itself would be followed for ever.
            resolved.put(key, Resolved.NOTHING);
            use = translate(definition.get(), arguments);
            resolved.put(key, use);
        }
        unread(definition.get(), reference)
                .forEach(name -> user.report(
                        Findings.DATA_SETTING_DIFFERS,
                        reference.place(),
                        "Nothing in the linked service \"" + definition.get().name() + "\" reads the argument \"" + name
                                + "\", as far as the source shows it."));
        if (use.deviates()) {
            user.report(
                    Findings.LINKED_SERVICE_DEVIATES,
                    reference.place(),
                    "The linked service \"" + definition.get().name() + "\" could not be translated in full.");
        }
        return use.connection();
    }

    /** Arguments that no expression of the definition reads, such as those inside a connection string that is hidden. */
    private static List<String> unread(Definition definition, Reference.LinkedService reference) {
        String text = definition.properties().path("typeProperties").toString().toLowerCase(Locale.ROOT);
        return reference.arguments().keySet().stream()
                .filter(name -> !text.contains("linkedservice()." + name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** What there is to tell about the linked services that were used. */
    List<Finding> findings() {
        return resolved.values().stream()
                .flatMap(each -> each.findings().stream())
                .distinct()
                .toList();
    }

    /** How the properties of the linked services that were used were accounted for. */
    PropertyCount properties() {
        return resolved.values().stream().map(Resolved::properties).reduce(PropertyCount.NONE, PropertyCount::plus);
    }

    private Resolved translate(Definition definition, Map<String, JsonNode> arguments) {
        Account account = new Account(Subject.DEFINITION, translator.references());
        JsonNode json = Credentials.redacted(
                new ArgumentSubstitution("linkedService", arguments).apply(definition.properties()));
        ObjectReader in = ObjectReader.open(json, definition.propertiesPlace(), account);
        String type = in.optional("type", Readers.TEXT).orElse("");
        LinkedServiceDefinition<Unbound> unbound = new LinkedServiceDefinition<>(
                definition.name(),
                type,
                in.optional("description", Readers.TEXT),
                in.optional("connectVia", ReferenceReaders.INTEGRATION_RUNTIME),
                definition.place(),
                new Unbound(in.optional("typeProperties", ObjectReader::open)
                        .orElseGet(() -> ObjectReader.open(MissingNode.getInstance(), in.place(), account))));
        in.declare("parameters", READ_WITH_THE_REFERENCE);
        in.declare("annotations", "only jobs have tags");
        in.declare("version", "the rule reads the properties of every version");
        Optional<Connection> connection = translator
                .rules()
                .linkedService(type)
                .flatMap(rule -> new RuleContext(translator, account, definition.place())
                        .apply(rule, unbound, unbound.properties(), Connection.class));
        if (translator.rules().linkedService(type).isEmpty()) {
            account.report(
                    Findings.CONNECTION_WITHOUT_RULE,
                    definition.place(),
                    "No rule translates the linked service type \"" + type + "\".");
        }
        String kept = "no rule translates the linked service";
        unbound.properties().reader().declareRest(kept);
        in.close();
        return new Resolved(connection, account.findings(), account.count(Leaves.count(json)));
    }
}
