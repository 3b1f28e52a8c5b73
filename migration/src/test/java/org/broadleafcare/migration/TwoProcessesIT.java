package org.broadleafcare.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoProcessesIT {

    @Test
    void oneMigratesWhileTheOtherWaits() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Shop shop = Shop.complete(server.getPostgresDatabase());
            String url = server.getJdbcUrl("postgres", "postgres");
            List<Process> nodes = List.of(start(url), start(url), start(url));

            for (Process node : nodes) {
                assertThat(lines(node).readLine()).isEqualTo("ready");
            }
            for (Process node : nodes) {
                node.getOutputStream().write('\n');
                node.getOutputStream().flush();
            }

            for (Process node : nodes) {
                assertThat(node.waitFor()).isZero();
            }
            assertThat(shop.strings("SELECT ID FROM CARE_CHANGELOG"))
                    .contains("ticket")
                    .doesNotHaveDuplicates();
            assertThat(shop.count("CARE_TOPIC")).isEqualTo(8);
        }
    }

    private static Process start(String url) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader lines(Process node) {
        return new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
    }
}
