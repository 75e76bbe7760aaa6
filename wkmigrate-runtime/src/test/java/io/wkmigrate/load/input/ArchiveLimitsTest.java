package io.wkmigrate.load.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveLimitsTest {

    @TempDir
    private Path folder;

    @Test
    void entriesOverTheTotalSizeAreRefused() throws IOException {
        Listing listing = list(new ArchiveLimits(100, 2L << 20, 10_000, 1 << 20), 3);

        assertThat(listing.files()).extracting(FoundFile::path).containsExactly("x.zip!/0.json", "x.zip!/1.json");
        assertThat(listing.refused())
                .extracting(each -> each.path() + ": " + each.reason())
                .containsExactly("x.zip!/2.json: The archive unpacks to more than 2 MB.");
    }

    @Test
    void entriesOverTheNumberAreRefusedTogether() throws IOException {
        Listing listing = list(new ArchiveLimits(2, 1L << 30, 10_000, 1 << 20), 5);

        assertThat(listing.files()).hasSize(2);
        assertThat(listing.refused())
                .extracting(each -> each.path() + ": " + each.reason())
                .containsExactly("x.zip: The archive has 5 entries; those after the first 2 were not read.");
    }

    private Listing list(ArchiveLimits limits, int entries) throws IOException {
        Path archive = folder.resolve("x.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < entries; i++) {
                out.putNextEntry(new ZipEntry(i + ".json"));
                out.write(new byte[1 << 20]);
            }
        }
        return ArchiveLister.list(archive, "x.zip", limits);
    }
}
