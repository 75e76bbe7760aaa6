package io.wkmigrate.store.workspace.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeployedVariablesTest {

    private static final BundleVariable REGION = new BundleVariable("region", "The region", Optional.of("west"));
    private static final BundleVariable VAULT = new BundleVariable("vault", "The vault to read", Optional.empty());
    private static final BundleVariable STAGING = new BundleVariable("staging", "A folder", Optional.empty());

    /** A global parameter had the name first. */
    private static final BundleVariable CATALOG =
            new BundleVariable("catalog_2", "The catalog", Optional.of("main"), Optional.of("catalog"));

    private final List<String> remarks = new ArrayList<>();

    @Test
    void theStrongestSourceWins() {
        Map<String, String> environment = VariableValues.fromEnvironment(
                Map.of("BUNDLE_VAR_region", "east", "BUNDLE_VAR_other", "x", "region", "y"));

        assertThat(values(environment, Map.of(), REGION)).containsOnly(Map.entry("region", "east"));
        assertThat(values(environment, Map.of("region", "north"), REGION)).containsOnly(Map.entry("region", "north"));
        assertThat(values(Map.of(), Map.of(), REGION)).containsOnly(Map.entry("region", "west"));
    }

    @Test
    void anEmptyValueIsAValue() {
        assertThat(values(Map.of(), Map.of("vault", ""), VAULT)).containsOnly(Map.entry("vault", ""));
    }

    @Test
    void allMissingValuesAreNamedAtOnceWithWhatToPutIn() {
        assertThatThrownBy(() -> values(Map.of(), Map.of(), REGION, STAGING, VAULT))
                .isInstanceOf(MissingVariablesException.class)
                .hasMessageContainingAll(
                        "2 variables",
                        "staging",
                        "A folder",
                        "vault",
                        "The vault to read",
                        "--var",
                        "BUNDLE_VAR_staging")
                .hasMessageNotContaining("The region");
    }

    @Test
    void aMisspeltVariableIsRefused() {
        assertThatThrownBy(() -> values(Map.of(), Map.of("regoin", "east"), REGION, VAULT))
                .isInstanceOf(DeploymentOptionException.class)
                .hasMessageContainingAll("\"regoin\"", "Did you mean \"region\"?", "region, vault");
    }

    /** A bundle would replace it, and the jobs of a deployment would hold it as it is. */
    @Test
    void aValueMayNotReferToTheBundle() {
        assertThatThrownBy(() -> values(Map.of(), Map.of("vault", "kv-${bundle.target}"), VAULT))
                .isInstanceOf(DeploymentOptionException.class)
                .hasMessageContaining("vault");
        assertThat(values(Map.of(), Map.of("vault", "${ } $x {{job.id}}"), VAULT))
                .containsKey("vault");
    }

    @Test
    void theCatalogIsTheOneThatRulesAskedForWhateverItIsCalled() {
        BundleVariable parameter = new BundleVariable("catalog", "Global parameter", Optional.of("products"));
        VariableValues values = new VariableValues(Map.of(), Map.of(), Optional.of("prod"), Optional.empty());

        assertThat(DeployedVariables.of(List.of(parameter, CATALOG), values, remarks))
                .containsOnly(Map.entry("catalog", "products"), Map.entry("catalog_2", "prod"));
        assertThat(remarks).isEmpty();
    }

    @Test
    void oneValueGivenInTwoWaysIsRefused() {
        VariableValues values =
                new VariableValues(Map.of("catalog_2", "a"), Map.of(), Optional.of("b"), Optional.empty());

        assertThatThrownBy(() -> DeployedVariables.of(List.of(CATALOG), values, remarks))
                .isInstanceOf(DeploymentOptionException.class)
                .hasMessageContainingAll("--catalog", "--var catalog_2");
    }

    private Map<String, String> values(
            Map<String, String> environment, Map<String, String> given, BundleVariable... variables) {
        return DeployedVariables.of(
                List.of(variables),
                new VariableValues(given, environment, Optional.empty(), Optional.empty()),
                remarks);
    }
}
