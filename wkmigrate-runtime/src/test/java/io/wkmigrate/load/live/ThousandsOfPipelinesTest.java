package io.wkmigrate.load.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.fake.azure.FakeFactory;
import io.wkmigrate.fake.azure.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThousandsOfPipelinesTest {

    @Test
    void areReadWithOneCallAPageWhateverIsInTheWay() {
        try (FakeFactory azure = FakeFactory.start("adf-large").pageSize(50)) {
            for (int i = 0; i < 2000; i++) {
                azure.withPipeline("P" + i).with("datasets", "{\"name\": \"D" + i + "\", \"properties\": {}}");
            }
            List<Integer> pages = Collections.synchronizedList(new ArrayList<>());
            FactoryDefinitionStore store = FactoryDefinitionStore.connect(
                    azure.id(),
                    new GivenToken(FakeFactory.TOKEN),
                    ManagementEndpoint.at(azure.url()),
                    ReadOptions.DEFAULT.withProgress((kind, count) -> pages.add(count)));

            LiveFactory factory = store.loadAll();

            assertThat(factory.counts())
                    .containsEntry(DefinitionKind.PIPELINE, 2000)
                    .containsEntry(DefinitionKind.DATASET, 2000);
            // The factory, 40 pages each of pipelines and data sets, and a page of each of the eight other lists.
            assertThat(azure.requests()).hasSize(1 + 40 + 40 + 8);
            assertThat(pages.stream().mapToInt(Integer::intValue).sum()).isEqualTo(4000);

            azure.next("pipelines", Fault.drop(), Fault.cut());
            assertThat(store.list()).hasSize(2000).doesNotHaveDuplicates();
        }
    }
}
