package io.wkmigrate.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.CopySinkTranslator;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.DatasetTranslator;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.TriggerTranslator;
import io.wkmigrate.api.rule.Unbound;
import java.util.Arrays;

/** The interfaces that a translating rule may implement. */
public enum TranslatorKind {
    ACTIVITY(RuleKind.ACTIVITY, "activity", ActivityTranslator.class, ActivityDefinition.class, Activity.class),
    DATASET(RuleKind.DATASET, "dataset", DatasetTranslator.class, DatasetDefinition.class, Dataset.class),
    LINKED_SERVICE(
            RuleKind.LINKED_SERVICE,
            "linkedService",
            LinkedServiceTranslator.class,
            LinkedServiceDefinition.class,
            Connection.class),
    TRIGGER(RuleKind.TRIGGER, "trigger", TriggerTranslator.class, TriggerDefinition.class, Trigger.class),
    COPY_SOURCE(
            RuleKind.COPY_SOURCE, "copySource", CopySourceTranslator.class, CopySideDefinition.class, CopySource.class),
    COPY_SINK(RuleKind.COPY_SINK, "copySink", CopySinkTranslator.class, CopySideDefinition.class, CopySink.class);

    private final RuleKind ruleKind;
    private final String keyword;
    private final Class<?> translator;
    private final Class<?> definition;
    private final Class<?> result;

    TranslatorKind(RuleKind ruleKind, String keyword, Class<?> translator, Class<?> definition, Class<?> result) {
        this.ruleKind = ruleKind;
        this.keyword = keyword;
        this.translator = translator;
        this.definition = definition;
        this.result = result;
    }

    /** The one under which such rules stand in the catalogue. */
    public static TranslatorKind of(RuleKind kind) {
        return Arrays.stream(values())
                .filter(each -> each.ruleKind == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind.words()));
    }

    /** The kind under which such rules stand in the catalogue. */
    public RuleKind ruleKind() {
        return ruleKind;
    }

    /** The word for this kind in the published schema, which is also the name of its methods in the API. */
    public String keyword() {
        return keyword;
    }

    /** The interface. */
    public ClassName translator() {
        return ClassName.get(translator);
    }

    /** What such a rule makes. */
    public ClassName result() {
        return ClassName.get(result);
    }

    /** The type of such a rule with its binder: {@code Rule<ActivityDefinition<Unbound>, Activity>}. */
    public TypeName ruleType() {
        TypeName unbound = ParameterizedTypeName.get(ClassName.get(definition), ClassName.get(Unbound.class));
        return ParameterizedTypeName.get(ClassName.get(Rule.class), unbound, ClassName.get(result));
    }
}
