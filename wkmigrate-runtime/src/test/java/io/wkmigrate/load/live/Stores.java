package io.wkmigrate.load.live;

import com.azure.core.credential.TokenCredential;
import io.wkmigrate.fake.azure.FakeFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Connects to a fake factory, and notes how long would have been waited. */
final class Stores {

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final Duration timeout;

    Stores() {
        this(Duration.ofSeconds(20));
    }

    /** @param timeout how long an answer may take */
    Stores(Duration timeout) {
        this.timeout = timeout;
    }

    FactoryDefinitionStore of(FakeFactory factory) {
        return of(factory, new GivenToken(FakeFactory.TOKEN));
    }

    FactoryDefinitionStore of(FakeFactory factory, TokenCredential credential) {
        return of(factory.id(), credential, factory.url());
    }

    FactoryDefinitionStore of(FactoryId id, TokenCredential credential, String url) {
        return FactoryDefinitionStore.connect(id, credential, ManagementEndpoint.at(url), options());
    }

    private ReadOptions options() {
        return new ReadOptions(timeout, pauses::add, 5, ReadProgress.NONE);
    }

    /** What has been waited, in order where one thread reads. */
    List<Duration> pauses() {
        return pauses;
    }
}
