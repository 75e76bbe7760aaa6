package io.wkmigrate.cli.trial;

import io.wkmigrate.convert.Conversion;
import io.wkmigrate.report.ResultJson;
import io.wkmigrate.report.Tool;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.BundleWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that a conversion would write. */
public final class BundleContents {

    private static final String RESULT = "metadata/result.json";

    private BundleContents() {}

    /** All but the result, which says the same in another form. */
    static SortedMap<String, byte[]> of(Conversion conversion) {
        return new BundleWriter()
                .files(
                        conversion.workflow(),
                        BundleSettings.forFactory(conversion.workflow().factory()));
    }

    /** The first file in which two conversions of the same source with the same rules differ, which none should. */
    public static Optional<String> difference(Conversion one, Conversion other) {
        SortedMap<String, byte[]> files = withResult(one);
        SortedMap<String, byte[]> others = withResult(other);
        TreeMap<String, byte[]> all = new TreeMap<>(files);
        all.putAll(others);
        return all.keySet().stream()
                .filter(each -> !Arrays.equals(files.get(each), others.get(each)))
                .findFirst();
    }

    private static SortedMap<String, byte[]> withResult(Conversion conversion) {
        SortedMap<String, byte[]> files = new TreeMap<>(of(conversion));
        files.put(RESULT, ResultJson.of(conversion.result(), Tool.current()));
        return files;
    }
}
