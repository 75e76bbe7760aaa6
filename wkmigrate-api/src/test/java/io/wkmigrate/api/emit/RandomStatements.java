package io.wkmigrate.api.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes random statements with the emitters, of all lengths. */
final class RandomStatements {

    private static final List<String> WORDS = List.of(
            "load",
            "orders",
            "of",
            "the",
            "customer",
            "region",
            "stage",
            "it's",
            "\"full\"",
            "(",
            "}",
            ",",
            "a\\b",
            "é");

    private static final List<String> OPERATORS =
            List.of("==", "!=", "<=", "in", "not in", "is not", "and", "or", "+", "-", "*");

    private final Random random;

    RandomStatements(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        Python value = expression(random.nextInt(5));
        return switch (random.nextInt(6)) {
            case 0 -> "raise RuntimeError(" + value.source() + ")";
            case 1 -> "return " + value.source();
            case 2 -> "result[" + Python.text(name()).source() + "] = " + value.source();
            case 3 -> "dbutils.jobs.taskValues.set(key=" + text().source() + ", value=" + value.source() + ")";
            case 4 -> "from adf import " + String.join(", ", names(1 + random.nextInt(9)));
            default -> name() + " = " + value.source();
        };
    }

    private Python expression(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(8)) {
            case 0 -> Python.array(expressions(random.nextInt(5), depth));
            case 1 -> dict(depth);
            case 2, 3 -> Python.call("values." + name(), expressions(random.nextInt(4), depth));
            case 4 -> Python.call("texts.join", expressions(2, depth)).method(name(), expressions(1, depth));
            case 5 -> Python.atom(Python.name(name()).source() + "[" + text().source() + "]");
            default -> operation(depth);
        };
    }

    private Python operation(int depth) {
        Python[] operands = expressions(3, depth);
        return switch (random.nextInt(15)) {
            case 0 -> Python.not(operands[0]);
            case 1 -> Python.conditional(operands[0], operands[1], operands[2]);
            case 2 -> Python.operation("and", operands);
            case 3 -> Python.operation("+", operands);
            default -> Python.operation(OPERATORS.get(random.nextInt(OPERATORS.size())), operands[0], operands[1]);
        };
    }

    private Python[] expressions(int count, int depth) {
        Python[] expressions = new Python[count];
        for (int i = 0; i < count; i++) {
            expressions[i] = expression(random.nextInt(depth));
        }
        return expressions;
    }

    private Python dict(int depth) {
        Map<String, Python> members = new LinkedHashMap<>();
        names(random.nextInt(5)).forEach(each -> members.put(each, expression(random.nextInt(depth))));
        return Python.dict(members);
    }

    private Python leaf() {
        return switch (random.nextInt(6)) {
            case 0 -> Python.name(name());
            case 1 -> Python.number(random.nextInt(2000) - 1000L);
            case 2 -> Python.bool(random.nextBoolean());
            case 3 -> Python.call("dbutils.widgets.get", text());
            default -> text();
        };
    }

    private Python text() {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(random.nextInt(5) == 0 ? 20 : 4); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return Python.text(String.join(" ", words));
    }

    private List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(name());
        }
        return names;
    }

    private String name() {
        return WORDS.get(random.nextInt(7)) + "_" + WORDS.get(random.nextInt(7)) + random.nextInt(100);
    }
}
