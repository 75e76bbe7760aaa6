package io.wkmigrate.lower.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names for the variables of one notebook: identifiers that mean nothing else in it. */
final class PythonNames {

    /** Keywords and built-in names of Python 3.10 to 3.13, what notebooks have at hand, and the modules they import. */
    private static final String RESERVED = """
            ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError
            BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
            ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning
            EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError
            FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError
            IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None
            NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning
            PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
            StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True
            TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError
            UnicodeWarning UserWarning ValueError Warning ZeroDivisionError _ abs adf aiter all and anext any as ascii
            assert async await bin bool break breakpoint bytearray bytes callable case chr class classmethod compile
            complex continue conversions cultures dates dbutils def del delattr dict dir display displayHTML divmod elif
            else encoding enumerate errors eval except exec filter finally float for format formats from frozenset
            getattr global globals hasattr hash help hex id if import in input int is isinstance issubclass iter jobs
            json lambda len list lists locals logic loops map match maths max memoryview min next nonlocal not
            number_formats object objects oct open or ord os output parameters pass pow print property raise range repr
            return reversed round runs sc set setattr slice sorted spark sql sqlContext staticmethod str sum super sys
            table texts time timestamps try tuple type uris values variables vars while with xml xmlnames xmltree xpath
            xpathfunctions xpathparser xpathtree xpathvalues yield zip zones
            """;

    private final Set<String> taken = new HashSet<>(List.of(RESERVED.split("\\s+")));

    /** A name after another name. */
    String allocate(String name) {
        String words = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String plain = words.isEmpty() || Character.isDigit(words.charAt(0)) ? "value_" + words : words;
        String identifier = plain.replaceAll("_+$", "");
        String free = identifier;
        for (int number = 2; !taken.add(free); number++) {
            free = identifier + "_" + number;
        }
        return free;
    }
}
