package io.wkmigrate.store.workspace.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.store.BundleSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentRootTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Workspace/Users/ada@contoso.example/.wkmigrate/sales",
                "/Workspace/Users/o'hara+x@contoso.example/sales",
                "/Workspace/Users/6f0c8a4e-0000-4000-8000-00000000aaaa/sales",
                "/Workspace/Shared/Data Platform/Übergabe",
                "/Workspace/team/sales~2"
            })
    void aFolderOfItsOwnIsTaken(String path) {
        assertThat(new DeploymentRoot(path).files()).isEqualTo(path + "/files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sales",
                "/Users/ada@contoso.example/sales",
                "/Workspace",
                "/Workspace/",
                "/Workspace/Users",
                "/Workspace/Users/ada@contoso.example",
                "/Workspace/Shared",
                "/Workspace/Shared/",
                "/Workspace/Shared//sales",
                "/Workspace/Shared/sales/",
                "/Workspace/Shared/../Users/eve@contoso.example/x",
                "/Workspace/Shared/./x",
                "/Workspace/Shared/a\\b",
                "/Workspace/Shared/a:b",
                "/Workspace/Shared/a\nb",
                "/Workspace/Shared/ x",
                "/Workspace/Shared/x.",
                "/Workspace/Shared/${bundle.name}",
                "/Workspace/Repos/ada@contoso.example/sales",
                "/Volumes/main/default/sales"
            })
    void anyOtherIsRefusedBeforeAnythingIsSent(String path) {
        assertThatThrownBy(() -> new DeploymentRoot(path))
                .isInstanceOf(DeploymentOptionException.class)
                .hasMessageContaining("root path");
    }

    @Test
    void aPathMayNotBeEndless() {
        assertThatThrownBy(() -> new DeploymentRoot("/Workspace/Shared/" + "x".repeat(400)))
                .isInstanceOf(DeploymentOptionException.class);
    }

    @Test
    void usuallyItIsInTheFolderOfWhoeverDeploys() {
        assertThat(DeploymentRoot.ofUser("ada@contoso.example", new BundleSettings("sales")))
                .hasToString("/Workspace/Users/ada@contoso.example/.wkmigrate/sales");
    }
}
