package io.wkmigrate.expression.placement;

import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.type.TypedReferences;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The references of an expression as a scope resolves them, each asked for once. */
public final class ResolvedReferences implements TypedReferences {

    private final ReferenceScope scope;
    private final Map<ReferencePath, Resolution> resolved = new HashMap<>();

    public ResolvedReferences(ReferenceScope scope) {
        this.scope = scope;
    }

    /** What a reference comes to; empty when the node is none. */
    public Optional<Resolution> resolve(Node node) {
        return ReferencePath.of(node).map(path -> resolved.computeIfAbsent(path, scope::resolve));
    }

    /** The value that exactly this node is; empty when it is no reference, or more than the job knows is read of it. */
    public Optional<JobValue> value(Node node) {
        return ReferencePath.of(node)
                .filter(path -> resolved.computeIfAbsent(path, scope::resolve) instanceof Available available
                        && available.steps() == path.steps().size())
                .map(path -> ((Available) resolved.computeIfAbsent(path, scope::resolve)).value());
    }

    @Override
    public Optional<Type> type(Node node) {
        return value(node).map(JobValue::type);
    }
}
