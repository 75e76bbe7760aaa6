package io.wkmigrate.fake.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.core.error.platform.ResourceAlreadyExists;
import com.databricks.sdk.service.workspace.Delete;
import com.databricks.sdk.service.workspace.ExportFormat;
import com.databricks.sdk.service.workspace.ExportRequest;
import com.databricks.sdk.service.workspace.Import;
import com.databricks.sdk.service.workspace.ImportFormat;
import com.databricks.sdk.service.workspace.Language;
import com.databricks.sdk.service.workspace.ObjectInfo;
import com.databricks.sdk.service.workspace.ObjectType;
import com.databricks.sdk.service.workspace.WorkspaceAPI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilesServiceTest {

    private static final String ROOT = "/Workspace/Shared/app";
    private static final String NOTEBOOK = "# Databricks notebook source\nx = 1\n\n# COMMAND ----------\n\nx\n\n\n";

    private final FakeWorkspace workspace = FakeWorkspace.start();
    private final WorkspaceClient client = TestConnections.client(workspace);
    private final WorkspaceAPI files = client.workspace();

    @AfterEach
    void close() {
        workspace.close();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Import source(String path, String text) {
        return new Import()
                .setPath(path)
                .setContent(base64(text))
                .setFormat(ImportFormat.SOURCE)
                .setLanguage(Language.PYTHON);
    }

    private static Import auto(String path, String text) {
        return new Import().setPath(path).setContent(base64(text)).setFormat(ImportFormat.AUTO);
    }

    @Test
    void foldersAreMadeWithThoseAboveAndMayBeThere() {
        files.mkdirs(ROOT + "/a/b");
        files.mkdirs(ROOT + "/a/b");

        assertThat(files.getStatus(ROOT + "/a").getObjectType()).isEqualTo(ObjectType.DIRECTORY);
        assertThat(files.list(ROOT + "/a")).extracting(ObjectInfo::getPath).containsExactly(ROOT + "/a/b");
    }

    @Test
    void aNotebookComesBackAsTheServiceWritesIt() {
        files.mkdirs(ROOT);

        files.importContent(source(ROOT + "/n", NOTEBOOK));

        assertThat(workspace.file(ROOT + "/n").text()).isEqualTo(NOTEBOOK.stripTrailing());
        assertThat(files.getStatus(ROOT + "/n").getLanguage()).isEqualTo(Language.PYTHON);
        assertThat(files.export(ROOT + "/n").getContent()).isEqualTo(base64(NOTEBOOK.stripTrailing()));
        assertThat(files.export(ROOT + "/n").getFileType()).isEqualTo("py");
        files.importContent(source(ROOT + "/bare", "x"));
        assertThat(workspace.file(ROOT + "/bare").text()).isEqualTo("# Databricks notebook source\nx");
    }

    @Test
    void aNotebookCanComeBackAsItWasWritten() {
        try (FakeWorkspace exact = FakeWorkspace.start(FakeOptions.usual().without(Behaviour.NOTEBOOKS_REWRITTEN))) {
            WorkspaceAPI ofExact = TestConnections.client(exact).workspace();

            ofExact.importContent(source("/Workspace/Shared/n", NOTEBOOK));

            assertThat(exact.file("/Workspace/Shared/n").text()).isEqualTo(NOTEBOOK);
        }
    }

    @Test
    void anImportWithoutAFormatLooksAtTheEndingAndTheFirstLine() {
        files.mkdirs(ROOT);

        files.importContent(auto(ROOT + "/n.py", NOTEBOOK));
        files.importContent(auto(ROOT + "/lib.py", "x = 1\n\n"));
        files.importContent(auto(ROOT + "/q.sql", "-- Databricks notebook source\nSELECT 1"));
        files.importContent(auto(ROOT + "/data.json", "{}"));

        assertThat(files.list(ROOT))
                .extracting(ObjectInfo::getPath, ObjectInfo::getObjectType, ObjectInfo::getLanguage)
                .containsExactly(
                        tuple(ROOT + "/data.json", ObjectType.FILE, null),
                        tuple(ROOT + "/lib.py", ObjectType.FILE, null),
                        tuple(ROOT + "/n", ObjectType.NOTEBOOK, Language.PYTHON),
                        tuple(ROOT + "/q", ObjectType.NOTEBOOK, Language.SQL));
        assertThat(workspace.file(ROOT + "/lib.py").text()).isEqualTo("x = 1\n\n");
        assertThat(files.getStatus(ROOT + "/lib.py").getSize()).isEqualTo(7);
    }

    @Test
    void whatIsThereIsOnlyOverwrittenOnRequest() {
        files.mkdirs(ROOT);
        files.importContent(auto(ROOT + "/f.txt", "1"));

        assertThatThrownBy(() -> files.importContent(auto(ROOT + "/f.txt", "2")))
                .isInstanceOf(ResourceAlreadyExists.class);
        ObjectInfo before = files.getStatus(ROOT + "/f.txt");
        files.importContent(auto(ROOT + "/f.txt", "2").setOverwrite(true));

        ObjectInfo after = files.getStatus(ROOT + "/f.txt");
        assertThat(workspace.file(ROOT + "/f.txt").text()).isEqualTo("2");
        assertThat(after.getModifiedAt()).isGreaterThan(before.getModifiedAt());
        assertThat(after.getObjectId()).isEqualTo(before.getObjectId());
        assertThatThrownBy(
                        () -> files.importContent(source(ROOT + "/f.txt", "x").setOverwrite(true)))
                .isInstanceOf(InvalidParameterValue.class);
    }

    @Test
    void importsAreRefusedAsTheServiceRefusesThem() {
        assertThatThrownBy(() -> files.importContent(source("/Workspace/Shared/none/n", "x")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("parent folder");
        assertThatThrownBy(() ->
                        files.importContent(source("/Workspace/Shared/n", "x").setLanguage(null)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("language");
        assertThatThrownBy(() -> files.importContent(source("/Workspace/Shared/n", "x".repeat(8_000_000))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("10485760");
    }

    @Test
    void aFolderWithSomethingInItIsOnlyDeletedWhole() {
        files.mkdirs(ROOT + "/a");
        files.importContent(source(ROOT + "/a/n", "x"));
        files.mkdirs(ROOT + "/ab");

        assertThatThrownBy(() -> files.delete(new Delete().setPath(ROOT + "/a")))
                .hasMessageContaining("not empty");
        files.delete(new Delete().setPath(ROOT + "/a").setRecursive(true));

        assertThatThrownBy(() -> files.getStatus(ROOT + "/a/n")).isInstanceOf(NotFound.class);
        assertThat(files.getStatus(ROOT + "/ab").getPath()).isEqualTo(ROOT + "/ab");
        assertThatThrownBy(() -> files.delete(new Delete().setPath(ROOT + "/a")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void pathsWithoutWorkspaceAreTheSameObjects() {
        files.mkdirs("/Shared/x");
        files.importContent(source("/Shared/x/n", "x"));

        assertThat(files.getStatus(ROOT.replace("app", "x/n")).getPath()).isEqualTo("/Workspace/Shared/x/n");
        assertThat(files.list("/Shared/x")).extracting(ObjectInfo::getPath).containsExactly("/Shared/x/n");
        assertThat(workspace.files()).containsKey("/Workspace/Shared/x/n");
    }

    @Test
    void filesCanBeDownloadedWhole() throws Exception {
        workspace.addFile("/Workspace/Shared/d/f.txt", "", "a\nb\n");
        RawClient raw = new RawClient(workspace);

        HttpResponse<String> answer = raw.send(
                "GET",
                "/api/2.0/workspace/export?path=/Workspace/Shared/d/f.txt&format=AUTO&direct_download=true",
                "",
                "Bearer " + workspace.token());

        assertThat(answer.body()).isEqualTo("a\nb\n");
    }

    @Test
    void timesOfNotebooksCanBeLeftOut() {
        try (FakeWorkspace plain = FakeWorkspace.start(FakeOptions.usual().without(Behaviour.NOTEBOOK_TIMES))) {
            plain.addFile("/Workspace/Shared/n", "PYTHON", "x");
            workspace.addFile("/Workspace/Shared/n", "PYTHON", "x");

            assertThat(TestConnections.client(plain)
                            .workspace()
                            .getStatus("/Workspace/Shared/n")
                            .getModifiedAt())
                    .isNull();
            assertThat(files.getStatus("/Workspace/Shared/n").getModifiedAt()).isNotNull();
        }
    }

    @Test
    void somebodyCanEditAFile() {
        workspace.addFile(ROOT + "/n", "PYTHON", "x");
        long before = files.getStatus(ROOT + "/n").getModifiedAt();

        workspace.editFile(ROOT + "/n", text -> text + "\ny");

        assertThat(workspace.file(ROOT + "/n").text()).endsWith("x\ny");
        assertThat(files.getStatus(ROOT + "/n").getModifiedAt()).isGreaterThan(before);
        workspace.deleteFile(ROOT);
        assertThat(workspace.files()).doesNotContainKey(ROOT + "/n");
    }

    @Test
    void deniedFoldersAreRefusedByName() {
        files.mkdirs(ROOT);
        workspace.deny(ROOT);

        assertThatThrownBy(() -> files.importContent(source(ROOT + "/n", "x")))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageContaining(workspace.userName() + " does not have Edit permissions on " + ROOT + "/n");
        files.mkdirs(ROOT + "lication");
        workspace.allowAll();
        files.importContent(source(ROOT + "/n", "x"));
        assertThat(files.export(new ExportRequest().setPath(ROOT + "/n").setFormat(ExportFormat.SOURCE))
                        .getContent())
                .isNotEmpty();
    }
}
