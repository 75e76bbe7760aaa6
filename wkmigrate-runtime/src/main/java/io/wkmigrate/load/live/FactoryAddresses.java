package io.wkmigrate.load.live;

import io.wkmigrate.api.definition.DefinitionKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a factory and its parts are in Azure's REST API. */
record FactoryAddresses(FactoryId factory, ManagementEndpoint endpoint) {

    private static final String VERSION = "?api-version=2018-06-01";

    private static final String ACTION = "Microsoft.DataFactory/factories/";

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    ReadRequest ofFactory() {
        return request("", "the factory", ACTION + "read");
    }

    /** All definitions of a kind. */
    ReadRequest ofAll(DefinitionKind kind) {
        return request("/" + kind.armType(), "the " + plural(kind), ACTION + kind.armType() + "/read");
    }

    ReadRequest ofPrivateEndpoints(String network) {
        DefinitionKind kind = DefinitionKind.MANAGED_PRIVATE_ENDPOINT;
        String networks = DefinitionKind.MANAGED_VIRTUAL_NETWORK.armType();
        return request(
                "/" + networks + "/" + encoded(network) + "/" + kind.armType(),
                "the " + plural(kind),
                ACTION + networks + "/" + kind.armType() + "/read");
    }

    ReadRequest ofPipeline(String name) {
        String pipelines = DefinitionKind.PIPELINE.armType();
        return request(
                "/" + pipelines + "/" + encoded(name), "the pipeline \"" + name + "\"", ACTION + pipelines + "/read");
    }

    static String plural(DefinitionKind kind) {
        String words = kind.words();
        return words.endsWith("s") || words.endsWith("capture") ? words : words + "s";
    }

    private ReadRequest request(String path, String what, String action) {
        String resource = "/subscriptions/" + factory.subscription() + "/resourceGroups/"
                + encoded(factory.resourceGroup()) + "/providers/Microsoft.DataFactory/factories/" + factory.factory();
        return new ReadRequest(
                factory, URI.create(endpoint.address() + resource + path + VERSION), what, false, action);
    }

    /** A name as one part of a path. */
    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(each) >= 0) {
                text.append((char) each);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", each));
            }
        }
        return text.toString();
    }
}
