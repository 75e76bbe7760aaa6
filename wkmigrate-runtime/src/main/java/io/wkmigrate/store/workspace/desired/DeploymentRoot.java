package io.wkmigrate.store.workspace.desired;

import io.wkmigrate.store.BundleSettings;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The folder of a workspace that belongs to a deployment. It is below the folder of a user, of a service principal or of
 * somebody's choice, and never one of these itself: what is in it comes and goes with deployments.
 *
 * @param path absolute, under {@code /Workspace}, without a slash at its end
 */
public record DeploymentRoot(String path) {

    private static final String PREFIX = "/Workspace/";

    /** Letters and digits of any language, and the signs of addresses; a blank only between others. */
    private static final Pattern PART =
            Pattern.compile("[\\p{L}\\p{N}_.@'+~-](?:[\\p{L}\\p{N}_.@'+~ -]*[\\p{L}\\p{N}_@'+~-])?");

    private static final int MAX_LENGTH = 400;

    /** Checks the path. */
    public DeploymentRoot {
        String reason = objection(path);
        if (!reason.isEmpty()) {
            throw new DeploymentOptionException("The root path \"" + path + "\" " + reason + ".");
        }
    }

    /** Where deployments of a user go unless somebody says otherwise. */
    public static DeploymentRoot ofUser(String userName, BundleSettings bundle) {
        return new DeploymentRoot(PREFIX + "Users/" + userName + "/.wkmigrate/" + bundle.bundleName());
    }

    /** The folder for the files of the bundle. */
    public String files() {
        return path + "/files";
    }

    @Override
    public String toString() {
        return path;
    }

    private static String objection(String path) {
        if (!path.startsWith(PREFIX)) {
            return "has to start with " + PREFIX;
        } else if (path.length() > MAX_LENGTH) {
            return "is longer than " + MAX_LENGTH + " characters";
        }
        List<String> parts = List.of(path.substring(PREFIX.length()).split("/", -1));
        if (parts.contains("")) {
            return "has an empty part; give it without // and without a slash at its end";
        } else if (parts.contains("..") || parts.contains(".")) {
            return "must not hold the parts . and ..";
        } else if (!parts.stream().allMatch(each -> PART.matcher(each).matches())) {
            return "has a part with signs other than letters, digits, _ . @ ' + ~ - and blanks";
        } else if (parts.get(0).equals("Repos")) {
            return "is a Git folder; deployments belong outside";
        }
        int least = parts.get(0).equals("Users") ? 3 : 2;
        return parts.size() < least ? "has to be a folder of its own, such as " + path + "/wkmigrate" : "";
    }
}
