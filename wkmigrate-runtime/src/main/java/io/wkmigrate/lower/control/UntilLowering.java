package io.wkmigrate.lower.control;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.dependency.End;
import io.wkmigrate.lower.value.NotebookValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lowers Until activities (UN-1 to UN-6). A notebook runs the job of the body again and again, until the last task of that
 * job says that the condition is met.
 */
final class UntilLowering {

    private final ActivityLowering loop;

    UntilLowering(ActivityLowering loop) {
        this.loop = loop;
    }

    End lower(ActivityKind.Until until) {
        loop.reporter()
                .report(
                        Findings.UNTIL_UNCONFIRMED,
                        loop.header().place(),
                        "The activity ends as its last pass does, and fails when its time is over.");
        BodyJob body = new BodyJob(loop, until.body(), loop.references());
        String condition = new LoopCondition(loop, body).add(until.condition());
        CarriedVariables carried = new CarriedVariables(loop, body);
        body.complete();
        LoopDriver driver = new LoopDriver(loop, body, carried, Optional.empty());
        List<Python> arguments = new ArrayList<>(List.of(Python.text(condition)));
        until.timeout()
                .ifPresent(each -> arguments.add(
                        Python.atom("seconds=" + seconds(each, driver.values()).source())));
        return driver.drive("until", "It goes on until a condition is met.", arguments);
    }

    private Python seconds(Value<Duration> timeout, NotebookValues values) {
        Optional<Duration> literal = timeout.literal();
        return literal.isPresent()
                ? Python.number(literal.get().toSeconds())
                : values.library(
                        "loops",
                        "seconds",
                        loop.values(loop.references()).inNotebook("timeout", timeout, Type.TEXT, true, values));
    }
}
