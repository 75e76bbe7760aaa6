package io.wkmigrate.expression.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wkmigrate.api.expression.PythonModule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonLibraryTest {

    private static final PythonModule NOTHING = new PythonModule("nothing", "NOTHING = None\n");

    @Test
    void aBundleThatCallsNothingGetsNoLibrary() {
        assertThat(PythonLibrary.builtIn().files(Set.of())).isEmpty();
    }

    @Test
    void aModuleBringsThePackageFileAndNoOtherModule() {
        PythonLibrary library = PythonLibrary.builtIn().with(List.of(NOTHING));

        assertThat(library.files(Set.of("nothing"))).containsOnlyKeys("__init__.py", "nothing.py");
        assertThat(library.files(Set.of("nothing"))).containsEntry("nothing.py", "NOTHING = None\n");
    }

    @Test
    void rulesCallModulesThatMoveDataAndThoseThatCameWithRules() {
        PythonModule sameAsOurs = new PythonModule("tables", "Source = None\n");
        PythonLibrary library = PythonLibrary.builtIn().with(List.of(NOTHING, sameAsOurs));

        assertThat(library.called("nothing")).isEqualTo("nothing");
        assertThat(library.called("tables")).isEqualTo("data.tables");
        assertThat(PythonLibrary.builtIn().called("nothing")).isEqualTo("data.nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from adf import nothing",
                "from adf import nothing  # comment",
                "from adf import other, nothing as n",
                "from adf import (\n    other,\n    nothing,\n)",
                "def late():\n    from adf import nothing",
                "from adf.nothing import NOTHING",
                "from adf import other"
            })
    void aModuleBringsWhatItImports(String imports) {
        PythonModule first = new PythonModule("first", "import json\n" + imports + "\n");
        PythonModule other = new PythonModule("other", "from adf import nothing\n");
        PythonLibrary library = PythonLibrary.builtIn().with(List.of(NOTHING, first, other));

        assertThat(library.files(Set.of("first"))).containsKeys("first.py", "nothing.py");
    }

    @Test
    void modulesMayImportEachOther() {
        PythonModule left = new PythonModule("left", "from adf import right\n");
        PythonModule right = new PythonModule("right", "from adf import left\n");

        assertThat(PythonLibrary.builtIn().with(List.of(left, right)).files(Set.of("left")))
                .containsOnlyKeys("__init__.py", "left.py", "right.py");
    }

    @Test
    void aModuleThatIsNowhereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PythonLibrary.builtIn().files(Set.of("nowhere")))
                .withMessageContaining("adf.nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "values", "__init__"})
    void aNameCannotBeTakenTwice(String name) {
        PythonLibrary library = PythonLibrary.builtIn().with(List.of(NOTHING));

        assertThatIllegalArgumentException().isThrownBy(() -> library.with(List.of(new PythonModule(name, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../errors", "a.b", "", "a b"})
    void aNameThatIsNoIdentifierLeadsNowhere(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PythonLibrary.builtIn().files(Set.of(name)));
    }
}
