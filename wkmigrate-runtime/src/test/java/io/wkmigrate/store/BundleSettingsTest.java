package io.wkmigrate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleSettingsTest {

    @Test
    void aFactoryGivesItsNameToTheBundle() {
        assertThat(BundleSettings.forFactory("adf-Contoso-prod").bundleName()).isEqualTo("adf-Contoso-prod");
    }

    @Test
    void anyOtherNameBecomesALegalOne() {
        for (String each : List.of("", " ", "工場", "${bundle.name}", "../../x", "a b\n- c", "x".repeat(500), "-rf")) {
            assertThat(BundleSettings.forFactory(each).bundleName()).matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
        }
    }

    @Test
    void differentFactoriesHaveDifferentBundles() {
        Stream<String> names = Stream.of("工場", "倉庫", "my factory", "my_factory", "my-factory", "my?factory");

        assertThat(names.map(each -> BundleSettings.forFactory(each).bundleName()))
                .doesNotHaveDuplicates();
    }
}
