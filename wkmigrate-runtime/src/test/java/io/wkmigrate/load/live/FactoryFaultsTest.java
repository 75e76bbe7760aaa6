package io.wkmigrate.load.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.fake.azure.FakeFactory;
import io.wkmigrate.fake.azure.Fault;
import io.wkmigrate.load.live.FactoryReadException.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Azure or the network does: all of the factory, or an error that says what to do; never a part of it. */
class FactoryFaultsTest {

    private final FakeFactory azure =
            FakeFactory.start("adf-retail").withPipeline("A").withPipeline("B").pageSize(1);
    private final Stores stores = new Stores();
    private final FactoryDefinitionStore store = stores.of(azure);

    @AfterEach
    void stop() {
        azure.close();
    }

    static Stream<Fault> passing() {
        return Stream.of(
                Fault.busy(429, "7"),
                Fault.busy(503, "7"),
                Fault.error(500, "InternalServerError", "Oops."),
                Fault.error(502, "BadGateway", "Oops."),
                Fault.error(504, "GatewayTimeout", "Oops."),
                Fault.text(503, "<html>busy</html>"),
                Fault.error(401, "ExpiredAuthenticationToken", "Expired."),
                Fault.drop(),
                Fault.cut());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsWaitedFor(Fault fault) {
        azure.next("", fault).next("pipelines", fault).next("triggers", fault);

        assertThat(store.loadAll().counts()).containsEntry(DefinitionKind.PIPELINE, 2);
    }

    @Test
    void theServiceIsObeyed() {
        ZonedDateTime inAMinute = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(1);
        azure.next(
                "pipelines",
                Fault.busy(429, "17"),
                Fault.busy(503, "0"),
                Fault.busy(429, DateTimeFormatter.RFC_1123_DATE_TIME.format(inAMinute)),
                Fault.busy(429, "Thu, 01 Jan 1970 00:00:00 GMT"),
                Fault.busy(429, "soon"));

        assertThat(store.list()).hasSize(2);
        assertThat(stores.pauses().get(0)).isEqualTo(Duration.ofSeconds(17));
        assertThat(stores.pauses().get(1)).isZero();
        assertThat(stores.pauses().get(2)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));
        assertThat(stores.pauses().get(3)).isZero();
        assertThat(stores.pauses().get(4)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "99999999999999999999"})
    void nobodyWaitsForHours(String seconds) {
        azure.always("pipelines", Fault.busy(429, seconds));

        assertThat(failure(Kind.BUSY)).hasMessageContaining("wants to be left alone for");
        assertThat(stores.pauses()).isEmpty();
    }

    @Test
    void aServiceThatStaysBusyIsGivenUp() {
        azure.always("triggers", Fault.busy(429, "1"));

        assertThat(failure(Kind.BUSY))
                .hasMessageContaining("the triggers")
                .hasMessageContaining("HTTP 429")
                .hasMessageContaining("TooManyRequests");
        assertThat(azure.requests()).filteredOn("triggers"::equals).hasSizeBetween(2, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pipelines",
                "datasets",
                "linkedServices",
                "triggers",
                "dataflows",
                "integrationRuntimes",
                "credentials",
                "globalparameters",
                "managedVirtualNetworks",
                "adfcdcs"
            })
    void aMissingPermissionIsNamedAndNeverAnEmptyList(String list) {
        String action = "Microsoft.DataFactory/factories/" + list + "/read";
        azure.always(list, Fault.forbidden(action));

        assertThat(failure(Kind.PERMISSION))
                .hasMessageContaining(": " + action + " is missing.")
                .hasMessageContaining("role Reader on the factory, " + azure.id())
                .hasMessageContaining("Azure says: AuthorizationFailed");
        assertThat(stores.pauses()).isEmpty();
    }

