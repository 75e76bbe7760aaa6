package io.wkmigrate.load.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactoryIdTest {

    private static final String GUID = "0a1b2c3d-0000-1111-2222-333344445555";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions/%s/resourceGroups/rg-data/providers/Microsoft.DataFactory/factories/adf-retail",
                "/SUBSCRIPTIONS/%s/RESOURCEGROUPS/rg-data/PROVIDERS/MICROSOFT.DATAFACTORY/FACTORIES/adf-retail",
                "/subscriptions/%s/resourcegroups/rg-data/providers/microsoft.datafactory/factories/adf-retail/",
                "//subscriptions/%s/resourceGroups/rg-data/providers/Microsoft.DataFactory/factories/adf-retail",
                " %s/rg-data/adf-retail "
            })
    void isReadInAnyCasingAndInItsShortForm(String form) {
        FactoryId id = FactoryId.parse(form.formatted(GUID));

        assertThat(id).isEqualTo(new FactoryId(GUID, "rg-data", "adf-retail"));
        assertThat(id)
                .hasToString("/subscriptions/" + GUID
                        + "/resourceGroups/rg-data/providers/Microsoft.DataFactory/factories/adf-retail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "adf-retail",
                "a/b",
                "%s/rg/adf/pipelines",
                "x/rg/adf-retail",
                "%s0/rg/adf-retail",
                "%s//adf-retail",
                "%s/rg./adf-retail",
                "%s/../adf-retail",
                "%s/r g/adf-retail",
                "%s/r?g/adf-retail",
                "%s/rg/ab",
                "%s/rg/-adf",
                "%s/rg/adf-",
                "%s/rg/adf--x",
                "%s/rg/adf_x",
                "%s/rg/adf#x",
                "%s/rg/adf%%2fx",
                "/subscriptions/%s/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/syn-data",
                "/subscriptions/%s/resourceGroups/rg/providers/Microsoft.DataFactory/factories/adf-x/pipelines/p",
                "/subscriptions/%s",
                "%s/rg/adf-retail\n/x"
            })
    void isRefusedWhenAPartCannotBe(String form) {
        assertThatThrownBy(() -> FactoryId.parse(form.formatted(GUID)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"");
    }

    @Test
    void tellsAPlaceInAzureFromAFile() {
        assertThat(FactoryId.isResourceId("/Subscriptions/x")).isTrue();
        assertThat(FactoryId.isResourceId("//subscriptions/x")).isTrue();
        assertThat(FactoryId.isResourceId("/subscriptions-of-ours/adf")).isFalse();
        assertThat(FactoryId.isResourceId("subscriptions/x")).isFalse();
        assertThat(FactoryId.isResourceId("/home/subscriptions/x")).isFalse();
    }
}
