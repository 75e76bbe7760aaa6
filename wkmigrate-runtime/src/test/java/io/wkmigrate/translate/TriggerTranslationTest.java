package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.ir.Trigger;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerTranslationTest {

    private static final String START =
            "{\"pipelineReference\": {\"referenceName\": \"Load\", \"type\": \"PipelineReference\"}, \"parameters\": {\"day\": \"@trigger().startTime\"}}";

    @TempDir
    Path folder;

    private TranslatedFactory factory = new TranslatedFactory(
            List.of(), List.of(), List.of(), List.of(), List.of(), PropertyCount.NONE, new TreeSet<>());

    @Test
    void aTriggerOfATypeWithoutRuleIsKeptWithWhatItStarts() {
        Trigger trigger = trigger("\"type\": \"Moonrise\", \"runtimeState\": \"Started\", \"pipelines\": [" + START
                + "], \"typeProperties\": {\"phase\": \"full\"}");

        assertThat(trigger.type()).isEqualTo("Moonrise");
        assertThat(trigger.schedule()).isEmpty();
        assertThat(trigger.starts())
                .extracting(each -> each.pipeline().literalName().orElse(""))
                .containsExactly("Load");
        assertThat(trigger.starts().get(0).parameters()).containsOnlyKeys("day");
        assertThat(codes()).containsExactly("WKM-5001");
    }

    @ParameterizedTest
    @CsvSource({"Started, true", "STARTED, true", "Stopped, false", "Disabled, false"})
    void recordsTheStateThatItHadInAdf(String written, boolean started) {
        assertThat(trigger("\"type\": \"Moonrise\", \"runtimeState\": \"" + written + "\"")
                        .started())
                .contains(started);
    }

    @Test
    void theStateIsUnknownWhenTheSourceDoesNotSay() {
        assertThat(trigger("\"type\": \"Moonrise\"").started()).isEmpty();
    }

    @Test
    void aTumblingWindowStartsItsOnePipeline() {
        Trigger trigger = trigger("\"Type\": \"Moonrise\", \"Pipeline\": " + START);

        assertThat(trigger.starts()).hasSize(1);
        assertThat(codes()).containsExactly("WKM-5001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"pipeline\": {}", "\"pipeline\": null", "\"pipelines\": []", "\"pipelines\": null"})
    void aTriggerThatStartsNothingIsReported(String member) {
        Trigger trigger = trigger("\"type\": \"Moonrise\", " + member);

        assertThat(trigger.starts()).isEmpty();
        assertThat(codes()).containsExactly("WKM-5001", "WKM-5005");
    }

    @Test
    void unknownMembersAreReported() {
        trigger("\"type\": \"Moonrise\", \"pipelines\": [" + START
                + "], \"unheard\": [1, 2], \"description\": \"d\", \"annotations\": [\"a\"]");

        assertThat(factory.findings())
                .filteredOn(each -> each.code().code().equals("WKM-2003"))
                .extracting(each -> each.place().pointer())
                .containsExactly("/properties/unheard");
        assertThat(factory.properties().unhandled()).isEqualTo(2);
    }

    private Trigger trigger(String members) {
        factory = new SmallFactory(folder)
                .activities("")
                .define("trigger", "T", "{" + members + "}")
                .translate();
        Balance.check(factory.properties());
        return factory.triggers().get(0).trigger();
    }

    private List<String> codes() {
        return factory.findings().stream().map(each -> each.code().code()).toList();
    }
}
