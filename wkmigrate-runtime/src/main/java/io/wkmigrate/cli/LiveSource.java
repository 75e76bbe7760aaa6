package io.wkmigrate.cli;

import io.wkmigrate.load.Factory;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.load.live.AzureCredentials;
import io.wkmigrate.load.live.FactoryDefinitionStore;
import io.wkmigrate.load.live.FactoryId;
import io.wkmigrate.load.live.LiveFactory;
import io.wkmigrate.load.live.ManagementEndpoint;
import io.wkmigrate.load.live.ReadOptions;
import java.util.List;

/** A live factory as a source. Nothing of Azure's libraries is touched before it is read: they take long to load. */
record LiveSource(String path, FactoryId id, AzureOptions azure, Session session) implements FactorySource {

    /** Sources for some factories; of several, each has a path of its own. */
    static List<FactorySource> all(List<FactoryId> factories, AzureOptions azure, Session session) {
        UniqueNames names = new UniqueNames();
        boolean several = factories.size() > 1;
        return factories.stream()
                .<FactorySource>map(
                        each -> new LiveSource(several ? names.claim(each.factory()) : "", each, azure, session))
                .toList();
    }

    @Override
    public Factory load() {
        return read().source(path).load();
    }

    /** Reads all of the factory, and says what is to be said about it. */
    LiveFactory read() {
        FactoryDefinitionStore store = FactoryDefinitionStore.connect(
                id,
                AzureCredentials.of(azure.credential(), session.terminal().environment(), azure.cloud()),
                endpoint(),
                ReadOptions.DEFAULT.withProgress(new ReadingProgress(session, id.factory(), System::nanoTime)));
        LiveFactory factory = store.loadAll();
        factory.remarks().forEach(session.talk()::note);
        return factory;
    }

    private ManagementEndpoint endpoint() {
        try {
            return azure.endpoint().map(ManagementEndpoint::at).orElseGet(() -> ManagementEndpoint.of(azure.cloud()));
        } catch (IllegalArgumentException notAnEndpoint) {
            throw CommandFailure.usage(String.valueOf(notAnEndpoint.getMessage()));
        }
    }
}
