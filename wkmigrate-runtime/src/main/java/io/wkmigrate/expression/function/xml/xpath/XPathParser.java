package io.wkmigrate.expression.function.xml.xpath;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.expression.function.xml.xpath.Token.Kind;
import io.wkmigrate.expression.function.xml.xpath.XPathExpression.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses XPath 1.0. There are no variables, and no prefix can be bound, so that names with one are errors. */
final class XPathParser {

    private static final int DEEPEST = 20;

    private static final Set<String> NODE_TYPES = Set.of("node", "text", "comment", "processing-instruction");

    private final List<Token> tokens;
    private int at;
    private int depth;

    private XPathParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The tree; fails with {@link Problem#INVALID_ARGUMENT}. */
    static XPathExpression parse(String path) {
        XPathParser parser = new XPathParser(XPathLexer.tokens(path));
        XPathExpression expression = parser.expression();
        if (parser.peek().kind() != Kind.END) {
            throw invalid();
        }
        return expression;
    }

    static ExpressionException invalid() {
        return new ExpressionException(Problem.INVALID_ARGUMENT, "The text is no XPath 1.0 that can be evaluated.");
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at++);
    }

    private boolean takeIf(String symbol) {
        if (peek().is(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String symbol) {
        if (!takeIf(symbol)) {
            throw invalid();
        }
    }

    /** An expression, which may stand in brackets. */
    private XPathExpression expression() {
        depth++;
        if (depth > DEEPEST) {
            throw new ExpressionException(Problem.INVALID_ARGUMENT, "The XPath is nested too deeply.");
        }
        XPathExpression expression = operation(1);
        depth--;
        return expression;
    }

    /** Operands and the operators between them that bind at least so strongly. */
    private XPathExpression operation(int strength) {
        XPathExpression left = operand();
        while (peek().kind() == Kind.OPERATOR) {
            Operator operator = Operator.of(peek().text()).orElseThrow(XPathParser::invalid);
            if (operator.strength() < strength) {
                break;
            }
            at++;
            left = new XPathExpression.Operation(operator, left, operation(operator.strength() + 1));
        }
        return left;
    }

    private XPathExpression operand() {
        if (peek().kind() == Kind.OPERATOR && peek().text().equals("-")) {
            at++;
            return new XPathExpression.Negation(operation(Operator.SIGN));
        }
        return path();
    }

    private XPathExpression path() {
        Optional<XPathExpression> primary = primary();
        if (primary.isPresent()) {
            List<XPathExpression> predicates = predicates();
            List<Step> steps = new ArrayList<>();
            if (peek().is("/") || peek().is("//")) {
                furtherSteps(steps);
            }
            return predicates.isEmpty() && steps.isEmpty()
                    ? primary.get()
                    : new XPathExpression.Filter(primary.get(), predicates, steps);
        }
        List<Step> steps = new ArrayList<>();
        if (peek().is("//")) {
            furtherSteps(steps);
            return new XPathExpression.AbsolutePath(steps);
        }
        boolean absolute = takeIf("/");
        if (!absolute || startsStep()) {
            steps.add(step());
            furtherSteps(steps);
        }
        return absolute ? new XPathExpression.AbsolutePath(steps) : new XPathExpression.RelativePath(steps);
    }

    private Optional<XPathExpression> primary() {
        Token token = peek();
        if (token.kind() == Kind.LITERAL) {
            at++;
            return Optional.of(new XPathExpression.Literal(new Value.Text(token.text())));
        }
        if (token.kind() == Kind.NUMBER) {
            at++;
            return Optional.of(new XPathExpression.Literal(new Value.Numeric(Double.parseDouble(token.text()))));
        }
        if (takeIf("(")) {
            XPathExpression expression = expression();
            expect(")");
            return Optional.of(expression);
        }
        return token.kind() == Kind.FUNCTION && !NODE_TYPES.contains(token.text())
                ? Optional.of(call(take().text()))
                : Optional.empty();
    }

    private XPathExpression call(String name) {
        CoreFunction function = CoreFunction.named(name).orElseThrow(XPathParser::invalid);
        List<XPathExpression> arguments = new ArrayList<>();
        if (!takeIf(")")) {
            do {
                arguments.add(expression());
            } while (takeIf(","));
            expect(")");
        }
        if (!function.takes(arguments.size())) {
            throw invalid();
        }
        return new XPathExpression.Call(function, arguments);
    }

    private List<XPathExpression> predicates() {
        List<XPathExpression> predicates = new ArrayList<>();
        while (takeIf("[")) {
            predicates.add(expression());
            expect("]");
        }
        return predicates;
    }

    private void furtherSteps(List<Step> steps) {
        while (peek().is("/") || peek().is("//")) {
            if (take().is("//")) {
                steps.add(Step.ANYWHERE_BELOW);
            }
            steps.add(step());
        }
    }

    private boolean startsStep() {
        return switch (peek().kind()) {
            case NAME, AXIS, WILDCARD, FUNCTION -> true;
            case SYMBOL -> peek().is(".") || peek().is("..") || peek().is("@");
            default -> false;
        };
    }

    private Step step() {
        if (takeIf(".")) {
            return Step.SELF;
        }
        if (takeIf("..")) {
            return Step.PARENT;
        }
        Axis axis = takeIf("@") ? Axis.ATTRIBUTE : Axis.CHILD;
        if (axis == Axis.CHILD && peek().kind() == Kind.AXIS) {
            axis = Axis.named(take().text()).orElseThrow(XPathParser::invalid);
        }
        return new Step(axis, test(), predicates());
    }

    private NodeTest test() {
        Token token = take();
        return switch (token.kind()) {
            case WILDCARD -> new NodeTest.AnyName();
            case NAME -> new NodeTest.Named(token.text());
            case FUNCTION -> typeTest(token.text());
            default -> throw invalid();
        };
    }

    private NodeTest typeTest(String type) {
        Optional<String> target = Optional.empty();
        if (type.equals("processing-instruction") && peek().kind() == Kind.LITERAL) {
            target = Optional.of(take().text());
        }
        expect(")");
        return switch (type) {
            case "node" -> new NodeTest.AnyNode();
            case "text" -> new NodeTest.OfKind(XPathNode.Kind.TEXT);
            case "comment" -> new NodeTest.OfKind(XPathNode.Kind.COMMENT);
            case "processing-instruction" -> new NodeTest.InstructionFor(target);
            default -> throw invalid();
        };
    }
}
