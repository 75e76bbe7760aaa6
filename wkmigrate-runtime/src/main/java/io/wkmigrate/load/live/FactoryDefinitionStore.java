package io.wkmigrate.load.live;

import com.azure.core.credential.TokenCredential;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.input.Members;
import io.wkmigrate.load.live.FactoryReadException.Kind;
import java.util.List;

/**
 * The definitions of a live factory. It only reads, and the role Reader on the factory is enough.
 *
 * <pre>{@code
 * FactoryDefinitionStore store = FactoryDefinitionStore.connect(
 *         FactoryId.parse("/subscriptions/…/factories/adf-retail"),
 *         new DefaultAzureCredentialBuilder().build(),
 *         ManagementEndpoint.of(AzureCloud.PUBLIC),
 *         ReadOptions.DEFAULT);
 * store.list();                  // the names of the pipelines
 * store.load("PL_Daily");        // one of them, as JSON
 * store.loadAll().source("");    // everything, to be converted
 * }</pre>
 *
 * <p>All methods throw {@link FactoryReadException}: a permission that is missing, above all, is an error that names it and
 * never an empty list. Nothing is asked or read before a method is called. Safe for use by several threads.
 */
public final class FactoryDefinitionStore {

    private final FactoryAddresses addresses;
    private final ManagementApi api;
    private final ReadOptions options;

    private FactoryDefinitionStore(FactoryAddresses addresses, ManagementApi api, ReadOptions options) {
        this.addresses = addresses;
        this.api = api;
        this.options = options;
    }

    /**
     * A store of one factory's definitions.
     *
     * @param credential who asks; one of azure-identity or any other
     * @param endpoint which Azure
     */
    public static FactoryDefinitionStore connect(
            FactoryId factory, TokenCredential credential, ManagementEndpoint endpoint, ReadOptions options) {
        Tokens tokens = new Tokens(credential, endpoint.tokenScope());
        return new FactoryDefinitionStore(
                new FactoryAddresses(factory, endpoint), new ManagementApi(endpoint, tokens, options), options);
    }

    /** The names of the pipelines, sorted ignoring case. */
    public List<String> list() {
        return list(DefinitionKind.PIPELINE);
    }

    /** The names of the definitions of a kind, sorted ignoring case; none of kinds that factories do not have. */
    public List<String> list(DefinitionKind kind) {
        return reading().all(kind).stream()
                .map(LiveDefinition::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /**
     * A pipeline as Git layout has it: {@code {name, properties, type}}.
     *
     * @param pipeline its name; case is ignored
     * @throws FactoryReadException of kind {@code NOT_FOUND} when there is none of this name
     */
    public JsonNode load(String pipeline) {
        ReadRequest request = addresses.ofPipeline(pipeline);
        if (pipeline.isBlank() || pipeline.chars().allMatch(each -> each == '.')) {
            throw noPipeline(pipeline, "");
        }
        JsonNode json = get(request, pipeline);
        if (json instanceof ObjectNode object && Members.text(json, "name").equalsIgnoreCase(pipeline)) {
            return GitJson.tree(new LiveDefinition(DefinitionKind.PIPELINE, "", pipeline, object));
        }
        throw new FactoryReadException(
                Kind.UNREADABLE, "", "What " + request.place() + " answers is not the pipeline \"" + pipeline + "\".");
    }

    /** Reads all of the factory. */
    public LiveFactory loadAll() {
        return reading().all();
    }

    private FactoryReading reading() {
        return new FactoryReading(addresses, api, options);
    }

    private JsonNode get(ReadRequest request, String pipeline) {
        try {
            return api.get(request);
        } catch (FactoryReadException refused) {
            boolean isPipeline = refused.kind() == Kind.NOT_FOUND && !isAboutParent(refused.errorCode());
            throw isPipeline ? noPipeline(pipeline, refused.errorCode()) : refused;
        }
    }

    /** Whether what is not there is what the pipeline would be in, and not the pipeline. */
    private static boolean isAboutParent(String errorCode) {
        return List.of(
                        "SubscriptionNotFound",
                        "InvalidSubscriptionId",
                        "ResourceGroupNotFound",
                        "ParentResourceNotFound")
                .contains(errorCode);
    }

    private FactoryReadException noPipeline(String name, String errorCode) {
        return new FactoryReadException(
                Kind.NOT_FOUND,
                errorCode,
                "There is no pipeline \"" + name + "\" in factory \""
                        + addresses.factory().factory() + "\".");
    }
}
