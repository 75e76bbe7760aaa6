package io.wkmigrate.lower.value;

import static java.util.Map.entry;

import io.wkmigrate.api.expression.ReferencePath.Step;
import io.wkmigrate.api.expression.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The types of what activities put out, as Microsoft's pages on the activities give them. */
final class OutputTypes {

    private static final Map<String, Type> BY_PROPERTY = Map.ofEntries(
            entry("copy.dataread", Type.INTEGER),
            entry("copy.datawritten", Type.INTEGER),
            entry("copy.filesread", Type.INTEGER),
            entry("copy.fileswritten", Type.INTEGER),
            entry("copy.filesskipped", Type.INTEGER),
            entry("copy.rowsread", Type.INTEGER),
            entry("copy.rowscopied", Type.INTEGER),
            entry("copy.rowsskipped", Type.INTEGER),
            entry("copy.copyduration", Type.INTEGER),
            entry("copy.throughput", Type.NUMBER),
            entry("copy.errors", Type.ARRAY),
            entry("copy.logfilepath", Type.TEXT),
            entry("lookup.firstrow", Type.OBJECT.or(Type.NULL)),
            entry("lookup.count", Type.INTEGER),
            entry("lookup.value", Type.ARRAY),
            entry("getmetadata.exists", Type.BOOLEAN),
            entry("getmetadata.itemname", Type.TEXT),
            entry("getmetadata.itemtype", Type.TEXT),
            entry("getmetadata.size", Type.INTEGER),
            entry("getmetadata.created", Type.TEXT),
            entry("getmetadata.lastmodified", Type.TEXT),
            entry("getmetadata.childitems", Type.ARRAY),
            entry("getmetadata.contentmd5", Type.TEXT),
            entry("getmetadata.structure", Type.ARRAY),
            entry("getmetadata.columncount", Type.INTEGER),
            entry("filter.value", Type.ARRAY),
            entry("filter.itemscount", Type.INTEGER),
            entry("filter.filtereditemscount", Type.INTEGER),
            entry("validation.exists", Type.BOOLEAN),
            entry("script.resultsetcount", Type.INTEGER),
            entry("script.resultsets", Type.ARRAY),
            entry("script.recordsaffected", Type.INTEGER),
            entry("script.outputparameters", Type.OBJECT),
            entry("script.outputlogs", Type.TEXT),
            entry("script.outputtruncated", Type.BOOLEAN),
            entry("delete.filesdeleted", Type.INTEGER),
            entry("delete.recursive", Type.BOOLEAN),
            entry("delete.iswildcardused", Type.BOOLEAN),
            entry("custom.exitcode", Type.INTEGER),
            entry("custom.outputs", Type.ARRAY));

    private OutputTypes() {}

    /** What is known of the type of a property of the output of a type of activity. */
    static Type of(String activityType, List<Step> path) {
        String property = path.stream().map(Step::name).collect(Collectors.joining("."));
        return BY_PROPERTY.getOrDefault(activityType.toLowerCase(Locale.ROOT) + "." + property, Type.ANY);
    }
}
