package io.wkmigrate.policy;

import io.wkmigrate.yaml.Fields;
import io.wkmigrate.yaml.Problems;
import io.wkmigrate.yaml.YamlNode;
import io.wkmigrate.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads entries of {@code notebooks} and {@code storage}. */
final class PathPolicyReader {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String ACCOUNT = "account";
    private static final String CONTAINER = "container";

    private static final Pattern WORKSPACE_PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[^/]+)+");
    private static final Pattern STORAGE_PATH =
            Pattern.compile("(/Volumes(/(?!\\.{1,2}(/|$))[^/]+){3,}|(abfss|s3|gs)://[^/]+(/(?!\\.{1,2}(/|$))[^/]+)*)");

    private final Problems problems;
    private final Texts texts;

    PathPolicyReader(Problems problems) {
        this.problems = problems;
        this.texts = new Texts(problems);
    }

    Optional<NotebookPathPolicy> notebooks(YamlNode node, String what) {
        Fields fields = Fields.open(node, what, List.of(ScopeReader.KEY, FROM, TO), problems);
        Scope scope = new ScopeReader(ScopeReader.OF_PIPELINES, problems).of(fields);
        require(fields, FROM, what);
        require(fields, TO, what);
        Optional<String> from = fields.text(FROM).flatMap(this::workspacePath);
        return fields.text(TO)
                .flatMap(this::workspacePath)
                .flatMap(to -> from.filter(each -> isApart(each, to, fields))
                        .map(each -> new NotebookPathPolicy(scope, each, to)));
    }

    Optional<StoragePolicy> storage(YamlNode node, String what) {
        Fields fields = Fields.open(node, what, List.of(ScopeReader.KEY, ACCOUNT, CONTAINER, TO), problems);
        Scope scope = new ScopeReader(ScopeReader.OF_STORAGE, problems).of(fields);
        require(fields, TO, what);
        if (!fields.has(ScopeReader.KEY) && !fields.has(ACCOUNT) && !fields.has(CONTAINER)) {
            problems.report(
                    fields.at(),
                    "It would move all files to one place. Say of which " + ACCOUNT + ", " + CONTAINER
                            + " or linked services (under \"" + ScopeReader.KEY + "\").");
        }
        Optional<String> account = fields.text(ACCOUNT).flatMap(texts::plain);
        Optional<String> container = fields.text(CONTAINER).flatMap(texts::plain);
        String expected =
                "place for files, such as /Volumes/main/landing/raw or" + " abfss://raw@contoso.dfs.core.windows.net";
        return fields.text(TO)
                .flatMap(each -> texts.like(STORAGE_PATH, expected, each))
                .map(to -> new StoragePolicy(scope, account, container, to));
    }

    private void require(Fields fields, String key, String what) {
        if (!fields.has(key)) {
            problems.report(fields.at(), "\"" + key + "\" is missing: " + what + " needs it.");
        }
    }

    private Optional<String> workspacePath(Scalar source) {
        return texts.like(
                WORKSPACE_PATH,
                "path of the workspace: it begins with a slash and ends without, as /Shared/etl",
                source);
    }

    private boolean isApart(String from, String to, Fields fields) {
        boolean apart = !(to + "/").startsWith(from + "/");
        if (!apart) {
            problems.report(
                    fields.at(TO),
                    "\"" + to + "\" is inside \"" + from + "\", so a path would be moved again and again."
                            + " Choose a folder outside.");
        }
        return apart;
    }
}
