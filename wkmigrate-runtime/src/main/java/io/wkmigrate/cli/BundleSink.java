package io.wkmigrate.cli;

import io.wkmigrate.convert.Conversion;
import io.wkmigrate.store.BundleDirectory;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.BundleWriter;
import io.wkmigrate.store.WriteOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes bundles, or finds out what writing them would change. */
final class BundleSink implements FactorySink {

    private final Path out;
    private final boolean check;
    private final boolean overwrite;
    private final Talk talk;
    private final UniqueNames bundleNames = new UniqueNames();
    private WriteTotals written = WriteTotals.NONE;

    BundleSink(Path out, boolean check, boolean overwrite, Talk talk) {
        this.out = out;
        this.check = check;
        this.overwrite = overwrite;
        this.talk = talk;
    }

    WriteTotals written() {
        return written;
    }

    @Override
    public void accept(Conversion conversion, byte[] resultJson, String folder) throws IOException {
        String name = bundleNames.claim(conversion.workflow().factory());
        SortedMap<String, byte[]> files =
                new TreeMap<>(new BundleWriter().files(conversion.workflow(), BundleSettings.forFactory(name)));
        files.put("metadata/result.json", resultJson);
        Path directory = out.resolve(folder);
        BundleDirectory bundles = new BundleDirectory();
        WriteOutcome outcome = check ? bundles.check(directory, files) : bundles.write(directory, files, overwrite);
        outcome.keptEdits().forEach(each -> warn(directory.resolve(each)));
        written = written.plus(outcome);
    }

    @Override
    public void summary(byte[] summaryJson) throws IOException {
        ResultFile file = new ResultFile(out.resolve("result.json"));
        written = written.plus(check ? file.check(summaryJson) : file.write(summaryJson));
    }

    private void warn(Path file) {
        talk.warning(
                file + " was edited by hand and " + (check ? "would be" : "was") + " kept; --overwrite replaces it.");
    }
}
