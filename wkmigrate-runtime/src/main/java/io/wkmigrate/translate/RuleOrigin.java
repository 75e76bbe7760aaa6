package io.wkmigrate.translate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where rules come from, for everybody who asks which code decided something.
 *
 * @param kind how they came into the program
 * @param file the name of the file, without its folder; empty for rules that come with the program or with the call
 * @param sha256 the SHA-256 of the file in hexadecimal digits; empty when there is no file
 * @param version what the file says its version is; empty when it does not say
 */
public record RuleOrigin(Kind kind, String file, String sha256, String version) {

    /** The rules that come with the program. */
    public static final RuleOrigin BUILT_IN = new RuleOrigin(Kind.BUILT_IN, "", "", "");

    /** Rules that a Java program handed over. */
    public static final RuleOrigin GIVEN = new RuleOrigin(Kind.GIVEN, "", "", "");

    /** How rules come into the program. */
    public enum Kind {
        /** They are part of it. */
        BUILT_IN,
        /** A Java program handed them over. */
        GIVEN,
        /** A rule jar. */
        JAR,
        /** A file of declarative policies. */
        POLICY
    }

    /** The SHA-256 of the bytes of a file, as origins have it. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
