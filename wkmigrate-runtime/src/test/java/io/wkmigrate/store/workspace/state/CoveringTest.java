package io.wkmigrate.store.workspace.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Adf;
import org.junit.jupiter.api.Test;

/** What the service shows of settings that it was given. */
class CoveringTest {

    private static final JsonNode WANTED = Adf.json("{\"name\": \"load\", \"run_as\": {\"user_name\": \"a@b\"}}");

    @Test
    void asWhomAJobRunsNeedNotBeShown() {
        assertThat(Covering.covers(Adf.json("{\"name\": \"load\"}"), WANTED)).isTrue();
    }

    @Test
    void asWhomAJobRunsIsRightWhereItIsShown() {
        assertThat(Covering.covers(WANTED, WANTED)).isTrue();
        assertThat(Covering.covers(Adf.json("{\"name\": \"load\", \"run_as\": {\"user_name\": \"c@d\"}}"), WANTED))
                .isFalse();
    }
}
