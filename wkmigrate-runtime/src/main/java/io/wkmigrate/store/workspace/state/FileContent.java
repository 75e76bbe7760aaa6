package io.wkmigrate.store.workspace.state;

import io.wkmigrate.store.Hash;
import java.nio.charset.StandardCharsets;

/** The content of notebooks and files, as far as it matters: the workspace writes ends of lines and of files its own way. */
public final class FileContent {

    private FileContent() {}

    /** A hash that is the same for the same content. */
    public static String hash(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return Hash.of(text.replace("\r\n", "\n").stripTrailing().getBytes(StandardCharsets.UTF_8));
    }
}
