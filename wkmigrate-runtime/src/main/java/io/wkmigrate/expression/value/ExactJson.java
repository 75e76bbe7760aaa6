package io.wkmigrate.expression.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.math.BigInteger;

/**
 * JSON text as expressions read it: integers of 64 bits exactly, other numbers as doubles, of two members of one name
 * the last value. Numbers out of range, {@code NaN} and text after the end are errors. Line breaks and other control
 * characters may stand in strings, as .NET's reader has it: texts with line breaks are often put into JSON by
 * {@code concat}.
 */
public final class ExactJson {

    /** How deep arrays and objects may be nested; deeper than any data, and safe for recursive code in both engines. */
    private static final int MAX_DEPTH = 250;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(new Numbers())
            .build()
            .reader();

    private ExactJson() {}

    /**
     * The value that a JSON text stands for.
     *
     * @throws ExpressionException when it is none
     */
    public static JsonNode parse(String text) {
        try {
            JsonNode value = READER.readTree(text);
            if (value.isMissingNode()) {
                throw new ExpressionException(Problem.CONVERSION, "The text is empty, which is no JSON.");
            }
            return value;
        } catch (JsonProcessingException invalid) {
            throw new ExpressionException(Problem.CONVERSION, "The text is no valid JSON.");
        }
    }

    /** Makes numbers to 64-bit integers and finite doubles. */
    private static final class Numbers extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public NumericNode numberNode(int value) {
            return LongNode.valueOf(value);
        }

        @Override
        public ValueNode numberNode(BigInteger value) {
            throw outOfRange();
        }

        @Override
        public NumericNode numberNode(double value) {
            if (!Double.isFinite(value)) {
                throw outOfRange();
            }
            return DoubleNode.valueOf(value);
        }

        private static ExpressionException outOfRange() {
            return new ExpressionException(Problem.CONVERSION, "The JSON holds a number that is out of range.");
        }
    }
}
