package io.wkmigrate.deploy;

import io.wkmigrate.api.finding.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the one that is meant: its id, else its exact name. */
final class AssetSearch {

    private static final Comparator<Asset> ORDER =
            Comparator.comparing(Asset::name).thenComparing(Asset::id);

    private AssetSearch() {}

    /** Each once: what is made while pages are read moves others to the next page, where they come again. */
    static List<Asset> sorted(List<Asset> assets) {
        return assets.stream().distinct().sorted(ORDER).toList();
    }

    /**
     * The only one with this name or id.
     *
     * @throws AssetNotFoundException when there is none
     * @throws AmbiguousAssetException when several have the name
     */
    static Asset only(AssetKind kind, String nameOrId, List<Asset> assets) {
        Optional<Asset> known =
                assets.stream().filter(each -> each.id().equals(nameOrId)).findFirst();
        return known.orElseGet(() -> onlyNamed(kind, nameOrId, assets));
    }

    /** The only one with this name, whatever ids there are. */
    static Asset onlyNamed(AssetKind kind, String name, List<Asset> assets) {
        List<Asset> named =
                sorted(assets).stream().filter(each -> each.name().equals(name)).toList();
        if (named.isEmpty()) {
            throw new AssetNotFoundException(kind, name, similar(name, assets));
        } else if (named.size() > 1) {
            throw new AmbiguousAssetException(
                    kind, name, named.stream().map(Asset::id).toList());
        }
        return named.get(0);
    }

    private static List<String> similar(String name, List<Asset> assets) {
        Stream<Asset> sameButForCase =
                assets.stream().filter(each -> each.name().equalsIgnoreCase(name));
        Stream<Asset> nearest = Spelling.nearest(
                        name, assets.stream().map(Asset::name).toList())
                .stream()
                .flatMap(near -> assets.stream().filter(each -> each.name().equals(near)));
        return sorted(Stream.concat(sameButForCase, nearest).toList()).stream()
                .map(each -> "\"" + each.name() + "\"" + (each.id().equals(each.name()) ? "" : " (" + each.id() + ")"))
                .toList();
    }
}
