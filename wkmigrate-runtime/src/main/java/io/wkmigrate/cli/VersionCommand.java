package io.wkmigrate.cli;

import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Tool;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code wkmigrate version}. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Runnable {

    private final Session session;

    VersionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Tool tool = Tool.current();
        session.print(new Page(List.of(new Paragraph(line(tool)))), json -> {
            json.writeStartObject();
            json.writeStringField("name", tool.name());
            json.writeStringField("version", tool.version());
            json.writeEndObject();
        });
    }

    static String line(Tool tool) {
        return tool.name() + " " + tool.version();
    }
}
