package io.wkmigrate.catalogue.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How HTML pages look, and what they may do: nothing but to look so. */
final class Style {

    /** The style sheet; it follows the colours that the reader prefers. */
    static final String SHEET = """
        :root { color-scheme: light dark; --line: #d0d0d7; --soft: #f4f4f7; --link: #0b5cad; }
        @media (prefers-color-scheme: dark) { :root { --line: #44464f; --soft: #23252b; --link: #8cc2ff; } }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
        main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
        h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); }
        h3 { margin-top: 2.5rem; overflow-wrap: anywhere; }
        a { color: var(--link); }
        code, pre { font-family: ui-monospace, Consolas, monospace; font-size: 0.875rem; }
        code { overflow-wrap: anywhere; }
        pre { background: var(--soft); border: 1px solid var(--line); padding: 0.75rem; overflow-x: auto; }
        figure, details { margin: 1rem 0; }
        div { overflow-x: auto; }
        table { border-collapse: collapse; }
        th, td { border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
        """;

    /** Allows exactly this style sheet, and no script, image, frame, form or request. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash() + "'; base-uri 'none'; form-action 'none'";

    private Style() {}

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(SHEET.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
