package io.wkmigrate.doctor;

import io.wkmigrate.workspace.ProxySetting;
import io.wkmigrate.workspace.WorkspaceHost;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** A bare connection to a machine, through the proxy if there is one. */
final class Line implements AutoCloseable {

    private static final int LONGEST_ANSWER = 16 * 1024;
    private static final String END = "\r\n\r\n";

    private final Socket socket;
    private final int proxyStatus;

    private Line(Socket socket, int proxyStatus) {
        this.socket = socket;
        this.proxyStatus = proxyStatus;
    }

    static Line open(WorkspaceHost host, Optional<ProxySetting> proxy, Duration timeout) throws IOException {
        Socket socket = new Socket();
        try {
            int millis = (int) Math.min(Integer.MAX_VALUE, timeout.toMillis());
            String name = proxy.map(ProxySetting::host).orElseGet(() -> unbracketed(host.name()));
            socket.connect(
                    new InetSocketAddress(name, proxy.map(ProxySetting::port).orElseGet(host::port)), millis);
            socket.setSoTimeout(millis);
            return new Line(socket, proxy.isPresent() ? tunnel(socket, host, proxy.get()) : 200);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    Socket socket() {
        return socket;
    }

    /** What the proxy answered; 200 when it lets the connection through, or when there is none. */
    int proxyStatus() {
        return proxyStatus;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int tunnel(Socket socket, WorkspaceHost host, ProxySetting proxy) throws IOException {
        String target = host.name() + ":" + host.port();
        String login = proxy.login()
                .map(each -> "Proxy-Authorization: Basic "
                        + Base64.getEncoder()
                                .encodeToString((each.user() + ":" + each.password()).getBytes(StandardCharsets.UTF_8))
                        + "\r\n")
                .orElse("");
        String request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n" + login + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return status(head(socket.getInputStream()));
    }

    /** Byte by byte: what comes behind the head belongs to the machine beyond the proxy. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < LONGEST_ANSWER && head.indexOf(END, Math.max(0, head.length() - END.length())) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The proxy hung up");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int status(String head) throws IOException {
        String[] words = head.split("[ \r\n]", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/") || !words[1].matches("[0-9]{3}")) {
            throw new IOException("The proxy does not speak HTTP");
        }
        return Integer.parseInt(words[1]);
    }

    private static String unbracketed(String name) {
        return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    }
}
