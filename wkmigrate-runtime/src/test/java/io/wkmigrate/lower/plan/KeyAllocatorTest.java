package io.wkmigrate.lower.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.lower.plan.KeyAllocator.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyAllocatorTest {

    private static final List<String> PIECES = List.of(
            "Copy",
            "copy",
            "A",
            "a b",
            "a-b",
            "a_b",
            "_",
            "__",
            " ",
            "",
            "İ",
            "ı",
            "ß",
            "日本",
            "\uD83D\uDE00",
            "\uD800",
            "../",
            "..\\",
            "C:",
            "con",
            "NUL",
            "Com1",
            "lpt9",
            "aux.",
            "${x}",
            "{{x}}",
            "'",
            "\"",
            "`",
            "\n",
            "\u2028",
            "\0",
            "1",
            "2",
            "_2",
            "x".repeat(99),
            "y".repeat(120));

    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    @ParameterizedTest
    @EnumSource
    void keysOfThousandHostileNamesAreLegalUniqueAndStable(Style style) {
        List<String> names = names(1_000);
        List<String> keys = allocate(style, names);
        Pattern legal = Pattern.compile(style == Style.RESOURCE ? "[a-z][a-z0-9_]*" : "[A-Za-z0-9_]+");
        Set<String> folded = new HashSet<>();
        for (String key : keys) {
            assertThat(key).matches(legal).hasSizeLessThanOrEqualTo(100).doesNotMatch(DEVICE);
            assertThat(folded.add(key.toLowerCase(Locale.ROOT))).as(key).isTrue();
        }
        assertThat(allocate(style, names)).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource({"Load Orders, Load_Orders", "copy_1, copy_1", "  x  , x", "a--b, a_b"})
    void aKeyReadsLikeTheName(String name, String key) {
        assertThat(new KeyAllocator(Style.TASK).allocate(name)).isEqualTo(key);
    }

    /** F4 of the peers. */
    @Test
    void namesThatDifferOnlyInSignsGetDifferentKeys() {
        assertThat(allocate(Style.TASK, List.of("Copy A", "Copy_A", "copy-a"))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Con", "nul", "COM7", "LPT1"})
    void aKeyIsNoNameOfADevice(String name) {
        assertThat(new KeyAllocator(Style.TASK).allocate(name))
                .isNotEqualToIgnoringCase(name)
                .containsIgnoringCase(name);
    }

    @Test
    void aReservedKeyIsNotGivenAway() {
        KeyAllocator allocator = new KeyAllocator(Style.RESOURCE);
        allocator.reserve("Load");
        assertThat(allocator.allocate("load")).isNotEqualTo("load");
    }

    private static List<String> allocate(Style style, List<String> names) {
        KeyAllocator allocator = new KeyAllocator(style);
        return names.stream().map(allocator::allocate).toList();
    }

    private static List<String> names(int count) {
        Random random = new Random(7);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder name = new StringBuilder();
            for (int piece = random.nextInt(4); piece >= 0; piece--) {
                name.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            names.add(name.toString());
        }
        return names;
    }
}
