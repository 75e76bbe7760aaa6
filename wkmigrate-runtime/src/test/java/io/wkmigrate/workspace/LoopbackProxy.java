package io.wkmigrate.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy of the loopback address. Every tunnel ends at one port of this machine, whatever host it is asked for. */
public final class LoopbackProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private final String login;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    private LoopbackProxy(int target, String login) {
        this.target = target;
        this.login = login;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(() -> {
            while (true) {
                Socket caller = listener.accept();
                run(() -> serve(caller));
            }
        });
    }

    /** Lets everybody through. */
    public static LoopbackProxy to(int port) {
        return new LoopbackProxy(port, "");
    }

    /** Lets through who brings this header of {@code Proxy-Authorization}. */
    public static LoopbackProxy to(int port, String login) {
        return new LoopbackProxy(port, login);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** What callers asked for: request line and headers. */
    public List<String> heads() {
        return heads;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket caller) throws IOException {
        String head = head(caller.getInputStream());
        heads.add(head);
        OutputStream back = caller.getOutputStream();
        if (!head.contains(login)) {
            back.write(bytes(
                    "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"contoso\"\r\n"
                            + "Content-Length: 0\r\n\r\n"));
            // Who was refused may ask again on the same connection.
            serve(caller);
            return;
        }
        Socket server = new Socket(InetAddress.getByName("127.0.0.1"), target);
        back.write(bytes("HTTP/1.1 200 Connection established\r\n\r\n"));
        run(() -> server.getInputStream().transferTo(back));
        caller.getInputStream().transferTo(server.getOutputStream());
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The caller hung up");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Work that ends when a connection does. */
    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "loopback-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
