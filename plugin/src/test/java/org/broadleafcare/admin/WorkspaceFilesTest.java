package org.broadleafcare.admin;

import static org.broadleafcare.admin.WorkspaceApi.TOKEN;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.fileUpload;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadleafcare.common.Refusal;
import org.broadleafcare.common.file.FileVerdict;
import org.broadleafcare.desk.HeldReply;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.ticket.AttachmentView;
import org.broadleafcare.ticket.TicketView;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;

@NullUnmarked
class WorkspaceFilesTest extends WorkspaceCalls {

    @Test
    void holdsAnUploadUntilTheMessageIsSent() throws Exception {
        TicketView ticket = api.hasTicket();
        when(api.fileRules.check(any())).thenReturn(new FileVerdict.Accepted("a.png", "image/png", 3, "00", true));
        when(api.files.put(any())).thenReturn("ab/cd/key");
        when(api.queries.conversation(5, false)).thenReturn(List.of(message(ticket)));
        when(api.replies.send(eq(5L), any(), any()))
                .thenReturn(new HeldReply(9, 5, 11, "", null, Instant.EPOCH, HeldReply.State.SENT, 6L));
        String receipt = api.mvc
                .perform(fileUpload(V1 + "/tickets/100057/uploads")
                        .file(new MockMultipartFile("file", "a.png", "text/html", new byte[3]))
                        .header("X-Care-Csrf", TOKEN)
                        .header("Origin", "http://localhost"))
                .andExpect(status().isCreated())
                .andExpect(content().string(containsString("\"picture\":true")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = receipt.replaceAll(".*\"uploadId\":\"([^\"]+)\".*", "$1");
        String body = "{\"text\":\"See\",\"visibility\":\"public\",\"uploads\":[\"" + id + "\"]}";

        api.mvc
                .perform(own(post(MESSAGES)).session(new MockHttpSession()).content(body))
                .andExpect(status().isCreated());
        verify(api.files).delete("ab/cd/key");
        api.mvc.perform(own(post(MESSAGES)).content(body)).andExpect(status().isCreated());
        String forged = body.replace(id, (id.charAt(0) == 'A' ? "B" : "A") + id.substring(1));
        problem(own(post(MESSAGES)).content(forged), 410, "upload_gone");
        when(api.agents.signedIn())
                .thenReturn(Optional.of(new Agent(12, "bob", "Bob", Set.of("PERMISSION_CARE_TICKET_WRITE"))));
        problem(own(post(MESSAGES)).content(body), 410, "upload_gone");
    }

    @Test
    void refusesFilesThatAreNotWelcome() throws Exception {
        api.hasTicket();
        when(api.fileRules.check(any()))
                .thenReturn(new FileVerdict.Refused(Refusal.of("file_type_not_allowed", "a.exe")));

        problem(
                        fileUpload(V1 + "/tickets/100057/uploads")
                                .file(new MockMultipartFile("file", "a.exe", "image/png", new byte[3]))
                                .header("X-Care-Csrf", TOKEN)
                                .header("Origin", "http://localhost"),
                        400,
                        "invalid_input")
                .andExpect(content().string(containsString("care.file.refusal.file_type_not_allowed")));
        problem(own(post(V1 + "/tickets/100057/uploads")), 415, "unsupported_media_type");
    }

    @Test
    void handsOutFilesThatCannotBecomePages() throws Exception {
        api.hasTicket();
        AttachmentView picture = new AttachmentView(9, "Grün\"\n😀.png", "image/png", 3);
        AttachmentView page = new AttachmentView(10, "x.html", "text/html", 3);
        when(api.queries.attachment(5, 9, true)).thenReturn(Optional.of(picture));
        when(api.queries.attachment(5, 10, true)).thenReturn(Optional.of(page));
        when(api.queries.open(any()))
                .thenAnswer(call -> new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));

        api.mvc
                .perform(get(V1 + "/tickets/100057/attachments/9"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "inline; filename=\"Gr_n___.png\"; filename*=UTF-8''Gr%c3%bcn%22%0a%f0%9f%98%80.png"));
        api.mvc
                .perform(get(V1 + "/tickets/100057/attachments/10"))
                .andExpect(header().string("Content-Disposition", containsString("attachment;")));
        problem(get(V1 + "/tickets/100057/attachments/11"), 404, "no_such_file");
    }
}
