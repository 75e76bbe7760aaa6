package io.wkmigrate.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagesTest {

    @ParameterizedTest
    @CsvSource({
        "a.b.c a.b.d, a.b, b",
        "a.b a.b.c, a.b, b",
        "a.bc a.bd, a, a",
        "z.x a.b, a.b, b",
        "a.b, a.b, b",
    })
    void moduleStandsInThePackageThatItsRulesShare(String packages, String shared, String module) {
        List<String> names = List.of(packages.split(" "));
        assertThat(Packages.shared(names)).isEqualTo(shared);
        assertThat(Packages.moduleName(names)).isEqualTo(module);
    }

    @ParameterizedTest
    @CsvSource({"rules, Rules", "acme-sales, AcmeSales", "acme_sales_2, AcmeSales2", "inline, Inline"})
    void moduleNameStartsTheClassName(String module, String prefix) {
        assertThat(Packages.camelCase(module)).isEqualTo(prefix);
    }
}
