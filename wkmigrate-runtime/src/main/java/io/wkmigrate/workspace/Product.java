package io.wkmigrate.workspace;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What this program calls itself, for those who read a workspace's audit log. */
final class Product {

    private static final String NAMELESS = "unknown/0.0.0";
    private static final String NAME = "wkmigrate/"
            + Objects.requireNonNullElse(Product.class.getPackage().getImplementationVersion(), "development");

    private Product() {}

    /** The SDK's line about itself, with this program in front. */
    static String in(@Nullable String agent) {
        String others =
                Objects.requireNonNullElse(agent, "").replace(NAMELESS, "").strip();
        return others.startsWith(NAME) ? others : (NAME + " " + others).strip();
    }
}
