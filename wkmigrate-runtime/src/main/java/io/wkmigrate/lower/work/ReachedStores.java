package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.lower.workflow.Workflow.DataStore;
import io.wkmigrate.lower.workflow.Workflow.DataStore.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells which stores a notebook reaches, for the person who has to let it: locations and volumes of Unity Catalog,
 * databases and services.
 *
 * @param text the text of an argument if it is known now
 */
record ReachedStores(Function<Code, Optional<String>> text) {

    private static final String COMPUTED = "(computed)";

    /** How the library names what it reaches, and which arguments say where it is. */
    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("files.azure", new Form(Kind.LOCATION, "", List.of())),
            Map.entry("files.Lake", new Form(Kind.LOCATION, "", List.of())),
            Map.entry("files.volume", new Form(Kind.VOLUME, "", List.of())),
            Map.entry("sftp.Server", new Form(Kind.SERVER, "sftp", List.of("host"))),
            Map.entry("ftp.Server", new Form(Kind.SERVER, "ftp", List.of("host"))),
            Map.entry("http.Server", new Form(Kind.SERVER, "http", List.of("url"))),
            Map.entry("rest.Service", new Form(Kind.SERVER, "http", List.of("url"))),
            Map.entry("sqlserver.Database", new Form(Kind.DATABASE, "SQL Server", List.of("server", "database"))),
            Map.entry("postgresql.Database", new Form(Kind.DATABASE, "PostgreSQL", List.of("server", "database"))),
            Map.entry("mysql.Database", new Form(Kind.DATABASE, "MySQL", List.of("server", "database"))),
            Map.entry("oracle.Database", new Form(Kind.DATABASE, "Oracle", List.of("server"))),
            Map.entry("snowflake.Database", new Form(Kind.DATABASE, "Snowflake", List.of("account", "database"))),
            Map.entry("jdbc.Database", new Form(Kind.DATABASE, "JDBC", List.of("url"))));

    private record Form(Kind kind, String product, List<String> arguments) {}

    /** The stores that a piece of code reaches. */
    List<DataStore> of(Code code, String job, String task) {
        return code.parts()
                .filter(Code.Call.class::isInstance)
                .map(Code.Call.class::cast)
                .flatMap(call ->
                        Optional.ofNullable(FORMS.get(call.function()))
                                .map(form -> store(call, form, job, task))
                                .stream())
                .toList();
    }

    private DataStore store(Code.Call call, Form form, String job, String task) {
        return new DataStore(form.kind(), name(call, form), job, task);
    }

    private String name(Code.Call call, Form form) {
        if (call.function().equals("files.azure")) {
            return "abfss://" + argument(call, 1) + "@" + argument(call, 0) + ".dfs.core.windows.net";
        }
        if (call.function().equals("files.volume")) {
            return argument(call, 1);
        }
        if (form.arguments().isEmpty()) {
            return argument(call, 0);
        }
        List<String> parts = form.arguments().stream()
                .flatMap(each -> Optional.ofNullable(call.named().get(each)).stream())
                .map(each -> text.apply(each).orElse(COMPUTED))
                .toList();
        String where = parts.isEmpty() ? argument(call, 0) : String.join(" / ", parts);
        return form.product().equals("http") ? where : form.product() + ": " + where;
    }

    private String argument(Code.Call call, int position) {
        return call.arguments().size() > position
                ? text.apply(call.arguments().get(position)).orElse(COMPUTED)
                : COMPUTED;
    }

    /** The text of Python that a rule wrote. */
    static Optional<String> text(Python python) {
        String source = python.source();
        boolean plain =
                source.length() > 1 && source.startsWith("\"") && source.endsWith("\"") && !source.contains("\\");
        return plain ? Optional.of(source.substring(1, source.length() - 1)) : Optional.empty();
    }
}
