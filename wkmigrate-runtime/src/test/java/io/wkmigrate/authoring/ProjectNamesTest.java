package io.wkmigrate.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectNamesTest {

    @Test
    void theModuleIsTheArtifactWithoutItsSuffix() {
        ProjectNames names = new ProjectNames("com.acme", "acme-sales-rules", "com.acme.rules");

        assertThat(names.module()).isEqualTo("acme-sales");
        assertThat(names.prefix()).isEqualTo("AcmeSales");
        assertThat(names.folder()).isEqualTo("com/acme/rules");
    }

    @Test
    void namesAreTheSameInTurkish() {
        assertThat(new ProjectNames("com.acme", "ink-rules", "com.acme.rules").prefix())
                .isEqualTo("Ink");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Acme",
                "acme rules",
                "acme-",
                "1acme",
                "../acme",
                "a\"b",
                "a</artifactId><x>",
                "a;rm -rf",
                "größe",
                "acme\nrules",
                "builtin",
                "builtin-rules",
                "policy",
                "policy-rules",
                "policy-costs",
                "policy-costs-rules"
            })
    void anArtifactThatWouldNeedQuotingOrIsTakenIsRefused(String artifact) {
        assertThatThrownBy(() -> new ProjectNames("com.acme", artifact, "com.acme.rules"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The name \"" + artifact + "\" cannot be used: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "com.class",
                "com..acme",
                "com.acme;",
                "com.acme.rules; class X {}",
                "com/acme",
                "Com.acme",
                "com.1acme",
                "com.\u0131nk",
                "io.wkmigrate.mine",
                "io.wkmigrate",
                "java.acme"
            })
    void aPackageThatIsNoneOrIsTakenIsRefused(String packageName) {
        assertThatThrownBy(() -> new ProjectNames("com.acme", "acme-rules", packageName))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The package \"" + packageName + "\" cannot be used: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.acme<", "com acme", "${project.version}"})
    void aGroupThatWouldNeedQuotingIsRefused(String group) {
        assertThatThrownBy(() -> new ProjectNames(group, "acme-rules", "com.acme.rules"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The group \"" + group + "\" cannot be used: ");
    }
}
