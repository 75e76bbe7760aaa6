package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesSchemaCommandTest {

    @Test
    void printsASchemaThatKnowsRightPoliciesFromWrongOnes() {
        Cli.Result result = Cli.run("rules", "schema");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(result.out());
        assertThat(schema.validate("{\"jobs\": [{\"tags\": {\"team\": \"data\"}}]}", InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{\"jbos\": []}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theDocumentationBringsItToo(@TempDir Path folder) throws IOException {
        assertThat(Cli.run("rules", "docs", "--out", folder).out())
                .contains(folder.resolve("policy.schema.json").toString());

        assertThat(Files.readString(folder.resolve("policy.schema.json")))
                .isEqualTo(Cli.run("rules", "schema").out());
    }
}
