package io.wkmigrate.processor.check;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.api.finding.Spelling;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.ComponentModel;
import io.wkmigrate.processor.model.Declaration;
import io.wkmigrate.processor.model.Located;
import io.wkmigrate.processor.model.RecordModel;
import io.wkmigrate.processor.model.RuleModel;
import io.wkmigrate.processor.schema.PublishedSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the records of a rule with what ADF publishes, nested records with nested types. */
final class PublicationCheck {

    private final PublishedSchema schema;
    private final Exhaustiveness exhaustiveness;
    private final Reporter reporter;
    private final Set<Visit> visited = new HashSet<>();
    private final List<String> forgotten = new ArrayList<>();

    private record Visit(ClassName record, Publication publication) {}

    PublicationCheck(PublishedSchema schema, Exhaustiveness exhaustiveness, Reporter reporter) {
        this.schema = schema;
        this.exhaustiveness = exhaustiveness;
        this.reporter = reporter;
    }

    void check(RuleModel.Translator rule) {
        String keyword = rule.translator().keyword();
        Publication publication = new Publication(rule.types().stream()
                .map(type -> schema.find(keyword, type.value()))
                .flatMap(Optional::stream)
                .toList());
        if (publication.types().size() == rule.types().size()) {
            check(rule, rule.root(), publication, "");
        }
        // A misspelt name is also a forgotten one; once it is corrected there may be nothing to report.
        if (!forgotten.isEmpty() && !reporter.failed()) {
            report(rule, publication);
        }
    }

    private void check(RuleModel.Translator rule, RecordModel record, Publication publication, String path) {
        if (!publication.isComplete() || !visited.add(new Visit(record.name(), publication))) {
            return;
        }
        record.components().forEach(each -> published(each, publication));
        record.declarations().forEach(each -> published(each, publication));
        publication.properties().stream()
                .filter(each -> isForgotten(each, record))
                .forEach(each -> forgotten.add(path + each));
        for (ComponentModel each : record.components()) {
            String property = each.property().value();
            each.form()
                    .nestedRecord()
                    .ifPresent(nested -> check(
                            rule, rule.record(nested), publication.nested(property, schema), path + property + "."));
        }
    }

    private void published(ComponentModel component, Publication publication) {
        Located<String> property = component.property();
        if (!component.custom() && !publication.has(property.value())) {
            String hint = Spelling.didYouMean(property.value(), publication.properties());
            reporter.error(Message.UNKNOWN_PROPERTY, property.at(), publication.names(), property.value(), hint);
        }
    }

    private void published(Declaration declaration, Publication publication) {
        Located<String> property = declaration.property();
        if (!declaration.ofRest() && !publication.has(property.value())) {
            String hint = Spelling.didYouMean(property.value(), publication.properties());
            reporter.error(Message.DECLARED_UNKNOWN, property.at(), publication.names(), property.value(), hint);
        }
    }

    private static boolean isForgotten(String property, RecordModel record) {
        Stream<String> read =
                record.components().stream().map(each -> each.property().value());
        Stream<String> declared =
                record.declarations().stream().map(each -> each.property().value());
        return record.declarations().stream().noneMatch(Declaration::ofRest)
                && Stream.concat(read, declared).noneMatch(property::equalsIgnoreCase);
    }

    private void report(RuleModel.Translator rule, Publication publication) {
        String names = String.join(", ", forgotten);
        if (exhaustiveness == Exhaustiveness.ERROR) {
            reporter.error(Message.NOT_EXHAUSTIVE, rule.root().at(), publication.names(), names);
        } else {
            reporter.warning(Message.NOT_EXHAUSTIVE, rule.root().at(), publication.names(), names);
        }
    }
}
