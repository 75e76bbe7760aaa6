package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertiesReadTest {

    @Test
    void areThoseThatAreThereInAnyCasingAndInAnyElementOfAList() throws IOException {
        PropertiesRead properties = new PropertiesRead(new ObjectMapper().readTree("""
            {"NotebookPath": "/a", "libraries": [{"jar": "b"}, {"pypi": {"Package": "c"}}], "base.dir": 1}
            """));

        assertThat(properties.of(List.of(
                        "notebookPath", "baseParameters", "libraries.whl", "libraries.pypi.package", "libraries.jar")))
                .containsExactly("notebookPath", "libraries.pypi.package", "libraries.jar");
    }
}
