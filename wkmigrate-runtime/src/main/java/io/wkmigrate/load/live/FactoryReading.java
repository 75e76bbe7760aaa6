package io.wkmigrate.load.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.live.FactoryReadException.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads all of a factory: first itself, then the lists of its parts, several at once. */
final class FactoryReading {

    /** Every kind that a factory can hold, in the order in which failures are told. */
    private static final List<DefinitionKind> KINDS = List.of(
            DefinitionKind.PIPELINE,
            DefinitionKind.DATASET,
            DefinitionKind.LINKED_SERVICE,
            DefinitionKind.TRIGGER,
            DefinitionKind.DATA_FLOW,
            DefinitionKind.INTEGRATION_RUNTIME,
            DefinitionKind.CREDENTIAL,
            DefinitionKind.GLOBAL_PARAMETERS,
            DefinitionKind.MANAGED_VIRTUAL_NETWORK,
            DefinitionKind.CHANGE_DATA_CAPTURE);

    /** Not every cloud and region has these. Where Azure says that it does not know them, there can be none. */
    private static final Set<DefinitionKind> OPTIONAL = Set.of(
            DefinitionKind.MANAGED_VIRTUAL_NETWORK,
            DefinitionKind.MANAGED_PRIVATE_ENDPOINT,
            DefinitionKind.CHANGE_DATA_CAPTURE);

    private static final Set<String> UNKNOWN_KIND =
            Set.of("NoRegisteredProviderFound", "InvalidResourceType", "ResourceTypeNotSupported");

    private final FactoryAddresses addresses;
    private final ManagementApi api;
    private final Pages pages;
    private final ReadOptions options;
    private final Set<DefinitionKind> missing = Collections.synchronizedSet(new TreeSet<>());
    private volatile boolean isFactoryRead;

    FactoryReading(FactoryAddresses addresses, ManagementApi api, ReadOptions options) {
        this.addresses = addresses;
        this.api = api;
        this.options = options;
        this.pages = new Pages(api, addresses.endpoint(), options.progress());
    }

    /** The factory and all its parts. */
    LiveFactory all() {
        List<LiveDefinition> found = new ArrayList<>();
        found.add(factory());
        isFactoryRead = true;
        for (List<LiveDefinition> each : inParallel()) {
            found.addAll(each);
        }
        return GitLayout.of(addresses.factory(), GlobalParameters.inFactory(found), missing);
    }

    /** All of one kind. */
    List<LiveDefinition> all(DefinitionKind kind) {
        if (kind == DefinitionKind.FACTORY) {
            return List.of(factory());
        }
        if (kind == DefinitionKind.MANAGED_PRIVATE_ENDPOINT) {
            return networks().stream().filter(each -> each.kind() == kind).toList();
        }
        return KINDS.contains(kind) ? list(kind, "", addresses.ofAll(kind)) : List.of();
    }

    private LiveDefinition factory() {
        JsonNode json = api.get(addresses.ofFactory());
        if (json instanceof ObjectNode object && object.path("properties").isObject()) {
            return new LiveDefinition(
                    DefinitionKind.FACTORY, "", addresses.factory().factory(), object);
        }
        throw new FactoryReadException(
                Kind.UNREADABLE, "", "What " + addresses.ofFactory().place() + " answers is no factory.");
    }

    private List<List<LiveDefinition>> inParallel() {
        ExecutorService threads = Executors.newFixedThreadPool(options.parallelism());
        try {
            List<Callable<List<LiveDefinition>>> lists = new ArrayList<>();
            for (DefinitionKind each : KINDS) {
                lists.add(() -> each == DefinitionKind.MANAGED_VIRTUAL_NETWORK ? networks() : all(each));
            }
            List<List<LiveDefinition>> found = new ArrayList<>();
            for (Future<List<LiveDefinition>> each : threads.invokeAll(lists)) {
                found.add(result(each));
            }
            return found;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FactoryReadException(Kind.UNREACHABLE, "", "Reading the factory was interrupted. Run it again.");
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<LiveDefinition> result(Future<List<LiveDefinition>> list) throws InterruptedException {
        try {
            return list.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof FactoryReadException known) {
                throw known;
            }
            throw new IllegalStateException("Reading a list of definitions failed", failure.getCause());
        }
    }

    /** The managed networks, each with its private endpoints. */
    private List<LiveDefinition> networks() {
        DefinitionKind kind = DefinitionKind.MANAGED_VIRTUAL_NETWORK;
        List<LiveDefinition> found = new ArrayList<>(list(kind, "", addresses.ofAll(kind)));
        for (LiveDefinition each : List.copyOf(found)) {
            found.addAll(list(
                    DefinitionKind.MANAGED_PRIVATE_ENDPOINT, each.name(), addresses.ofPrivateEndpoints(each.name())));
        }
        return found;
    }

    private List<LiveDefinition> list(DefinitionKind kind, String parent, ReadRequest request) {
        try {
            return pages.read(kind, parent, isFactoryRead ? request.partOfKnown() : request);
        } catch (FactoryReadException refused) {
            if (OPTIONAL.contains(kind) && UNKNOWN_KIND.contains(refused.errorCode())) {
                missing.add(kind);
                return List.of();
            }
            throw refused;
        }
    }
}
