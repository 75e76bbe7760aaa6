package io.wkmigrate.extension.scan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of the JDK rules have no use for. A rule is a pure function from a definition to a translation: it needs no
 * files, no network, no processes, no threads, no environment, no clock, no chance, and no way around the types that it is given.
 *
 * <p>This is hygiene and no sandbox. It finds what somebody wrote down without thinking of it; whoever means harm hides
 * it from any such list. Against them there is trust in the bytes of a jar, and nothing else.
 */
final class ForbiddenMembers {

    /** Packages and classes with all that is in them, by the beginnings of their names. */
    private static final List<String> FORBIDDEN = List.of(
            "java/applet/",
            "java/awt/",
            "java/beans/",
            "java/io/Console",
            "java/io/File",
            "java/io/ObjectInputStream",
            "java/io/RandomAccessFile",
            "java/lang/ClassLoader",
            "java/lang/Module",
            "java/lang/Process",
            "java/lang/Runtime",
            "java/lang/StackWalker",
            "java/lang/Thread",
            "java/lang/foreign/",
            "java/lang/instrument/",
            "java/lang/invoke/",
            "java/lang/management/",
            "java/lang/ref/Cleaner",
            "java/lang/reflect/",
            "java/net/",
            "java/nio/channels/",
            "java/nio/file/",
            "java/rmi/",
            "java/security/SecureRandom",
            "java/sql/",
            "java/time/Clock",
            "java/util/Random",
            "java/util/ServiceLoader",
            "java/util/Timer",
            "java/util/concurrent/CompletableFuture",
            "java/util/concurrent/Executor",
            "java/util/concurrent/ForkJoin",
            "java/util/SplittableRandom",
            "java/util/concurrent/ScheduledThreadPool",
            "java/util/concurrent/ThreadLocalRandom",
            "java/util/concurrent/ThreadPool",
            "java/util/jar/JarFile",
            "java/util/logging/",
            "java/util/prefs/",
            "java/util/zip/ZipFile",
            "javax/management/",
            "javax/naming/",
            "javax/net/",
            "javax/script/",
            "javax/swing/",
            "javax/tools/",
            "javax/xml/",
            "org/w3c/",
            "org/xml/",
            "com/sun/",
            "jdk/",
            "sun/");

    /** What is harmless of that: text in the form of addresses, exceptions that people catch, and limits of types. */
    private static final Set<String> HARMLESS = Set.of(
            "java/io/FileNotFoundException",
            "java/lang/RuntimeException",
            "java/lang/reflect/Type",
            "java/net/IDN",
            "java/net/URI",
            "java/net/URISyntaxException",
            "java/net/URLDecoder",
            "java/net/URLEncoder",
            "java/nio/file/InvalidPathException");

    /** What compilers call where a lambda, a text or a record is written. */
    private static final Set<String> BOOTSTRAPS = Set.of(
            "java/lang/invoke/ConstantBootstraps",
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/runtime/ObjectMethods",
            "java/lang/runtime/SwitchBootstraps");

    /** {@code System.out} is where the data of the commands goes, and the environment holds credentials. */
    private static final Set<String> OF_SYSTEM = Set.of("arraycopy", "lineSeparator");

    /** What differs from run to run, or is the same for the whole program; functions get the time and chance they need. */
    private static final Set<String> CHANGING = Set.of(
            "java/lang/Math.random",
            "java/util/Calendar.getInstance",
            "java/util/Locale.setDefault",
            "java/util/TimeZone.setDefault",
            "java/util/UUID.randomUUID",
            "java/util/random/RandomGenerator.getDefault",
            "java/util/random/RandomGenerator.of");

    private static final Set<String> NOT_OF_CLASS = Set.of(
            "forName",
            "getClassLoader",
            "getConstructor",
            "getConstructors",
            "getDeclaredConstructor",
            "getDeclaredConstructors",
            "getDeclaredField",
            "getDeclaredFields",
            "getDeclaredMethod",
            "getDeclaredMethods",
            "getField",
            "getFields",
            "getMethod",
            "getMethods",
            "getModule",
            "newInstance");

    /** These open a file when they are given its name. */
    private static final Set<String> WRITERS =
            Set.of("java/io/PrintStream", "java/io/PrintWriter", "java/util/Formatter");

    private ForbiddenMembers() {}

    /** A class that rules have no use for, in the words of Java. */
    static Optional<String> type(String name) {
        boolean forbidden = FORBIDDEN.stream().anyMatch(name::startsWith) && !HARMLESS.contains(name);
        return forbidden ? Optional.of(name.replace('/', '.').replace('$', '.')) : Optional.empty();
    }

    /** A field, method or constructor that rules have no use for, in the words of Java. */
    static Optional<String> member(String owner, String name, String descriptor) {
        boolean forbidden = switch (owner) {
            case "java/lang/System" -> !OF_SYSTEM.contains(name);
            case "java/lang/Class" -> NOT_OF_CLASS.contains(name);
            case "java/util/Date" -> name.equals("<init>") && descriptor.equals("()V");
            default -> WRITERS.contains(owner) && name.equals("<init>") && descriptor.startsWith("(Ljava/lang/String;");
        };
        boolean changing = CHANGING.contains(owner + "." + name)
                || (owner.startsWith("java/time/") && name.equals("now"))
                || (name.equals("printStackTrace") && descriptor.equals("()V"));
        return forbidden || changing
                ? Optional.of(inJava(owner, name))
                : type(owner).map(unused -> inJava(owner, name));
    }

    /** What links a call when it is made first. */
    static Optional<String> bootstrap(String owner, String name) {
        return owner.startsWith("java/") && !BOOTSTRAPS.contains(owner)
                ? Optional.of(inJava(owner, name))
                : Optional.empty();
    }

    private static String inJava(String owner, String name) {
        String type = owner.replace('/', '.').replace('$', '.');
        return name.equals("<init>") ? "new " + type : type + "." + name;
    }
}
