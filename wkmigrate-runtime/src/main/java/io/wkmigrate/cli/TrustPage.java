package io.wkmigrate.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.extension.InspectedJar;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.settings.TrustFile;
import io.wkmigrate.settings.TrustList;
import io.wkmigrate.settings.TrustedJar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which jars are trusted, for whoever has to answer for it. */
final class TrustPage {

    private TrustPage() {}

    /** The whole list. */
    static void print(Session session, TrustFile file, TrustList trusted) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(
                List.of(new Fact("Trusted", Integer.toString(trusted.jars().size())), new Fact("List", path(file)))));
        if (!trusted.jars().isEmpty()) {
            blocks.add(hashes(trusted.jars()));
        }
        session.print(new Page(blocks), json -> list(json, file, "trusted", trusted.jars()));
    }

    /** What was taken out. */
    static void print(Session session, TrustFile file, TrustRemoval removal) {
        session.print(
                new Page(List.of(
                        new Facts(List.of(
                                new Fact(
                                        "No longer trusted",
                                        Integer.toString(removal.removed().size())),
                                new Fact("List", path(file)))),
                        hashes(removal.removed()))),
                json -> list(json, file, "removed", removal.removed()));
    }

    /** What was put in, or was there before. */
    static void print(Session session, TrustFile file, TrustList before, List<InspectedJar> jars) {
        List<Block> blocks = new ArrayList<>();
        for (InspectedJar each : jars) {
            blocks.add(new Heading(each.path().toString()));
            blocks.add(new Facts(facts(each, before)));
        }
        blocks.add(new Paragraph("Written to " + path(file) + ". Whatever changes in a jar needs trust again."));
        blocks.add(new Page.Command(
                "Next",
                "wkmigrate rules test " + ShellWord.of(jars.get(0).path().toString()) + " SRC"));
        session.print(new Page(blocks), json -> {
            json.writeStartObject();
            json.writeStringField("trustFile", path(file));
            json.writeArrayFieldStart("jars");
            for (InspectedJar each : jars) {
                write(json, each, before.trusts(each.sha256()));
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static List<Fact> facts(InspectedJar jar, TrustList before) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Trusted", before.trusts(jar.sha256()) ? "it was already" : "from now on"));
        facts.add(new Fact("SHA-256", jar.sha256()));
        facts.add(new Fact("Version", jar.version().isEmpty() ? "-" : jar.version()));
        for (InspectedJar.Module each : jar.modules()) {
            facts.add(new Fact("Module", each.name() + ", for the API " + each.api()));
            facts.add(new Fact("Rules", each.rules().isEmpty() ? "-" : String.join(", ", each.rules())));
        }
        return facts;
    }

    /** Whole hashes, which a table would cut. */
    private static Facts hashes(List<TrustedJar> jars) {
        return new Facts(jars.stream()
                .map(each -> new Fact((each.file() + " " + each.version()).strip(), each.sha256()))
                .toList());
    }

    private static String path(TrustFile file) {
        return file.path().toString();
    }

    private static void list(JsonGenerator json, TrustFile file, String name, List<TrustedJar> jars)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("trustFile", path(file));
        json.writeArrayFieldStart(name);
        for (TrustedJar each : jars) {
            json.writeStartObject();
            json.writeStringField("sha256", each.sha256());
            json.writeStringField("file", each.file());
            json.writeStringField("version", each.version());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, InspectedJar jar, boolean already) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", jar.path().toString());
        json.writeStringField("sha256", jar.sha256());
        json.writeStringField("version", jar.version());
        json.writeBooleanField("trustedBefore", already);
        json.writeArrayFieldStart("modules");
        for (InspectedJar.Module each : jar.modules()) {
            json.writeStartObject();
            json.writeStringField("module", each.name());
            json.writeStringField("api", each.api());
            RuleJson.strings(json, "rules", each.rules());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
