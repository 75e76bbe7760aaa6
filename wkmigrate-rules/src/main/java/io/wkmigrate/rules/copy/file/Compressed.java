package io.wkmigrate.rules.copy.file;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.FileFormat;

/** Sides of a copy of bytes, which unpack or pack files if the dataset says that they are compressed (CP-31). */
final class Compressed {

    private static final String COMPRESSION = "compression";

    private Compressed() {}

    static Code.Call with(Code.Call side, FileFormat format) {
        Code compression = format.options().get(COMPRESSION);
        return compression == null ? side : side.with(COMPRESSION, compression);
    }
}
