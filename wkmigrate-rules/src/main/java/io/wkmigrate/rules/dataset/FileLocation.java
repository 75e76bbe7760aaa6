package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.ir.StorageAccess;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/**
 * Where the files of a dataset are (CP-10).
 *
 * @param container the container, file system or bucket
 * @param folder the folder below it
 * @param file the file in the folder
 */
record FileLocation(Optional<Value<String>> container, Optional<Value<String>> folder, Optional<Value<String>> file) {

    /** Leaves out what is blank, which is how ADF's user interface writes "nothing". */
    FileLocation {
        container = container.filter(FileLocation::isGiven);
        folder = folder.filter(FileLocation::isGiven);
        file = file.filter(FileLocation::isGiven);
    }

    private static boolean isGiven(Value<String> value) {
        return value.literal().filter(String::isBlank).isEmpty();
    }

    /** The dataset that these files are. */
    Dataset in(LinkedStore linked, FileFormat format) {
        return linked.as(connection -> {
            if (connection instanceof Connection.OfFileServer server) {
                return Optional.of(files(server.store(), linked, format));
            }
            return connection instanceof Connection.OfStorage storage
                    ? Optional.of(inStorage(storage, linked, format))
                    : Optional.empty();
        });
    }

    private Dataset inStorage(Connection.OfStorage storage, LinkedStore linked, FileFormat format) {
        Code named = container.map(each -> Code.value("container", each)).orElse(storage.container());
        boolean isShare = storage.provider() == StorageAccess.Provider.SHARE;
        if (named.equals(Code.Fixed.NONE) && !isShare) {
            return linked.misfit("names no container");
        }
        StorageAccess access = new StorageAccess(
                storage.provider(),
                storage.account(),
                named.equals(Code.Fixed.NONE) ? Code.text("") : named,
                storage.name());
        return files(linked.context().store(access), linked, format);
    }

    private Dataset files(Code store, LinkedStore linked, FileFormat format) {
        return new Dataset.OfFiles(store, folder, file, format, linked.dataset().schema());
    }
}
