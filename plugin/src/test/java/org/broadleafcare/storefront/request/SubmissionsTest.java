package org.broadleafcare.storefront.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.limit.RateLimits;
import org.broadleafcare.storefront.entry.StorefrontFeatures;
import org.broadleafcare.storefront.form.FormPost;
import org.broadleafcare.storefront.form.UploadShelf;
import org.broadleafcare.ticket.NewTicket;
import org.broadleafcare.ticket.SampleTickets;
import org.broadleafcare.ticket.TicketService;
import org.broadleafcare.ticket.TicketView;
import org.broadleafcare.ticket.refusal.InvalidTicketInput;
import org.broadleafcare.ticket.topic.Topic;
import org.broadleafcare.ticket.topic.Topics;
import org.broadleafcare.ticket.value.Requester;
import org.broadleafcare.ticket.value.TicketType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpSession;

class SubmissionsTest {
    private final TicketService tickets = mock(TicketService.class);
    private final Topics topics = mock(Topics.class);
    private final RateLimits limits = mock(RateLimits.class);
    private final StorefrontFeatures features = mock(StorefrontFeatures.class);
    private final Submissions submissions = new Submissions(
            tickets, topics, limits, new UploadShelf(Path.of("target/shelf"), 100, Clock.systemUTC()), features);

    @BeforeEach
    void shopIsOpen() {
        when(topics.active())
                .thenReturn(List.of(
                        new Topic("something_else", "Else", TicketType.QUESTION, false),
                        new Topic("damaged_item", "Damaged", TicketType.CLAIM, true)));
        when(limits.tryTake(anyString(), anyString())).thenReturn(true);
        when(features.minutesBetweenRequests()).thenReturn(3L);
        when(tickets.open(any(), any())).thenReturn(SampleTickets.ofCustomer());
    }

    private TicketView open(HelpInput input, boolean asked, List<Refusal> fileRefusals) {
        FormPost post = new FormPost(Map.of("submission", List.of("key")), List.of(), fileRefusals);
        Requester requester = new Requester(null, input.name(), input.email());
        return submissions.open(
                new Submissions.Opening(input, requester, asked, null, Locale.GERMANY, Actor.guest()),
                post,
                "127.0.0.1",
                new MockHttpSession());
    }

    private static HelpInput typed(String topic, String text) {
        return new HelpInput(topic, text, Map.of(), "Ada", "ada@example.com");
    }

    private List<String> refused(HelpInput input, boolean asked, List<Refusal> fileRefusals) {
        InvalidTicketInput refused =
                catchThrowableOfType(InvalidTicketInput.class, () -> open(input, asked, fileRefusals));
        verify(tickets, never()).open(any(), any());
        return refused.refusals().stream()
                .map(each -> each.field() + " " + each.refusal().code())
                .toList();
    }

    @Test
    void opensATicketWithASubjectNobodyHadToWrite() {
        open(typed("something_else", "Do you ship to Norway?\nThanks"), true, List.of());

        ArgumentCaptor<NewTicket> opened = ArgumentCaptor.forClass(NewTicket.class);
        verify(tickets).open(opened.capture(), any());
        assertThat(opened.getValue().subject()).isEqualTo("Do you ship to Norway?");
        assertThat(opened.getValue().country()).isEqualTo("DE");
        assertThat(opened.getValue().submissionKey()).isEqualTo("key");
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
        HelpInput nothing = new HelpInput("", " ", Map.of(), "", "");

        assertThat(refused(nothing, true, List.of(Refusal.of("too_many_files", 2))))
                .containsExactly(
                        "topic required", "text required", "name required", "email required", "files too_many_files");
    }

    @Test
    void asksNobodySignedInForTheirName() {
        assertThat(refused(new HelpInput("", "", Map.of(), "", ""), false, List.of()))
                .containsExactly("topic required", "text required");
    }

    @Test
    void takesNoOrderTopicWithoutAnOrder() {
        assertThat(refused(typed("damaged_item", "Broken"), false, List.of())).containsExactly("topic required");
    }

    @Test
    void saysWhenToTryAgainInsteadOfTakingTooMany() {
        when(limits.tryTake("requests", "127.0.0.1")).thenReturn(false);
        InvalidTicketInput refused = catchThrowableOfType(
                InvalidTicketInput.class, () -> open(typed("something_else", "x"), false, List.of()));

        assertThat(refused.refusals().get(0).refusal()).isEqualTo(Refusal.of("too_often", 3L));
        assertThat(RefusalStatus.of(refused)).isEqualTo(429);
    }

    @Test
    void anInvalidFormCostsNothingOfTheLimit() {
        refused(typed("", ""), false, List.of());

        verify(limits, never()).tryTake(anyString(), anyString());
    }
}