    @Test
    void aMissingPermissionOnTheFactoryOrOnEndpointsIsNamedToo() {
        azure.with("managedVirtualNetworks", "{\"name\": \"default\", \"properties\": {}}")
                .always("managedVirtualNetworks/default/managedPrivateEndpoints", Fault.forbidden("x"));
        assertThat(failure(Kind.PERMISSION))
                .hasMessageContaining("factories/managedVirtualNetworks/managedPrivateEndpoints/read is missing");

        azure.always("", Fault.forbidden("x"));
        assertThat(failure(Kind.PERMISSION)).hasMessageContaining(": Microsoft.DataFactory/factories/read is missing.");
    }

    @Test
    void aSignInThatIsNotAcceptedIsTriedTwiceAndSaysWhatToDo() {
        azure.always("", Fault.error(401, "InvalidAuthenticationTokenTenant", "Wrong tenant."));

        assertThat(failure(Kind.AUTHENTICATION)).hasMessageContaining("another tenant");
        assertThat(azure.requests()).hasSize(2);
    }

    @Test
    void whatIsNotThereIsSaid() {
        azure.always("", Fault.error(404, "SubscriptionNotFound", "No such subscription."));
        assertThat(failure(Kind.NOT_FOUND)).hasMessageContaining("There is no subscription 00000000-1111");

        azure.always("", Fault.error(404, "ResourceGroupNotFound", "No such group."));
        assertThat(failure(Kind.NOT_FOUND)).hasMessageContaining("There is no resource group \"rg-data(prd)\"");

        azure.always("", Fault.error(404, "ResourceNotFound", "No such factory."));
        assertThat(failure(Kind.NOT_FOUND)).hasMessageContaining("There is no factory \"adf-retail\"");

        FactoryId other = new FactoryId(azure.id().subscription(), "rg-data(prd)", "another");
        FactoryReadException missing = catchThrowableOfType(
                FactoryReadException.class,
                () -> stores.of(other, new GivenToken(FakeFactory.TOKEN), azure.url())
                        .loadAll());
        assertThat(missing).hasMessageContaining("There is no factory \"another\"");
    }

    @Test
    void aListThatIsNotThereDoesNotMakeTheFactoryDoubtful() {
        azure.always("credentials", Fault.error(404, "NotFound", "Nothing here."));

        assertThat(failure(Kind.INVALID))
                .hasMessageContaining("The credentials of factory \"adf-retail\" could not be listed")
                .hasMessageContaining("NotFound")
                .hasMessageNotContaining("There is no factory");
    }

    @Test
    void aKindThatTheCloudDoesNotHaveIsToldWhenItMayBeMissing() {
        azure.always("adfcdcs", Fault.error(404, "InvalidResourceType", "Unknown."))
                .always("managedVirtualNetworks", Fault.error(400, "NoRegisteredProviderFound", "Unknown."));

        LiveFactory factory = store.loadAll();

        assertThat(factory.counts()).containsEntry(DefinitionKind.PIPELINE, 2);
        assertThat(factory.remarks())
                .anyMatch(each -> each.contains("no change data capture"))
                .anyMatch(each -> each.contains("no managed virtual networks"));
    }

    @Test
    void aKindThatEveryCloudHasIsAnError() {
        azure.always("credentials", Fault.error(400, "NoRegisteredProviderFound", "Unknown."));

        assertThat(failure(Kind.INVALID)).hasMessageContaining("/credentials").hasMessageContaining("HTTP 400");
    }

