package io.wkmigrate.fake.workspace;

import static io.wkmigrate.fake.workspace.WorkspaceObject.Type.DIRECTORY;
import static io.wkmigrate.fake.workspace.WorkspaceObject.Type.NOTEBOOK;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The objects of the workspace by path. {@code /Users/x} is another name of {@code /Workspace/Users/x}. */
final class WorkspaceTree {

    private static final String ROOT = "/Workspace";

    private final SortedMap<String, WorkspaceObject> objects = new TreeMap<>();
    private final Numbers numbers;
    private final FakeOptions options;

    WorkspaceTree(Numbers numbers, FakeOptions options) {
        this.numbers = numbers;
        this.options = options;
        for (String path : new String[] {"/Users/" + options.userName(), "/Shared", "/Repos"}) {
            makeDirectories(ROOT + path);
        }
    }

    static String canonical(String path) {
        String whole = path.startsWith("/") ? path : "/" + path;
        while (whole.length() > 1 && whole.endsWith("/")) {
            whole = whole.substring(0, whole.length() - 1);
        }
        if (whole.equals("/")) {
            return ROOT;
        }
        return whole.equals(ROOT) || whole.startsWith(ROOT + "/") ? whole : ROOT + whole;
    }

    static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    SortedMap<String, WorkspaceObject> objects() {
        return objects;
    }

    Optional<WorkspaceObject> find(String path) {
        return Optional.ofNullable(objects.get(path));
    }

    WorkspaceObject existing(String path) {
        return find(path).orElseThrow(() -> ServiceError.missing("Path (" + path + ") doesn't exist."));
    }

    void makeDirectories(String path) {
        if (path.length() > ROOT.length()) {
            makeDirectories(parent(path));
        }
        WorkspaceObject present = objects.get(path);
        if (present == null) {
            objects.put(path, object(DIRECTORY, "", new byte[0]));
        } else if (present.type() != DIRECTORY) {
            throw ServiceError.exists("Path (" + path + ") already exists and is not a directory.");
        }
    }

    /** Writes a notebook (with a language) or a file (without) into a folder that has to be there. */
    void write(String path, String language, byte[] content, boolean overwrite) {
        if (find(parent(path)).filter(parent -> parent.type() == DIRECTORY).isEmpty()) {
            throw ServiceError.missing("The parent folder (" + parent(path) + ") does not exist.");
        }
        WorkspaceObject.Type type = language.isEmpty() ? WorkspaceObject.Type.FILE : NOTEBOOK;
        byte[] kept = type == NOTEBOOK ? rewritten(language, content) : content;
        WorkspaceObject present = objects.get(path);
        if (present == null) {
            objects.put(path, object(type, language, kept));
            return;
        }
        if (!overwrite || present.type() == DIRECTORY) {
            throw ServiceError.exists("Path (" + path + ") already exists.");
        }
        if (present.type() != type) {
            throw ServiceError.invalid("Requested node type [" + type + "] is different from the existing node type ["
                    + present.type() + "]");
        }
        objects.put(path, present.changed(language, kept, numbers.now()));
    }

    void delete(String path, boolean recursive) {
        WorkspaceObject object = existing(path);
        SortedMap<String, WorkspaceObject> below = below(path);
        if (path.equals(ROOT)) {
            throw ServiceError.invalid("The root folder cannot be deleted.");
        }
        if (object.type() == DIRECTORY && !below.isEmpty() && !recursive) {
            throw new ServiceError(400, "DIRECTORY_NOT_EMPTY", "Folder (" + path + ") is not empty");
        }
        below.clear();
        objects.remove(path);
    }

    /** Everything in a folder, at any depth. A view: clearing it empties the folder. */
    SortedMap<String, WorkspaceObject> below(String path) {
        return objects.subMap(path + "/", path + "0");
    }

    private WorkspaceObject object(WorkspaceObject.Type type, String language, byte[] content) {
        long time = numbers.now();
        return new WorkspaceObject(type, language, content, numbers.next(), time, time);
    }

    private byte[] rewritten(String language, byte[] content) {
        return options.has(Behaviour.NOTEBOOKS_REWRITTEN)
                ? Notebooks.rewritten(language, new String(content, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
