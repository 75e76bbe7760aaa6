package io.wkmigrate.lower.variable;

import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.AppendVariable;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.DeclarativePipeline;
import io.wkmigrate.api.ir.ExecutePipeline;
import io.wkmigrate.api.ir.ExistingJobWork;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.ir.GeneratedNotebook;
import io.wkmigrate.api.ir.JarWork;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that an activity needs when it starts. */
final class ActivityValues {

    private ActivityValues() {}

    /** Those of the activity itself, not of activities inside. */
    static Stream<? extends Value<?>> of(ActivityKind kind) {
        if (kind instanceof ActivityKind.IfCondition condition) {
            return Stream.of(condition.condition());
        }
        if (kind instanceof ActivityKind.Switch choice) {
            return Stream.of(choice.on());
        }
        if (kind instanceof ActivityKind.ForEach loop) {
            return Stream.of(loop.items());
        }
        return kind instanceof ActivityKind.Until until ? until.timeout().stream() : ofWork((ActivityKind.Work) kind);
    }

    private static Stream<? extends Value<?>> ofWork(ActivityKind.Work work) {
        if (work instanceof NotebookWork notebook) {
            return of(List.of(notebook.path()), notebook.parameters().values(), notebook.libraries());
        }
        if (work instanceof JarWork jar) {
            return of(List.of(jar.mainClassName()), jar.parameters(), jar.libraries());
        }
        if (work instanceof PythonFileWork file) {
            return of(List.of(file.file()), file.parameters(), file.libraries());
        }
        if (work instanceof ExistingJobWork job) {
            return of(List.of(job.jobId()), job.parameters().values(), List.of());
        }
        if (work instanceof GeneratedNotebook notebook) {
            return notebook.inputs().values().stream();
        }
        if (work instanceof LibraryNotebook notebook) {
            return notebook.assignments().values().stream().flatMap(ActivityValues::of);
        }
        if (work instanceof DeclarativePipeline) {
            return Stream.empty();
        }
        if (work instanceof ExecutePipeline execute) {
            Reference.Pipeline pipeline = execute.pipeline();
            return Stream.of(
                            List.of(pipeline.name()),
                            pipeline.arguments().values(),
                            execute.parameters().values())
                    .flatMap(Collection::stream);
        }
        if (work instanceof SetVariable set) {
            return set.target() instanceof SetVariable.Variable variable
                    ? Stream.of(variable.value())
                    : ((SetVariable.ReturnValues) set.target()).values().values().stream();
        }
        if (work instanceof AppendVariable append) {
            return Stream.of(append.value());
        }
        if (work instanceof Fail fail) {
            return Stream.of(fail.message(), fail.errorCode());
        }
        if (work instanceof Placeholder) {
            return Stream.empty();
        }
        throw new IllegalStateException(
                "The values are not known of " + work.getClass().getSimpleName());
    }

    private static Stream<? extends Value<?>> of(Code code) {
        return code.parts().flatMap(each -> {
            if (each instanceof Code.Input input) {
                return Stream.of(input.value());
            }
            return each instanceof Code.Credential credential
                            && credential.secret() instanceof SecretValue.InKeyVault inVault
                    ? Stream.of(inVault.name())
                    : Stream.empty();
        });
    }

    private static Stream<? extends Value<?>> of(
            List<? extends Value<?>> what, Collection<? extends Value<?>> parameters, List<Library> libraries) {
        return Stream.of(what.stream(), parameters.stream(), libraries.stream().flatMap(ActivityValues::of))
                .flatMap(each -> each);
    }

    private static Stream<? extends Value<?>> of(Library library) {
        if (library instanceof Library.Jar jar) {
            return Stream.of(jar.uri());
        }
        if (library instanceof Library.Wheel wheel) {
            return Stream.of(wheel.uri());
        }
        if (library instanceof Library.Maven maven) {
            return with(maven.coordinates(), maven.repository());
        }
        if (library instanceof Library.PyPi pyPi) {
            return with(pyPi.requirement(), pyPi.repository());
        }
        Library.Cran cran = (Library.Cran) library;
        return with(cran.requirement(), cran.repository());
    }

    private static Stream<? extends Value<?>> with(Value<String> what, Optional<Value<String>> repository) {
        return Stream.concat(Stream.of(what), repository.stream());
    }
}
