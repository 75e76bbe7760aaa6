package io.wkmigrate.load.live;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.wkmigrate.load.live.FactoryReadException.Kind;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token that requests are signed with; asked for when it is needed, and once for all threads. */
final class Tokens {

    /** A token that is about to expire could do so on its way. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    private final TokenCredential credential;
    private final TokenRequestContext wanted;

    private @Nullable AccessToken token;

    Tokens(TokenCredential credential, String scope) {
        this.credential = credential;
        this.wanted = new TokenRequestContext().addScopes(scope);
    }

    /**
     * The token in use; a new one when there is none or it is about to expire.
     *
     * @throws FactoryReadException when nobody can sign in
     */
    synchronized String current() {
        AccessToken known = token;
        if (known == null || known.getDurationUntilExpiration().compareTo(MARGIN) < 0) {
            known = signIn();
            token = known;
        }
        return known.getToken();
    }

    /** Gives a token up that the service did not accept, unless another thread has done so. */
    synchronized void discard(String refused) {
        if (token != null && token.getToken().equals(refused)) {
            token = null;
        }
    }

    private AccessToken signIn() {
        AccessToken signedIn;
        try {
            signedIn = credential.getTokenSync(wanted);
        } catch (RuntimeException failure) {
            throw SignInFailure.inWords(failure);
        }
        if (signedIn == null || !TOKEN.matcher(signedIn.getToken()).matches()) {
            // The client's own exception for a header that cannot be would quote the token.
            throw new FactoryReadException(
                    Kind.AUTHENTICATION, "", "The token to sign in to Azure with is empty or holds blanks.");
        }
        return signedIn;
    }
}
