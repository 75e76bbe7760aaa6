package io.wkmigrate.expression.placement;

import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.type.TypedReferences;
import java.util.IdentityHashMap;
import java.util.Optional;

/** The references of an expression as a scope resolves them, each asked for once. */
public final class ResolvedReferences implements TypedReferences {

    private final ReferenceScope scope;
    private final IdentityHashMap<Node, Optional<Resolved>> resolved = new IdentityHashMap<>();

    private record Resolved(ReferencePath path, Resolution resolution) {}

    public ResolvedReferences(ReferenceScope scope) {
        this.scope = scope;
    }

    private Optional<Resolved> resolved(Node node) {
        boolean candidate =
                node instanceof Node.Access || (node instanceof Node.Call call && ReferencePath.isRoot(call.name()));
        return candidate
                ? resolved.computeIfAbsent(
                        node, each -> ReferencePath.of(each).map(path -> new Resolved(path, scope.resolve(path))))
                : Optional.empty();
    }

    /** What a reference comes to; empty when the node is none. */
    public Optional<Resolution> resolve(Node node) {
        return resolved(node).map(Resolved::resolution);
    }

    /** The value that exactly this node is; empty when it is no reference, or more than the job knows is read of it. */
    public Optional<JobValue> value(Node node) {
        return resolved(node)
                .filter(each -> each.resolution() instanceof Available available
                        && available.steps() == each.path().steps().size())
                .map(each -> ((Available) each.resolution()).value());
    }

    @Override
    public Optional<Type> type(Node node) {
        return value(node).map(JobValue::type);
    }
}