    static Stream<Fault> unreadable() {
        return Stream.of(
                Fault.text(200, "<html>Sign in to the network</html>"),
                Fault.text(200, "{}"),
                Fault.text(200, "[]"),
                Fault.text(200, "{\"value\": {}}"),
                Fault.text(200, "{\"value\": [{\"name\": \"\"}]}"),
                Fault.text(200, "{\"value\": [7]}"),
                Fault.text(200, "{\"value\": [], \"value\": [1]}"),
                Fault.half(),
                Fault.nextLink("https://evil.example/steal?api-version=2018-06-01"),
                Fault.nextLink("/relative"),
                Fault.nextLink("not an address"),
                Fault.redirect("https://evil.example/"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void anAnswerThatIsNotAzuresNamesItsAddress(Fault fault) {
        azure.always("datasets", fault);

        assertThat(failure(Kind.UNREADABLE))
                .hasMessageContaining(azure.url())
                .hasMessageContaining("/factories/adf-retail/datasets")
                .hasMessageNotContaining("html")
                .hasMessageNotContaining("evil");
    }

    @Test
    void pagesThatLeadInACircleOrHaveNoEndAreAnError() {
        String pipelines = azure.url() + azure.id() + "/pipelines";
        azure.always("pipelines", Fault.nextLink(pipelines + "?api-version=2018-06-01&again"));
        assertThat(failure(Kind.UNREADABLE)).hasMessageContaining("circle");

        azure.always("pipelines", Fault.endless(pipelines, true));
        assertThat(failure(Kind.UNREADABLE)).hasMessageContaining("no end");

        azure.always("pipelines", Fault.endless(pipelines, false));
        assertThat(failure(Kind.UNREADABLE)).hasMessageContaining("no end");
    }

    @Test
    void aConnectionThatBreaksEachTimeIsAnError() {
        for (Fault each : new Fault[] {Fault.drop(), Fault.cut()}) {
            azure.always("pipelines", each);
            assertThat(failure(Kind.UNREACHABLE)).hasMessageContaining("/pipelines could not be read");
        }
    }

    @Test
    void anAnswerThatTakesTooLongIsAskedForAgain() {
        FactoryDefinitionStore impatient = new Stores(Duration.ofMillis(300)).of(azure);
        azure.next("pipelines", Fault.slow(Duration.ofSeconds(2)));
        assertThat(impatient.list()).hasSize(2);

        azure.always("pipelines", Fault.slow(Duration.ofSeconds(2)));
        assertThat(catchThrowableOfType(FactoryReadException.class, impatient::list))
                .hasMessageContaining("/pipelines could not be read: no answer in time");
    }

    @Test
    void aServiceThatIsNotThereIsAnError() {
        azure.close();

        assertThat(failure(Kind.UNREACHABLE)).hasMessageContaining("the connection is refused");
    }

    @Test
    void aPipelineThatIsReadAloneHasTheSameErrors() {
        azure.always("pipelines/A", Fault.forbidden("x"));
        FactoryReadException refused = catchThrowableOfType(FactoryReadException.class, () -> store.load("A"));

        assertThat(refused).hasMessageContaining("Microsoft.DataFactory/factories/pipelines/read is missing");
        azure.always("pipelines/A", Fault.text(200, "{\"name\": \"B\"}"));
        assertThat(catchThrowableOfType(FactoryReadException.class, () -> store.load("A"))
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void theTokenIsInNoMessageEvenIfTheServiceRepeatsIt() {
        for (int status : new int[] {400, 401, 403, 404, 409, 429, 500}) {
            azure.always("pipelines", Fault.echo(status));
            StringWriter trace = new StringWriter();
            catchThrowableOfType(FactoryReadException.class, store::loadAll).printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(FakeFactory.TOKEN).contains("FactoryReadException");
        }
        assertThat(store.toString() + new GivenToken(FakeFactory.TOKEN)).doesNotContain(FakeFactory.TOKEN);
    }

    @Test
    void whoIsInterruptedWhileWaitingStopsAtOnce() {
        azure.always("", Fault.busy(429, "1"));
        ReadOptions options = new ReadOptions(
                Duration.ofSeconds(5),
                duration -> {
                    throw new InterruptedException();
                },
                2,
                ReadProgress.NONE);
        FactoryDefinitionStore interrupted = FactoryDefinitionStore.connect(
                azure.id(), new GivenToken(FakeFactory.TOKEN), ManagementEndpoint.at(azure.url()), options);

        FactoryReadException failure = catchThrowableOfType(FactoryReadException.class, interrupted::loadAll);

        assertThat(failure).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private FactoryReadException failure(Kind kind) {
        FactoryReadException failure = catchThrowableOfType(FactoryReadException.class, store::loadAll);
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        return failure;
    }
}
