package io.wkmigrate.load.input;

import io.wkmigrate.api.finding.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lists the entries of one zip archive. Nothing is ever unpacked to disk; an entry whose name leads out of the archive
 * is refused all the same, since its path appears in reports and names output.
 */
final class ArchiveLister {

    private static final Pattern LEADS_OUT = Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?", Pattern.DOTALL);
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cntrl}");

    private final ArchiveLimits limits;
    private final Path archive;
    private final String path;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<RefusedFile> refused = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private long totalBytes;

    private ArchiveLister(Path archive, String path, ArchiveLimits limits) {
        this.archive = archive;
        this.path = path;
        this.limits = limits;
    }

    /** Lists an archive, itself found at {@code path}; one that cannot be opened is refused. */
    static Listing list(Path archive, String path, ArchiveLimits limits) {
        ArchiveLister lister = new ArchiveLister(archive, path, limits);
        try (ZipFile zip = Archives.open(archive)) {
            lister.addAll(zip);
        } catch (RejectedFileException rejected) {
            lister.refused.add(new RefusedFile(path, rejected.code(), rejected.reason()));
        } catch (IOException failure) {
            lister.refused.add(new RefusedFile(path, Findings.FILE_UNREADABLE, "The archive could not be read."));
        }
        return new Listing(lister.files, lister.refused);
    }

    private void addAll(ZipFile zip) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        for (int count = 1; entries.hasMoreElements(); count++) {
            if (count > limits.entries()) {
                String reason = "The archive has " + zip.size() + " entries; those after the first " + limits.entries()
                        + " were not read.";
                refused.add(new RefusedFile(path, Findings.ZIP_ENTRY_REFUSED, reason));
                return;
            }
            add(entries.nextElement());
        }
    }

    private void add(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        if (name.endsWith("/") || isHidden(name)) {
            return;
        }
        String shown = path + "!/" + CONTROL_CHARACTER.matcher(name).replaceAll("?");
        Optional<String> objection = objection(entry, name);
        if (objection.isPresent()) {
            refused.add(new RefusedFile(shown, Findings.ZIP_ENTRY_REFUSED, objection.get()));
        } else {
            files.add(new FoundFile(shown, archive, Optional.of(entry.getName()), entry.getSize()));
        }
    }

    private Optional<String> objection(ZipEntry entry, String name) {
        if (LEADS_OUT.matcher(name).matches() || CONTROL_CHARACTER.matcher(name).find()) {
            return Optional.of("The name of the entry leads out of the archive.");
        }
        if (!seen.add(name)) {
            return Optional.of("Another entry of the archive has the same name.");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return Optional.of("An archive inside an archive is not opened.");
        }
        if (entry.getSize() > limits.ratioFromBytes()
                && entry.getSize() / Math.max(1, entry.getCompressedSize()) > limits.ratio()) {
            return Optional.of("The entry unpacks to more than " + limits.ratio() + " times its size.");
        }
        if (entry.getSize() > limits.totalBytes() - totalBytes) {
            return Optional.of("The archive unpacks to more than " + (limits.totalBytes() >> 20) + " MB.");
        }
        totalBytes += entry.getSize();
        return Optional.empty();
    }

    /** Dot-files are skipped as in folders, and so is what macOS adds. */
    private static boolean isHidden(String name) {
        return !LEADS_OUT.matcher(name).matches()
                && (name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/"));
    }
}
