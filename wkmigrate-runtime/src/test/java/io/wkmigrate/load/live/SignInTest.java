package io.wkmigrate.load.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.identity.CredentialUnavailableException;
import io.wkmigrate.fake.azure.FakeFactory;
import io.wkmigrate.fake.azure.Fault;
import io.wkmigrate.load.live.FactoryReadException.Kind;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class SignInTest {

    private final FakeFactory azure = FakeFactory.start("adf-retail").withPipeline("A");

    @AfterEach
    void stop() {
        azure.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT_SECRET, AZURE_CLIENT_ID",
        "WORKLOAD_IDENTITY, AZURE_CLIENT_ID",
        "ENVIRONMENT_TOKEN, AZURE_ACCESS_TOKEN"
    })
    void aMissingVariableIsNamed(CredentialKind kind, String variable) {
        FactoryReadException failure = catchThrowableOfType(
                FactoryReadException.class,
                () -> AzureCredentials.of(kind, Map.of("AZURE_ACCESS_TOKEN", " "), AzureCloud.PUBLIC));

        assertThat(failure).hasMessageContaining(variable);
        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AZURE_", "ARM_"})
    void anApplicationIsTakenFromEitherFamilyOfVariables(String prefix) {
        Map<String, String> environment = Map.of(
                prefix + "CLIENT_ID", "client",
                prefix + "TENANT_ID", "tenant",
                prefix + "CLIENT_SECRET", "canary-secret");

        TokenCredential credential =
                AzureCredentials.of(CredentialKind.CLIENT_SECRET, environment, AzureCloud.GOVERNMENT);

        assertThat(credential).isInstanceOf(com.azure.identity.ClientSecretCredential.class);
        assertThat(credential.toString()).doesNotContain("canary-secret");
    }

    @ParameterizedTest
    @EnumSource(
            value = CredentialKind.class,
            names = {"DEFAULT", "CLI", "MANAGED_IDENTITY"})
    void othersNeedNothingBeforeATokenIsAskedFor(CredentialKind kind) {
        assertThat(AzureCredentials.of(kind, Map.of(), AzureCloud.CHINA)).isNotNull();
    }

    @Test
    void aTokenThatExpiresIsReplacedAndOneThatDoesNotIsAskedForOnce() {
        AtomicInteger asked = new AtomicInteger();
        FactoryDefinitionStore lasting = new Stores().of(azure, credential(asked, 60));
        lasting.loadAll();
        lasting.loadAll();
        assertThat(asked).hasValue(1);

        asked.set(0);
        FactoryDefinitionStore expiring = new Stores().of(azure, credential(asked, 1));
        expiring.list();
        expiring.list();
        assertThat(asked).hasValueGreaterThanOrEqualTo(2);
    }

    @Test
    void aTokenThatIsNoLongerAcceptedIsReplacedInTheMiddleOfALongFactory() {
        AtomicInteger asked = new AtomicInteger();
        azure.withPipeline("B").pageSize(1);
        azure.next("pipelines", Fault.error(401, "ExpiredAuthenticationToken", "Expired."));

        assertThat(new Stores().of(azure, credential(asked, 60)).list()).hasSize(2);
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AADSTS7000215: Invalid client secret provided. Trace ID: 1 | the client secret is wrong",
                "AADSTS90002: Tenant 'x' not found. Trace ID: 1 | there is no such tenant",
                "AADSTS999999999: Something new. Trace ID: 1 | the sign-in was refused (AADSTS999999999)"
            })
    void whatTheSignInServiceSaysIsPutInPlainWords(String said, String words) {
        FactoryReadException failure = failing(new ClientAuthenticationException(said, null));

        assertThat(failure).hasMessageContaining(words).hasMessageNotContaining("Trace ID");
        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
    }

    @Test
    void whoIsNotSignedInIsToldHowTo() {
        assertThat(failing(new CredentialUnavailableException("AzureCliCredential authentication unavailable.")))
                .hasMessageContaining("az login")
                .hasMessageContaining("command line");
        assertThat(failing(new CredentialUnavailableException("Managed Identity authentication is not available.")))
                .hasMessageContaining("no managed identity");
        assertThat(failing(new UncheckedIOException(new NoSuchFileException("/var/run/token"))))
                .hasMessageContaining("AZURE_FEDERATED_TOKEN_FILE");
        assertThat(failing(new CredentialUnavailableException("EnvironmentCredential … ManagedIdentityCredential …")))
                .hasMessageContaining("no way to sign in is set up here");
    }

    @Test
    void aSignInServiceThatIsNotReachedIsNoFaultOfTheCredential() {
        FactoryReadException failure =
                failing(new ClientAuthenticationException("Failed", null, new UnknownHostException("login.example")));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("no such host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary one", "canary\nX-Header: 1", "", "canary-é"})
    void aTokenThatCannotBeIsNotShown(String token) {
        FactoryReadException failure = catchThrowableOfType(
                FactoryReadException.class,
                () -> new Stores().of(azure, new GivenToken(token)).list());

        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(failure).hasMessageNotContaining("canary");
        assertThat(azure.requests()).isEmpty();
    }

    private FactoryReadException failing(RuntimeException why) {
        return catchThrowableOfType(
                FactoryReadException.class,
                () -> new Stores().of(azure, request -> Mono.error(why)).list());
    }

    private static TokenCredential credential(AtomicInteger asked, int minutes) {
        return request -> Mono.fromSupplier(() -> {
            asked.incrementAndGet();
            return new AccessToken(FakeFactory.TOKEN, OffsetDateTime.now().plusMinutes(minutes));
        });
    }
}
