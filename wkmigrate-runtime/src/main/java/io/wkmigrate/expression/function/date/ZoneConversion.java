package io.wkmigrate.expression.function.date;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.time.WindowsTimeZones;
import io.wkmigrate.expression.function.date.Timestamp.Kind;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/** Converts timestamps between Windows time zones. */
public final class ZoneConversion {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private ZoneConversion() {}

    /** A timestamp of UTC in a zone; without a kind when that is not UTC. */
    public static Timestamp fromUtc(Timestamp timestamp, String zoneName) {
        ZoneId zone = zone(zoneName);
        LocalDateTime utc = timestamp.dateTime();
        ZoneOffset offset = zone.getRules().getOffset(utc.toInstant(ZoneOffset.UTC));
        return Timestamp.of(utc.plusSeconds(offset.getTotalSeconds()), zone.equals(UTC) ? Kind.UTC : Kind.UNSPECIFIED);
    }

    /** A timestamp of a zone in UTC. */
    public static Timestamp toUtc(Timestamp timestamp, String zoneName) {
        ZoneId zone = zone(zoneName);
        if (timestamp.kind() != Kind.UNSPECIFIED && !zone.equals(UTC)) {
            throw new ExpressionException(
                    Problem.ZONE_MISMATCH, "A timestamp with a Z or an offset is in no other time zone than UTC.");
        }
        LocalDateTime local = timestamp.dateTime();
        return Timestamp.of(local.minusSeconds(offset(local, zone.getRules()).getTotalSeconds()), Kind.UTC);
    }

    /**
     * The offset of local time. At a change of offset a time may not exist, which is an error, or exist twice, in which case
     * standard time counts: the lesser offset, which is the later one (open question 42).
     */
    private static ZoneOffset offset(LocalDateTime local, ZoneRules rules) {
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new ExpressionException(
                    Problem.INVALID_TIMESTAMP, "A local time does not exist, because the clocks were put forward.");
        }
        return offsets.get(offsets.size() - 1);
    }

    private static ZoneId zone(String name) {
        return WindowsTimeZones.zone(name)
                .orElseThrow(() -> new ExpressionException(
                        Problem.INVALID_TIME_ZONE, "A time zone must be given by its Windows name."));
    }
}
