package io.wkmigrate.fake.workspace;

import static io.wkmigrate.fake.workspace.WorkspaceObject.Type.DIRECTORY;
import static io.wkmigrate.fake.workspace.WorkspaceObject.Type.FILE;
import static io.wkmigrate.fake.workspace.WorkspaceObject.Type.NOTEBOOK;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** {@code /api/2.0/workspace} and {@code workspace-files}: notebooks, files and folders. */
final class WorkspaceFilesService {

    private static final int MOST_BASE64 = 10 * 1024 * 1024;

    private final WorkspaceTree tree;
    private final Denials denials;
    private final FakeOptions options;

    WorkspaceFilesService(WorkspaceTree tree, Denials denials, FakeOptions options) {
        this.tree = tree;
        this.denials = denials;
        this.options = options;
    }

    void register(Router router) {
        router.on("POST", "/api/2.0/workspace/mkdirs", this::makeDirectories)
                .on("POST", "/api/2.0/workspace/import", this::importObject)
                .on("GET", "/api/2.0/workspace/export", this::export)
                .on("GET", "/api/2.0/workspace/list", this::list)
                .on("GET", "/api/2.0/workspace/get-status", this::status)
                .on("POST", "/api/2.0/workspace/delete", this::delete)
                .on("POST", "/api/2.0/workspace-files/import-file/{path...}", this::importFile)
                .on("GET", "/api/2.0/workspace-files/{path...}", this::exportFile);
    }

    private Answer makeDirectories(Request request) {
        tree.makeDirectories(allowed(request, request.text("path"), "Edit"));
        return Answer.empty();
    }

    private Answer importObject(Request request) {
        String path = allowed(request, request.text("path"), "Edit");
        String format = request.optional("format").orElse("SOURCE");
        String content = request.optional("content").orElse("");
        if (content.length() > MOST_BASE64) {
            throw new ServiceError(
                    400, "MAX_NOTEBOOK_SIZE_EXCEEDED", "The content size exceeds the limit of 10485760 bytes.");
        }
        byte[] bytes = decoded(content);
        boolean overwrite = request.flag("overwrite");
        switch (format) {
            case "SOURCE" -> tree.write(path, language(request), bytes, overwrite);
            case "AUTO" -> writeDetected(path, bytes, overwrite);
            case "RAW" -> tree.write(path, "", bytes, overwrite);
            default -> throw ServiceError.invalid("Unsupported format: " + format);
        }
        return Answer.empty();
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw ServiceError.invalid("The content is not Base64.");
        }
    }

    private static String language(Request request) {
        String language = request.optional("language").orElse("");
        if (!Notebooks.isLanguage(language)) {
            throw ServiceError.invalid("The language is required for imports in the format SOURCE.");
        }
        return language;
    }

    private void writeDetected(String path, byte[] bytes, boolean overwrite) {
        Optional<String> language = Notebooks.detect(path, new String(bytes, StandardCharsets.UTF_8));
        String target = language.isPresent() ? Notebooks.withoutExtension(path) : path;
        tree.write(target, language.orElse(""), bytes, overwrite);
    }

    private Answer importFile(Request request) {
        String path = allowed(request, request.variable("path"), "Edit");
        writeDetected(path, request.bytes(), request.askedFlag("overwrite"));
        return Answer.empty();
    }

    private Answer exportFile(Request request) {
        return Answer.raw(tree.existing(allowed(request, request.variable("path"), "View"))
                .content());
    }

    private Answer export(Request request) {
        String path = allowed(request, request.required("path"), "View");
        WorkspaceObject object = tree.existing(path);
        if (object.type() == DIRECTORY) {
            throw ServiceError.invalid("Only the formats DBC and AUTO can export directories; this fake can neither.");
        }
        if (request.askedFlag("direct_download")) {
            return Answer.raw(object.content());
        }
        ObjectNode answer = Json.object().put("content", Base64.getEncoder().encodeToString(object.content()));
        if (object.type() == NOTEBOOK) {
            answer.put("file_type", Notebooks.fileType(object.language()));
        }
        return Answer.of(answer);
    }

    private Answer list(Request request) {
        String asked = request.required("path");
        String path = allowed(request, asked, "View");
        ObjectNode answer = Json.object();
        ArrayNode objects = Json.array();
        if (tree.existing(path).type() == DIRECTORY) {
            tree.below(path).forEach((child, object) -> {
                if (WorkspaceTree.parent(child).equals(path)) {
                    objects.add(view(asPrefixed(asked, child), object));
                }
            });
        } else {
            objects.add(view(asPrefixed(asked, path), tree.existing(path)));
        }
        if (!objects.isEmpty()) {
            answer.set("objects", objects);
        }
        return Answer.of(answer);
    }

    private Answer status(Request request) {
        String asked = request.required("path");
        String path = allowed(request, asked, "View");
        return Answer.of(view(asPrefixed(asked, path), tree.existing(path)));
    }

    private Answer delete(Request request) {
        tree.delete(allowed(request, request.text("path"), "Manage"), request.flag("recursive"));
        return Answer.empty();
    }

    private String allowed(Request request, String path, String level) {
        String canonical = WorkspaceTree.canonical(path);
        denials.checkObject(request.user(), canonical, level);
        return canonical;
    }

    /** Who asks without {@code /Workspace} gets paths without it. */
    private static String asPrefixed(String asked, String path) {
        return asked.startsWith("/Workspace") ? path : path.substring("/Workspace".length());
    }

    private ObjectNode view(String path, WorkspaceObject object) {
        ObjectNode view = Json.object()
                .put("object_type", object.type().name())
                .put("path", path)
                .put("object_id", object.id())
                .put("resource_id", Long.toString(object.id()));
        if (object.type() == NOTEBOOK) {
            view.put("language", object.language());
        }
        if (object.type() == FILE) {
            view.put("size", object.content().length);
        }
        if (object.type() == FILE || object.type() == NOTEBOOK && options.has(Behaviour.NOTEBOOK_TIMES)) {
            view.put("created_at", object.createdAt()).put("modified_at", object.modifiedAt());
        }
        return view;
    }
}
