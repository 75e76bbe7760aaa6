package io.wkmigrate.catalogue.page;

import java.util.Locale;

/**
 * A place of a page that links lead to.
 *
 * @param id letters, digits and hyphens, whatever it was made of
 */
public record Anchor(String id) {

    /** Keeps out what would end an attribute. */
    public Anchor {
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("Not the id of an anchor: " + id);
        }
    }

    /** The anchor for something of a kind: {@code rule} and {@code acme/Ship} make {@code rule-acme-ship}. */
    public static Anchor of(String kind, String name) {
        return new Anchor(kind + "-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }
}
