package io.wkmigrate.jobs.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggersTest {

    @Test
    void aJobWithoutTriggersHasNone() {
        assertThat(triggers("{'name': 'a', 'tags': {'schedule': 'daily'}, 'queue': {'enabled': true}}"))
                .isEmpty();
    }

    @Test
    void findsAllFourPlaces() {
        assertThat(triggers("""
            {'schedule': {'quartz_cron_expression': '0 0 1 * * ?', 'pause_status': 'PAUSED'},
             'trigger': {'pause_status': 'UNPAUSED', 'file_arrival': {'url': '/Volumes/a/b/c/'}},
             'continuous': {'pause_status': 'PAUSED'},
             'triggers': [{'periodic': {'interval': 1, 'unit': 'DAYS'}},
                          {'pause_status': 'PAUSED', 'table_update': {'table_names': ['a.b.c']}}]}\
            """))
                .containsExactly(
                        "schedule /schedule PAUSED adjustable",
                        "file_arrival /trigger UNPAUSED adjustable",
                        "continuous /continuous PAUSED adjustable",
                        "periodic /triggers/0 UNPAUSED adjustable",
                        "table_update /triggers/1 PAUSED adjustable");
    }

    @Test
    void whatSaysNothingIsNotPaused() {
        assertThat(triggers("{'schedule': {'quartz_cron_expression': '0 0 1 * * ?', 'timezone_id': 'UTC'}}"))
                .containsExactly("schedule /schedule UNPAUSED adjustable");
    }

    @Test
    void aConditionBesideATriggerIsNoTrigger() {
        assertThat(triggers("""
            {'trigger': {'pause_status': 'PAUSED', 'model': {'condition': 'MODEL_CREATED'},
                         'sql_condition': {'sql_query_id': 'q', 'warehouse_id': 'w'}}}\
            """)).containsExactly("model" + " /trigger" + " PAUSED" + " adjustable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'trigger': {'job_completion': {'job_id': 5}}}",
                "{'triggers': [{'job_completion': {'job_id': 5}}]}",
                "{'trigger': {'pause_status': 'UNPAUSED'}}",
                "{'trigger': {'sql_condition': {'sql_query_id': 'q'}}}",
                "{'trigger': 'daily'}",
                "{'triggers': {'daily': true}}",
                "{'job_completion_trigger': {'job_id': 5}}",
                "{'schedules': [{'cron': '0 0 1 * * ?'}]}",
                "{'on_git_push': {'pause_status': 'UNPAUSED', 'branch': 'main'}}",
                "{'on_git_push': [{'pause_status': 'UNPAUSED', 'branch': 'main'}]}"
            })
    void aKindThatNobodyKnowsIsUnknownAndNeverNone(String settings) {
        List<Trigger> found = Triggers.of(json(settings));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(TriggerKind.UNKNOWN);
        assertThat(found.get(0).mayFire()).isTrue();
        assertThat(found.get(0).words()).startsWith("unknown trigger kind");
    }

    @Test
    void anUnknownKindBesideAKnownOneIsFoundToo() {
        assertThat(triggers("""
            {'trigger': {'pause_status': 'PAUSED', 'periodic': {'interval': 1, 'unit': 'DAYS'},
                         'moonrise': {'at': 'Berlin'}}}\
            """))
                .containsExactly("periodic /trigger PAUSED adjustable", "unknown moonrise /trigger PAUSED adjustable");
    }

    @Test
    void anUnknownKindCanOnlyBePausedWhereItSaysSoInTheUsualWay() {
        assertThat(triggers("""
            {'trigger': {'moonrise': {'at': 'Berlin'}},
             'moon_triggers': [{'pause_status': 'UNPAUSED'}, {'halted': false}],
             'continuous': {'pause_status': 'HALF'}}\
            """))
                .containsExactly(
                        "unknown moonrise /trigger UNPAUSED",
                        "unknown moon_triggers /moon_triggers/0 UNPAUSED adjustable",
                        "unknown moon_triggers /moon_triggers/1 UNKNOWN",
                        "continuous /continuous UNKNOWN");
    }

    @Test
    void emptyListsAndNullsAreNoTriggers() {
        assertThat(triggers("{'triggers': [], 'schedule': null, 'trigger': null, 'cron_triggers': []}"))
                .isEmpty();
    }

    @Test
    void aNameWithSlashesStaysOnePlace() {
        assertThat(triggers("{'my/trigger': {'pause_status': 'PAUSED'}}"))
                .containsExactly("unknown my/trigger /my~1trigger PAUSED adjustable");
    }

    private static List<String> triggers(String settings) {
        return Triggers.of(json(settings)).stream()
                .map(each -> each.kind().word()
                        + (each.kind() == TriggerKind.UNKNOWN ? " " + each.type() : "")
                        + " " + each.holder() + " " + each.state() + (each.adjustable() ? " adjustable" : ""))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
