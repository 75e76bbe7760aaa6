package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellWordTest {

    @Test
    void staysAsItIsWhenAShellReadsItSo() {
        assertThat(ShellWord.of("../corpus/a_b-c.json")).isEqualTo("../corpus/a_b-c.json");
    }

    @Test
    void isQuotedOtherwise() {
        assertThat(ShellWord.of("my factory")).isEqualTo("'my factory'");
        assertThat(ShellWord.of("it's; rm -rf $HOME")).isEqualTo("'it'\\''s; rm -rf $HOME'");
        assertThat(ShellWord.of("")).isEqualTo("''");
    }
}
