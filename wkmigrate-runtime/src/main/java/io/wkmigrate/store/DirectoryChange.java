package io.wkmigrate.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out in steps, in an order in which the folder is sound after each of them: a run that is killed between
 * two steps, or in one, is made good by the next run.
 *
 * <p>A new folder is filled beside its place and then moved there. In an existing one everything is first written into a
 * staging folder; then the manifest names the old and the new hash of every file; then files are moved into place; and
 * last the manifest names the new hashes only.
 */
final class DirectoryChange {

    /** One step; each can be repeated. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    private static final String STAGING = ".wkmigrate-staging";

    private final DirectoryPlan plan;
    private final Path directory;
    private final List<Step> steps = new ArrayList<>();

    private DirectoryChange(DirectoryPlan plan) {
        this.plan = plan;
        this.directory = plan.directory();
    }

    /** The steps, in order; none when everything is as it should be. */
    static List<Step> steps(DirectoryPlan plan) {
        DirectoryChange change = new DirectoryChange(plan);
        if (!Files.exists(plan.directory())) {
            change.create();
        } else if (plan.outcome().changes()
                || !plan.before().equals(plan.after())
                || isThere(plan.directory().resolve(STAGING))) {
            change.update();
        }
        return List.copyOf(change.steps);
    }

    private void create() {
        Path beside = directory.resolveSibling("." + directory.getFileName() + ".wkmigrate-new");
        steps.add(() -> delete(beside));
        plan.writes().forEach((path, bytes) -> steps.add(() -> write(file(beside, path), bytes)));
        steps.add(() -> write(plan.manifest().in(beside), plan.after().bytes()));
        steps.add(() -> move(beside, directory));
    }

    private void update() {
        Path staging = directory.resolve(STAGING);
        steps.add(() -> delete(staging));
        for (Map.Entry<String, byte[]> each : plan.writes().entrySet()) {
            steps.add(() -> write(file(staging, each.getKey()), each.getValue()));
        }
        steps.add(() -> replaceManifest(staging, plan.before().with(plan.after())));
        // First, since a new file may differ from a removed one in case only.
        for (String path : plan.outcome().removed()) {
            steps.add(() -> remove(new BundlePath(path)));
        }
        for (String path : plan.writes().keySet()) {
            steps.add(() -> move(file(staging, path), file(directory, path)));
        }
        steps.add(() -> replaceManifest(staging, plan.after()));
        steps.add(() -> delete(staging));
    }

    private static Path file(Path folder, String path) {
        return new BundlePath(path).in(folder);
    }

    private void replaceManifest(Path staging, Manifest manifest) throws IOException {
        Path staged = plan.manifest().in(staging);
        write(staged, manifest.bytes());
        move(staged, plan.manifest().in(directory));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a file, and the folders that become empty by it. */
    private void remove(BundlePath path) throws IOException {
        Files.deleteIfExists(path.in(directory));
        List<BundlePath> folders = path.folders();
        for (int i = folders.size() - 1; i >= 0 && isEmpty(folders.get(i).in(directory)); i--) {
            Files.delete(folders.get(i).in(directory));
        }
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Removes a folder of our own with all that is in it; links are removed, not followed. */
    private static void delete(Path folder) throws IOException {
        if (isThere(folder)) {
            Files.walkFileTree(folder, new Deletion());
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
