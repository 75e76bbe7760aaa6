package io.wkmigrate.cli;

import io.wkmigrate.load.live.FactoryId;
import io.wkmigrate.load.live.LiveFactory;
import io.wkmigrate.store.BundleDirectory;
import io.wkmigrate.store.WriteOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code wkmigrate pull}: the definitions of a live factory into a folder. */
@Command(
        name = "pull",
        description =
                "Writes the definitions of a live factory into a folder, as ADF writes them into a Git repository."
                        + " Nothing in Azure is changed; the role Reader on the factory is enough. Definitions that an"
                        + " earlier pull wrote and the factory no longer has are removed; files that somebody edited or"
                        + " added are kept and listed, and the code is 5 then.")
final class PullCommand implements Callable<Integer> {

    /** Hidden from whoever reads the folder as a source. */
    private static final String MANIFEST = ".wkmigrate/manifest.json";

    private final Session session;

    @Option(
            names = "--factory",
            required = true,
            paramLabel = "ID",
            converter = FactoryConverter.class,
            description = "The resource id of the factory, or SUBSCRIPTION/RESOURCE-GROUP/NAME.")
    private @Nullable FactoryId factory;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the definitions.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replace files that were edited by hand too.")
    private boolean overwrite;

    @Mixin
    private final AzureOptions azure = new AzureOptions();

    PullCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (factory == null) {
            throw CommandFailure.usage("Which factory? Give its resource id with --factory.");
        }
        LiveFactory live = new LiveSource("", factory, azure, session).read();
        WriteOutcome outcome = new BundleDirectory(MANIFEST).write(out, live.files(), overwrite);
        PullResult result = new PullResult(
                live, out, outcome, StrangeDefinitions.in(out, live.files().keySet(), outcome.keptEdits()));
        result.warnings().forEach(session.talk()::warning);
        session.print(result.page(), result::write);
        return result.exitCode().number();
    }

    /** Reads a resource id or its short form. */
    static final class FactoryConverter implements ITypeConverter<FactoryId> {

        @Override
        public FactoryId convert(String value) {
            try {
                return FactoryId.parse(value);
            } catch (IllegalArgumentException notAnId) {
                throw new TypeConversionException(notAnId.getMessage());
            }
        }
    }
}
