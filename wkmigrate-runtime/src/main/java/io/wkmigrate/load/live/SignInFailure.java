package io.wkmigrate.load.live;

import com.azure.identity.CredentialUnavailableException;
import io.wkmigrate.load.live.FactoryReadException.Kind;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why nobody could sign in, in plain words: the messages of Azure's library run over pages, and quote addresses. */
final class SignInFailure {

    private static final Pattern CODE = Pattern.compile("AADSTS[0-9]{3,12}");

    private static final Map<String, String> REASONS = Map.of(
            "AADSTS7000215", "the client secret is wrong; it has to be the secret's value, not its id",
            "AADSTS7000222", "the client secret has expired",
            "AADSTS700016", "there is no application with this client id in the tenant",
            "AADSTS90002", "there is no such tenant",
            "AADSTS900023", "there is no such tenant",
            "AADSTS50076", "a second factor is asked for; sign in with az login",
            "AADSTS700082", "the sign-in has expired; sign in with az login",
            "AADSTS70043", "the sign-in has expired; sign in with az login");

    private SignInFailure() {}

    static FactoryReadException inWords(RuntimeException failure) {
        if (failure instanceof FactoryReadException known) {
            return known;
        }
        String said = Objects.requireNonNullElse(failure.getMessage(), "");
        Matcher code = CODE.matcher(said);
        if (code.find()) {
            String reason = REASONS.getOrDefault(code.group(), "the sign-in was refused");
            return failed(code.group(), "Signing in to Azure failed: " + reason + " (" + code.group() + ").");
        }
        Optional<IOException> cause = Failures.connection(failure);
        if (cause.isPresent() && !(failure instanceof CredentialUnavailableException)) {
            return cause.get() instanceof FileSystemException
                    ? failed("", "Signing in to Azure failed: the file in AZURE_FEDERATED_TOKEN_FILE cannot be read.")
                    : new FactoryReadException(
                            Kind.UNREACHABLE,
                            "",
                            "Azure's sign-in service could not be reached: " + Failures.inWords(cause.get()));
        }
        return failed("", "Signing in to Azure failed: " + whatIsMissing(said));
    }

    /** By what the library's message begins with: that of the default names all ways, one after the other. */
    private static String whatIsMissing(String said) {
        if (said.startsWith("AzureCliCredential") || said.startsWith("Azure CLI")) {
            return "its command line is not installed, or nobody is signed in there. Run az login, or choose another"
                    + " way with --credential.";
        } else if (said.startsWith("Managed Identity") || said.startsWith("ManagedIdentity")) {
            return "this machine has no managed identity, or not the one of AZURE_CLIENT_ID. Choose another way with"
                    + " --credential.";
        }
        return "no way to sign in is set up here. Run az login; or set AZURE_CLIENT_ID, AZURE_TENANT_ID and"
                + " AZURE_CLIENT_SECRET; or use --credential to say which way to take.";
    }

    private static FactoryReadException failed(String code, String message) {
        return new FactoryReadException(Kind.AUTHENTICATION, code, message);
    }
}
