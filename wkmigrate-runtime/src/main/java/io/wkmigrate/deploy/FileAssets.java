package io.wkmigrate.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.service.FileKind;
import io.wkmigrate.workspace.service.FileService;
import io.wkmigrate.workspace.service.FileService.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Notebooks or other files below the folder of a deployment, and nowhere else. */
final class FileAssets implements AssetService {

    /** By these words in its first line the workspace takes a file for a notebook. */
    private static final String NOTEBOOK = "Databricks notebook source";

    private final AssetKind kind;
    private final FileService files;
    private final Supplier<String> folder;
    private final int calls;

    /**
     * Files of a folder.
     *
     * @param kind {@code NOTEBOOK} or {@code FILE}
     * @param folder the folder; asked for when it is needed
     * @param calls how many folders are read at once
     */
    FileAssets(AssetKind kind, FileService files, Supplier<String> folder, int calls) {
        this.kind = kind;
        this.files = files;
        this.folder = folder;
        this.calls = calls;
    }

    @Override
    public List<Asset> list() {
        String top = folder.get();
        List<Asset> found = new ArrayList<>();
        try (Parallel parallel = new Parallel(calls)) {
            List<String> folders = List.of(top);
            while (!folders.isEmpty()) {
                List<String> below = new ArrayList<>();
                for (Optional<List<Entry>> entries : parallel.map(folders, files::list)) {
                    entries.orElse(List.of()).forEach(each -> sort(each, top, found, below));
                }
                folders = below;
            }
        }
        return AssetSearch.sorted(found);
    }

    private void sort(Entry entry, String top, List<Asset> found, List<String> folders) {
        if (entry.type().equals("DIRECTORY")) {
            folders.add(entry.path());
        } else if (entry.type().equals(kind.name())) {
            found.add(new Asset(kind, entry.path(), entry.path().substring(top.length() + 1)));
        }
    }

    @Override
    public ObjectNode describe(String nameOrId) {
        String path = path(nameOrId);
        ObjectNode status = existing(path, nameOrId);
        byte[] content = files.read(path).orElseThrow(() -> new AssetNotFoundException(kind, nameOrId, List.of()));
        return status.put("source", new String(content, StandardCharsets.UTF_8));
    }

    @Override
    public JsonNode update(String nameOrId, byte[] content) {
        String path = path(nameOrId);
        ObjectNode status = existing(path, nameOrId);
        String source = new String(content, StandardCharsets.UTF_8);
        if (kind == AssetKind.NOTEBOOK && !status.path("language").asText().equals("PYTHON")) {
            throw new IllegalArgumentException("\"" + path + "\" is a notebook in "
                    + status.path("language").asText() + "; only Python can be written.");
        } else if (kind == AssetKind.FILE
                && source.lines().findFirst().orElse("").contains(NOTEBOOK)) {
            throw new IllegalArgumentException(
                    "The workspace would take this content for a notebook, and \"" + path + "\" is none.");
        }
        files.write(path, kind == AssetKind.NOTEBOOK ? FileKind.NOTEBOOK : FileKind.FILE, content);
        ObjectNode after = describe(path);
        if (!comparable(after.path("source").asText()).equals(comparable(source))) {
            throw new AssetMismatchException(kind, nameOrId, List.of("content"));
        }
        return after;
    }

    /** The workspace writes the marker, the blank lines and the end of a notebook in its own way. */
    private String comparable(String source) {
        return kind == AssetKind.FILE
                ? source
                : source.lines()
                        .map(String::stripTrailing)
                        .filter(each -> !each.isEmpty() && !each.equals("# " + NOTEBOOK))
                        .collect(Collectors.joining("\n"));
    }

    private ObjectNode existing(String path, String asked) {
        Optional<ObjectNode> status = files.status(path)
                .filter(each -> each.path("object_type").asText().equals(kind.name()))
                .map(ObjectNode.class::cast);
        return status.orElseThrow(() -> new AssetNotFoundException(kind, asked, List.of()));
    }

    private String path(String nameOrId) {
        String top = folder.get();
        String path = nameOrId.startsWith("/") ? nameOrId : top + "/" + nameOrId;
        List<String> parts = List.of(path.substring(1).split("/", -1));
        if (!path.startsWith(top + "/") || parts.contains("..") || parts.contains(".") || parts.contains("")) {
            throw new IllegalArgumentException("\"" + nameOrId + "\" is no path below " + top + ".");
        }
        return path;
    }
}
