package org.broadleafcare.privacy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.event.EventDraft;
import org.broadleafcare.common.event.EventLog;
import org.broadleafcare.common.file.FileStore;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.common.web.CareJson;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.privacy.PersonUnknown;
import org.broadleafcare.privacy.PersonalData;
import org.broadleafcare.privacy.dao.DataRequestDao;
import org.broadleafcare.privacy.domain.DataRequestImpl;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;

@NullUnmarked
class PersonalDataTest {
    private static final Person MARIA = new Person(1L, "maria@example.com");
    private static final Actor ANN = Actor.agent(11, "ann");

    private final List<String> forgotten = new ArrayList<>();
    private final List<EventDraft> logged = new ArrayList<>();
    private final List<DataRequestImpl> requests = new ArrayList<>();
    private final FileStore files = mock(FileStore.class);
    private final Shoppers shoppers = mock(Shoppers.class);
    private PersonalData data;

    @BeforeEach
    void twoHolders() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
        DataRequestDao dao = mock(DataRequestDao.class);
        doAnswer(call -> {
                    ReflectionTestUtils.setField(call.getArgument(0), "id", 77L);
                    return requests.add(call.getArgument(0));
                })
                .when(dao)
                .add(any());
        EventLog log = mock(EventLog.class);
        doAnswer(call -> logged.add(call.getArgument(0))).when(log).append(any());
        data = new PersonalDataImpl(
                () -> List.of(new Holder("tickets"), new Holder("sent-mails")),
                shoppers,
                new RequestBook(dao, log, CareJson.mapper(), clock),
                new ExportFile(files, CareJson.mapper(), clock),
                new Attempts(mock(PlatformTransactionManager.class)));
        when(shoppers.byId(1)).thenReturn(Optional.of(new Shopper(1, "Maria", "Maria@Example.com", null, null)));
        when(shoppers.byEmail("MARIA@example.com"))
                .thenReturn(Optional.of(new Shopper(1, "Maria", "Maria@Example.com", null, null)));
        when(shoppers.byEmail("guest@example.com")).thenReturn(Optional.empty());
    }

    @Test
    void findsThePersonByEitherEnd() {
        assertThat(data.identify(1L, null)).isEqualTo(MARIA);
        assertThat(data.identify(null, " MARIA@example.com")).isEqualTo(MARIA);
        assertThat(data.identify(null, "guest@example.com")).isEqualTo(new Person(null, "guest@example.com"));
        assertThatThrownBy(() -> data.identify(null, null)).isInstanceOf(PersonUnknown.class);
        assertThatThrownBy(() -> data.identify(null, "nonsense")).isInstanceOf(PersonUnknown.class);
        assertThatThrownBy(() -> data.identify(2L, null)).isInstanceOf(PersonUnknown.class);
    }

    @Test
    void refusesACustomerWithTheAddressOfSomebodyElse() {
        assertThat(data.identify(1L, "Maria@Example.com")).isEqualTo(MARIA);
        assertThatThrownBy(() -> data.identify(1L, "guest@example.com")).isInstanceOf(PersonUnknown.class);
    }

    @Test
    void countsByKind() {
        assertThat(data.find(MARIA)).isEqualTo(Map.of("messages", 2, "files", 2));
    }

    @Test
    void exportsDataAndFilesWithoutStoreKeys() throws IOException {
        when(files.open("key/tickets")).thenReturn(new ByteArrayInputStream("bytes".getBytes(StandardCharsets.UTF_8)));
        when(files.open("key/sent-mails")).thenThrow(new NoSuchFileException("key/sent-mails"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        data.export(MARIA, ANN, out);

        Map<String, String> zip = unzip(out.toByteArray());
        assertThat(zip).containsOnlyKeys("data.json", "files/1-_.._a_b.pdf", "files/2-_.._a_b.pdf.missing");
        assertThat(zip.get("files/1-_.._a_b.pdf")).isEqualTo("bytes");
        assertThat(zip.get("data.json"))
                .contains("\"hello from tickets\"", "files/1-")
                .doesNotContain("key/tickets");
        assertThat(logged).extracting(EventDraft::type).containsExactly("privacy.exported");
        assertThat(requests).hasSize(1);
    }

    @Test
    void forgetsInReverseAndKeepsProofWithoutTheAddress() {
        assertThat(data.erase(MARIA, ANN)).isEqualTo(Map.of("tickets", 1, "sent-mails", 1));

        assertThat(forgotten).containsExactly("sent-mails", "tickets");
        assertThat(logged).extracting(EventDraft::type).containsExactly("privacy.erased");
        assertThat(logged.get(0).facts()).containsOnlyKeys("tickets", "sentMails");
        assertThat(logged.toString()).doesNotContain("maria");
        assertThat(ReflectionTestUtils.getField(requests.get(0), "emailHash").toString())
                .hasSize(64);
    }

    private final class Holder implements PersonalDataHolder {
        private final String name;

        Holder(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> declares() {
            return List.of();
        }

        @Override
        public List<Map<String, Object>> export(Person person) {
            return List.of(
                    Map.of(KIND, "messages", "text", "hello from " + name),
                    Map.of(KIND, "files", "name", "../a b.pdf", FILE, "key/" + name));
        }

        @Override
        public Map<String, Integer> erase(Person person) {
            forgotten.add(name);
            return Map.of(name, 1);
        }
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
