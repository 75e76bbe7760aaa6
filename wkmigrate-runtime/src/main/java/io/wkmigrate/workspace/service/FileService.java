package io.wkmigrate.workspace.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notebooks, files and folders of a workspace (API 2.0). */
public final class FileService {

    private static final String PATH = "/api/2.0/workspace/";

    private final Workspace workspace;

    /**
     * An object in a folder.
     *
     * @param type {@code NOTEBOOK}, {@code FILE}, {@code DIRECTORY} …
     * @param stamp changes with each write; empty where the service does not tell
     */
    public record Entry(String path, String type, String stamp) {}

    /** Files of a workspace. */
    public FileService(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What is in a folder; nothing when there is no such folder. */
    public Optional<List<Entry>> list(String folder) {
        try {
            List<Entry> entries = new ArrayList<>();
            workspace
                    .get(PATH + "list", Map.of("path", folder))
                    .path("objects")
                    .forEach(each -> entries.add(entry(each)));
            return Optional.of(entries);
        } catch (WorkspaceException e) {
            if (e.kind() == WorkspaceException.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * What the workspace tells of a notebook, file or folder: {@code object_type}, {@code language} …; nothing when it
     * is not there.
     */
    public Optional<JsonNode> status(String path) {
        try {
            return Optional.of(workspace.get(PATH + "get-status", Map.of("path", path)));
        } catch (WorkspaceException e) {
            if (e.kind() == WorkspaceException.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A notebook, file or folder as its folder lists it; nothing when it is not there. */
    public Optional<Entry> entry(String path) {
        return status(path).map(FileService::entry);
    }

    /** The content of a file; nothing when it is not there. */
    public Optional<byte[]> read(String path) {
        return read(path, FileKind.FILE);
    }

    /** The content of a notebook, as source, or file; nothing when it is not there. */
    public Optional<byte[]> read(String path, FileKind kind) {
        String format = kind == FileKind.NOTEBOOK ? "SOURCE" : "AUTO";
        try {
            JsonNode answer = workspace.get(PATH + "export", Map.of("path", path, "format", format));
            return Optional.of(
                    Base64.getMimeDecoder().decode(answer.path("content").asText()));
        } catch (WorkspaceException e) {
            if (e.kind() == WorkspaceException.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Makes a folder and those above it. */
    public void makeFolder(String folder) {
        workspace.post(PATH + "mkdirs", JsonNodeFactory.instance.objectNode().put("path", folder));
    }

    /** Writes a notebook or file, whatever was there. */
    public void write(String path, FileKind kind, byte[] content) {
        ObjectNode body = body(path, kind, content).put("overwrite", true);
        workspace.post(PATH + "import", body);
    }

    /**
     * Writes a notebook or file that must not be there yet.
     *
     * @return whether this call wrote it
     */
    public boolean writeNew(String path, FileKind kind, byte[] content) {
        try {
            workspace.create(PATH + "import", body(path, kind, content).put("overwrite", false));
            return true;
        } catch (WorkspaceException e) {
            if (e.kind() == WorkspaceException.Kind.ALREADY_EXISTS) {
                return false;
            }
            throw e;
        }
    }

    /** Removes a file, if it is there. */
    public void delete(String path) {
        try {
            workspace.post(
                    PATH + "delete", JsonNodeFactory.instance.objectNode().put("path", path));
        } catch (WorkspaceException e) {
            if (e.kind() != WorkspaceException.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    private static ObjectNode body(String path, FileKind kind, byte[] content) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("path", path)
                .put("content", Base64.getEncoder().encodeToString(content));
        return kind == FileKind.NOTEBOOK
                ? body.put("format", "SOURCE").put("language", "PYTHON")
                : body.put("format", "AUTO");
    }

    private static Entry entry(JsonNode object) {
        String modified = object.path("modified_at").asText();
        String stamp = modified.isEmpty() ? "" : object.path("object_id").asText() + "@" + modified;
        return new Entry(
                object.path("path").asText(), object.path("object_type").asText(), stamp);
    }
}
