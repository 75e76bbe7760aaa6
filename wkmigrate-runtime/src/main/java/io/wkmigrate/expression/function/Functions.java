package io.wkmigrate.expression.function;

import io.wkmigrate.api.expression.Excerpt;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.PythonModule;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.finding.Spelling;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The functions that expressions may call, by name ignoring case. */
public final class Functions {

    private static final List<FunctionLibrary> DOCUMENTED = List.of(
            new TextFunctions(),
            new CollectionFunctions(),
            new ObjectFunctions(),
            new LogicFunctions(),
            new ConversionFunctions(),
            new EncodingFunctions(),
            new UriFunctions(),
            new XmlFunctions(),
            new MathFunctions(),
            new DateFunctions());

    private static final Functions BUILT_IN = new Functions(DOCUMENTED);

    private final Map<String, FunctionDefinition> byName;
    private final List<PythonModule> pythonModules;

    private Functions(List<? extends FunctionLibrary> libraries) {
        byName = FunctionNames.of(libraries);
        pythonModules = libraries.stream()
                .flatMap(each -> each.pythonModules().stream())
                .toList();
    }

    /** The documented functions. */
    public static Functions builtIn() {
        return BUILT_IN;
    }

    /**
     * The documented functions and those of some libraries.
     *
     * @throws FunctionConflictException when two functions have one name
     */
    public static Functions with(List<? extends FunctionLibrary> libraries) {
        return libraries.isEmpty()
                ? BUILT_IN
                : new Functions(
                        Stream.concat(DOCUMENTED.stream(), libraries.stream()).toList());
    }

    /** The function of a name. */
    public Optional<FunctionDefinition> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The function that a call means; fails when there is none, or when it is called with too few or too many arguments. */
    public FunctionDefinition of(Node.Call call) {
        FunctionDefinition function = find(call.name()).orElseThrow(() -> unknown(call));
        int count = call.arguments().size();
        if (!function.takes(count)) {
            throw new ExpressionException(
                    Problem.ARGUMENT_COUNT,
                    function.name() + " takes " + Counted.takenBy(function) + " and here has "
                            + Counted.arguments(count) + ".",
                    call.span());
        }
        return function;
    }

    /** Fails when an expression calls something that does not exist, or with a wrong number of arguments, anywhere. */
    public void check(Node expression) {
        new FunctionCheck(this).check(expression);
    }

    /** All of them, in the order of their names. */
    public Collection<FunctionDefinition> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** The Python modules that come with functions that are not documented ones. */
    public List<PythonModule> pythonModules() {
        return pythonModules;
    }

    private ExpressionException unknown(Node.Call call) {
        List<String> known = Stream.concat(all().stream().map(FunctionDefinition::name), ReferencePath.ROOTS.stream())
                .toList();
        return new ExpressionException(
                Problem.UNKNOWN_FUNCTION,
                "There is no function " + Excerpt.quoted(call.name()) + "." + Spelling.didYouMean(call.name(), known),
                call.span());
    }
}
