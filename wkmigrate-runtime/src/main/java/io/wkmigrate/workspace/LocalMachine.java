package io.wkmigrate.workspace;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine that this program runs on. */
public final class LocalMachine {

    private LocalMachine() {}

    /** Its name; empty when it has none. */
    public static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
