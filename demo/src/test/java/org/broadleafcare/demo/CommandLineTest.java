package org.broadleafcare.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void startsOnTheUsualPortsWithH2WithoutFlags() {
        DemoOptions options = CommandLine.parse();

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.adminPort()).isEqualTo(8081);
        assertThat(options.database().kind()).isEqualTo(DatabaseChoice.Kind.H2);
        assertThat(options.data()).isEqualTo(Path.of("data/demo").toAbsolutePath());
        assertThat(options.reset()).isFalse();
        assertThat(options.preview()).isFalse();
    }

    @Test
    void takesEveryFlag() {
        DemoOptions options = CommandLine.parse(
                "--port",
                "9000",
                "--admin-port",
                "9001",
                "--data",
                "/srv/shop",
                "--db",
                "jdbc:postgresql://db/shop",
                "--db-user",
                "shop",
                "--db-password",
                "secret",
                "--preview");

        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.adminPort()).isEqualTo(9001);
        assertThat(options.data()).isEqualTo(Path.of("/srv/shop"));
        assertThat(options.database()).isEqualTo(DatabaseChoice.jdbc("jdbc:postgresql://db/shop", "shop", "secret"));
        assertThat(options.preview()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 1, --prot",
        "--port, --port",
        "--port --reset, --port",
        "--port eighty, eighty",
        "--port 70000, 70000",
        "--port 8081, differ",
        "--db mysql, mysql",
        "--db jdbc:oracle:x, jdbc:oracle:x",
        "--db jdbc:h2:mem:x --reset, --reset"
    })
    void namesTheFlagThatIsWrong(String flags, String named) {
        assertThatThrownBy(() -> CommandLine.parse(flags.split(" ")))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("\n");
    }

    @Test
    void asksForHelpAnywhereOnTheLine() {
        assertThat(CommandLine.asksForHelp("--port", "1", "--help")).isTrue();
        assertThat(CommandLine.asksForHelp("--port", "1")).isFalse();
    }
}
