package org.broadleafcare.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafcare.it.Requests.file;
import static org.broadleafcare.it.Requests.key;
import static org.broadleafcare.it.Requests.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.config.CareProperties;
import org.broadleafcare.demo.RunningShop;
import org.broadleafcare.demo.seed.DemoAccounts;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.value.ChannelKind;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketType;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A guest writes, sends a file, is answered, and then wants to be forgotten. */
@ShopTest
class ErasureIT {
    private static final String EMAIL = "forgetme.zyx@example.org";
    private static final String TRACE = "zyx";

    private final Requests requests;
    private final AdminClient manager;
    private final JdbcTemplate sql;
    private final Path home;

    ErasureIT(RunningShop shop) {
        this.requests = new Requests(shop);
        this.manager = new AdminClient(shop.adminUrl()).signIn(DemoAccounts.ADMIN, DemoAccounts.ADMIN_PASSWORD);
        this.sql = new JdbcTemplate(shop.database().dataSource());
        this.home = shop.site().getBean("careProperties", CareProperties.class).home();
    }

    @Test
    void exportsThenLeavesNoTraceInAnyTableOrFile() throws IOException {
        TicketView ticket = requests.service.open(wish(), Actor.guest());
        requests.service.reply(ticket.id(), words("Dear Forgetme Zyx"), requests.agent("agent"));
        requests.service.note(ticket.id(), words("Zyx called"), requests.agent("agent"));
        assertThat(manager.json(manager.get("/privacy/find?email=" + EMAIL))
                        .path("messages")
                        .asInt())
                .isEqualTo(3);

        Map<String, String> zip = export();
        assertThat(zip.get("data.json")).contains("Forgetme Zyx", "Dear Forgetme Zyx", EMAIL);
        assertThat(zip.values()).contains("written by Zyx");
        assertThat(traces()).isNotEmpty();

        String body = "{\"email\":\"" + EMAIL + "\",\"confirm\":\"" + EMAIL + "\"}";
        HttpResponse<byte[]> erased = manager.post("/privacy/erasures", body);

        assertThat(erased.statusCode()).isEqualTo(200);
        JsonNode counts = manager.json(erased).path("counts");
        assertThat(counts.path("tickets").asInt()).isEqualTo(1);
        assertThat(counts.path("files").asInt()).isEqualTo(1);
        assertThat(traces()).isEmpty();
        assertThat(manager.get("/tickets/" + ticket.number()).statusCode()).isEqualTo(200);
        assertThat(manager.post(
                                "/tickets/" + ticket.number() + "/messages",
                                "{\"text\":\"Hi\",\"visibility\":\"public\"}")
                        .statusCode())
                .isEqualTo(410);
    }

    private Map<String, String> export() throws IOException {
        HttpResponse<byte[]> answer = manager.post("/privacy/exports", "{\"email\":\"" + EMAIL + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** Every cell of every table of ours and every file that names the guest. */
    private List<String> traces() throws IOException {
        List<String> tables = sql.queryForList(
                "select table_name from information_schema.tables where upper(table_name) like 'CARE\\_%' escape '\\'",
                String.class);
        assertThat(tables).hasSizeGreaterThan(10);
        Stream<String> rows = tables.stream()
                .flatMap(table -> sql.queryForList("select * from " + table).stream()
                        .filter(row -> text(row).contains(TRACE))
                        .map(row -> table + ": " + row));
        try (Stream<Path> files = Files.walk(home)) {
            return Stream.concat(
                            rows,
                            files.filter(Files::isRegularFile)
                                    .filter(ErasureIT::namesThem)
                                    .map(Path::toString))
                    .toList();
        }
    }

    private static String text(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        row.values()
                .forEach(value -> text.append(
                        value instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.UTF_8)
                                : String.valueOf(value)));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean namesThem(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(TRACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewTicket wish() {
        return new NewTicket(
                TicketType.QUESTION,
                "something_else",
                "From Zyx",
                "My name is Zyx",
                ChannelKind.FORM,
                Locale.ENGLISH,
                null,
                new Requester(null, "Forgetme Zyx", EMAIL),
                null,
                List.of(),
                List.of(file("zyx.txt", "written by Zyx".getBytes(StandardCharsets.UTF_8))),
                key());
    }
}
