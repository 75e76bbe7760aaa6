package io.wkmigrate.lower.value;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.expression.Placement;
import io.wkmigrate.expression.Placement.InJob;
import io.wkmigrate.expression.Placement.NotPlaced;
import io.wkmigrate.expression.Placement.ValueType;
import io.wkmigrate.expression.ReferenceScope;
import java.util.List;
import java.util.regex.Pattern;

/** What references mean in the nested task of a {@code for_each_task}: the element is at hand, all else is as outside. */
public final class LoopScope extends InnerScope {

    /** Names that cannot end the reference that they stand in, or start another. */
    private static final Pattern REFERABLE = Pattern.compile("[^`{}]+");

    public LoopScope(ReferenceScope outside) {
        super(outside);
    }

    @Override
    public Placement item(List<String> path) {
        return switch (path.size()) {
            case 0 -> new InJob(JobText.input(), ValueType.UNKNOWN, List.of());
            case 1 ->
                REFERABLE.matcher(path.get(0)).matches()
                        ? new InJob(JobText.input(path.get(0)), ValueType.UNKNOWN, List.of())
                        : new NotPlaced("The name of the member cannot stand in a reference.");
            default -> new NotPlaced("A loop gives the members of its element, not what is inside them.");
        };
    }
}
