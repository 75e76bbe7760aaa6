package io.wkmigrate.processor.model;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.processor.message.Anchor;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A class with one of the rule annotations. */
public sealed interface RuleModel {

    /** The class. */
    ClassName name();

    /** What it translates, rewrites or adds; of a wrapper the kind of the rule that it wraps. */
    RuleKind kind();

    /** The first sentence of its Javadoc. */
    String summary();

    /** Where it stands. */
    Anchor at();

    /**
     * A class with {@link io.wkmigrate.api.rule.Translates}.
     *
     * @param translator the rule interface it implements
     * @param types the ADF types
     * @param replaces the rule it takes the place of, or empty text
     * @param custom whether the types need not be published
     * @param properties the record of properties
     * @param records that record and all records nested in it, by name
     */
    record Translator(
            ClassName name,
            TranslatorKind translator,
            String summary,
            List<Located<String>> types,
            Located<String> replaces,
            boolean custom,
            ClassName properties,
            Map<ClassName, RecordModel> records,
            Anchor at)
            implements RuleModel {
        @Override
        public RuleKind kind() {
            return translator.ruleKind();
        }

        /** A record of the rule by its name. */
        public RecordModel record(ClassName record) {
            return Objects.requireNonNull(records.get(record), record::toString);
        }

        /** The record of properties. */
        public RecordModel root() {
            return record(properties);
        }
    }

    /**
     * A class with {@link io.wkmigrate.api.rule.Rewrites}.
     *
     * @param rewrite the rewrite interface it implements
     * @param priority when it runs
     */
    record Rewrite(ClassName name, RewriteKind rewrite, String summary, Located<Integer> priority, Anchor at)
            implements RuleModel {
        @Override
        public RuleKind kind() {
            return rewrite.ruleKind();
        }
    }

    /**
     * A class with {@link io.wkmigrate.api.rule.Wraps}.
     *
     * @param wrapped the kind of rule whose results it changes
     * @param wraps the rule whose results it changes
     * @param priority when it runs
     */
    record Wrapper(
            ClassName name,
            TranslatorKind wrapped,
            String summary,
            Located<String> wraps,
            Located<Integer> priority,
            Anchor at)
            implements RuleModel {
        @Override
        public RuleKind kind() {
            return wrapped.ruleKind();
        }
    }

    /** A class with {@link io.wkmigrate.api.expression.DefinesFunctions}. */
    record Functions(ClassName name, String summary, Anchor at) implements RuleModel {
        @Override
        public RuleKind kind() {
            return RuleKind.FUNCTION_LIBRARY;
        }
    }
}
