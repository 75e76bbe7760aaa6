package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.ir.Code;
import java.util.List;
import java.util.Optional;

/**
 * The container of files, as Spark names it without the help of the library.
 *
 * @param root a text, or what each deployment decides
 * @param path the folder below it that is meant, beginning with {@code /}; the empty text for the root itself
 */
record Container(Code root, String path) {

    /** Whether Spark reads the store itself; servers such as SFTP are none that Auto Loader watches. */
    static boolean isReadable(Code store) {
        return store instanceof Code.Call call && call.function().startsWith("files.");
    }

    /** The container, if it is known now or when the bundle is deployed. */
    static Optional<Container> of(Code store) {
        if (!(store instanceof Code.Call call) || !call.named().isEmpty()) {
            return Optional.empty();
        }
        List<Code> arguments = call.arguments();
        return switch (call.function()) {
            case "files.azure" -> arguments.size() == 2 ? azure(arguments.get(0), arguments.get(1)) : Optional.empty();
            case "files.Lake" -> arguments.size() == 1 ? in(arguments.get(0), "") : Optional.empty();
            case "files.volume" ->
                arguments.size() == 2
                        ? Known.text(arguments.get(1)).flatMap(volume -> in(arguments.get(0), "/" + volume))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Container> azure(Code account, Code container) {
        return Known.text(account)
                .flatMap(name ->
                        Known.text(container).map(each -> "abfss://" + each + "@" + name + ".dfs.core.windows.net"))
                .map(root -> new Container(Code.text(root), ""));
    }

    private static Optional<Container> in(Code root, String path) {
        return root instanceof Code.Deployed
                ? Optional.of(new Container(root, path))
                : Known.text(root).map(each -> new Container(Code.text(each.replaceAll("/+$", "")), path));
    }
}
