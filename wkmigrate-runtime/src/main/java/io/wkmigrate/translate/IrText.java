package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.api.ir.Parameter;
import io.wkmigrate.api.ir.Secret;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of the IR as a person reads them: what is not there is empty, and where things stand in the source is left out. */
final class IrText {

    private IrText() {}

    static String of(Object part) {
        if (part instanceof Optional<?> optional) {
            return optional.map(IrText::of).orElse("");
        } else if (part instanceof OptionalInt number) {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
        } else if (part instanceof Value<?> value) {
            return ofValue(value);
        } else if (part instanceof JsonNode json) {
            return json.isTextual() ? json.textValue() : json.toString();
        } else if (part instanceof Collection<?> elements) {
            return elements.stream().map(IrText::of).collect(Collectors.joining(", "));
        } else if (part instanceof Map<?, ?> members) {
            return ofMembers(members, " = ");
        } else if (part instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        } else if (part instanceof Code code) {
            return ofCode(code);
        } else if (part instanceof Compute compute) {
            return ofCompute(compute);
        } else if (part instanceof Library library) {
            return ofLibrary(library);
        }
        return ofSmall(part);
    }

    /** The words for a kind of thing: {@code notebook work} for {@code NotebookWork}. */
    static String kind(Object thing) {
        return thing.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String ofValue(Value<?> value) {
        return value instanceof Value.Computed<?> computed
                ? computed.expression().text()
                : of(value.literal().orElseThrow());
    }

    private static String ofMembers(Map<?, ?> members, String is) {
        return members.entrySet().stream()
                .map(each -> each.getKey() + is + of(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String ofSmall(Object part) {
        if (part instanceof Parameter each) {
            return declared(each.name(), of(each.type()), of(each.defaultValue()));
        } else if (part instanceof Variable each) {
            return declared(each.name(), of(each.type()), of(each.defaultValue()));
        } else if (part instanceof Dependency each) {
            return each.activity() + " (" + of(each.conditions()) + ")";
        } else if (part instanceof Reference each) {
            return of(each.name());
        } else if (part instanceof Activity each) {
            return each.name();
        } else if (part instanceof PythonNotebook notebook) {
            return notebook.source(List.of());
        } else if (part instanceof Secret secret) {
            return "secret " + secret.scope() + "/" + secret.key();
        }
        return part.toString();
    }

    private static String declared(String name, String type, String value) {
        return name + ": " + type + (value.isEmpty() ? "" : " = " + value);
    }

    private static String ofCode(Code code) {
        if (code instanceof Code.Fixed fixed) {
            return fixed.python().source();
        } else if (code instanceof Code.Input input) {
            return of(input.value());
        } else if (code instanceof Code.Credential credential) {
            return credential.secret() instanceof SecretValue.InKeyVault vault
                    ? "secret " + of(vault.name())
                    : "a secret";
        } else if (code instanceof Code.Deployed deployed) {
            return declared(deployed.name(), "variable", of(deployed.defaultValue()));
        } else if (code instanceof Code.Call call) {
            return Stream.of(of(call.arguments()), ofMembers(call.named(), "="))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", ", call.function() + "(", ")"));
        } else if (code instanceof Code.Items items) {
            return "[" + of(items.elements()) + "]";
        } else if (code instanceof Code.Members members) {
            return "{" + ofMembers(members.members(), ": ") + "}";
        }
        return ((Code.Assigned) code).variable();
    }

    private static String ofCompute(Compute compute) {
        if (compute instanceof Compute.ExistingCluster existing) {
            return "cluster " + of(existing.clusterId());
        } else if (compute instanceof Compute.JobCluster cluster) {
            return "job cluster (" + of(settings(cluster)) + ")";
        }
        return kind(compute);
    }

    /** Those that are set. */
    private static Map<String, Object> settings(Compute.JobCluster cluster) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spark version", cluster.sparkVersion());
        settings.put("node type", cluster.nodeType());
        settings.put("driver node type", cluster.driverNodeType());
        settings.put("workers", workers(cluster.workers()));
        settings.put("instance pool", cluster.instancePool());
        settings.put("policy", cluster.policy());
        settings.put("access mode", cluster.accessMode());
        settings.put("spark conf", texts(cluster.sparkConf()));
        settings.put("environment", texts(cluster.environment()));
        settings.put("tags", cluster.tags());
        settings.put("init scripts", cluster.initScripts());
        settings.put("log destination", cluster.logDestination());
        settings.put("elastic disk", cluster.elasticDisk());
        settings.values().removeIf(each -> of(each).isEmpty());
        return settings;
    }

    private static String workers(Compute.Workers workers) {
        if (workers instanceof Compute.Workers.Fixed fixed) {
            return Integer.toString(fixed.count());
        }
        return workers instanceof Compute.Workers.Autoscale scale ? scale.min() + " to " + scale.max() : "";
    }

    private static Map<String, Object> texts(Map<String, Compute.ClusterText> texts) {
        Map<String, Object> plain = new LinkedHashMap<>();
        texts.forEach((name, text) -> plain.put(
                name,
                text instanceof Compute.ClusterText.Plain each
                        ? each.value()
                        : ((Compute.ClusterText.FromSecret) text).secret()));
        return plain;
    }

    private static String ofLibrary(Library library) {
        if (library instanceof Library.Jar jar) {
            return of(jar.uri());
        } else if (library instanceof Library.Wheel wheel) {
            return of(wheel.uri());
        } else if (library instanceof Library.Maven maven) {
            return "maven " + from(maven.coordinates(), maven.repository())
                    + (maven.exclusions().isEmpty() ? "" : " without " + of(maven.exclusions()));
        } else if (library instanceof Library.PyPi pypi) {
            return "pypi " + from(pypi.requirement(), pypi.repository());
        }
        Library.Cran cran = (Library.Cran) library;
        return "cran " + from(cran.requirement(), cran.repository());
    }

    private static String from(Value<String> what, Optional<Value<String>> repository) {
        return of(what) + repository.map(each -> " from " + of(each)).orElse("");
    }
}
