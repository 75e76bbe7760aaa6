package io.wkmigrate.extension.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.PythonModule;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.ir.Ingestion;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.StorageAccess;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.job.Job;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Components of records can be looked at only where the records are public, and what they stand in as well. */
class ReachableRecordsTest {

    /** What rules return, and what they hand to the engine. */
    private static final List<Class<?>> HANDED_OVER = List.of(
            Activity.class,
            Connection.class,
            Dataset.class,
            Trigger.class,
            CopySource.class,
            CopySink.class,
            Pipeline.class,
            Job.class,
            Code.class,
            Ingestion.class,
            FileIngestion.class,
            StorageAccess.class,
            FunctionDefinition.class,
            PythonModule.class,
            Python.class,
            SourcePlace.class);

    @Test
    void allRecordsThatARuleMayHandOverArePublic() {
        Set<Class<?>> reached = new LinkedHashSet<>();
        HANDED_OVER.forEach(each -> reach(each, reached));

        assertThat(reached).filteredOn(Class::isRecord).hasSizeGreaterThan(50).allMatch(ReachableRecordsTest::isPublic);
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (around == null || isPublic(around));
    }

    private static void reach(Type type, Set<Class<?>> reached) {
        if (type instanceof ParameterizedType generic) {
            reach(generic.getRawType(), reached);
            List.of(generic.getActualTypeArguments()).forEach(each -> reach(each, reached));
        } else if (type instanceof WildcardType some) {
            List.of(some.getUpperBounds()).forEach(each -> reach(each, reached));
        } else if (type instanceof Class<?> found
                && found.getName().startsWith("io.wkmigrate.")
                && reached.add(found)) {
            inside(found, reached);
        }
    }

    private static void inside(Class<?> type, Set<Class<?>> reached) {
        if (type.isSealed()) {
            List.of(type.getPermittedSubclasses()).forEach(each -> reach(each, reached));
        }
        if (type.isRecord()) {
            for (RecordComponent each : type.getRecordComponents()) {
                reach(each.getGenericType(), reached);
            }
        }
    }
}
