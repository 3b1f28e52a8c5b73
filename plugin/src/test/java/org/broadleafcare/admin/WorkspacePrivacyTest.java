package org.broadleafcare.admin;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import org.broadleafcare.privacy.spi.Person;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class WorkspacePrivacyTest extends WorkspaceCalls {

    @Test
    void erasesOnlyWhoIsNamedTwice() throws Exception {
        Person maria = new Person(1L, "maria@example.com");
        when(api.data.identify(any(), eq("maria@example.com"))).thenReturn(maria);
        when(api.data.erase(eq(maria), any())).thenReturn(Map.of("tickets", 2));
        String path = V1 + "/privacy/erasures";

        problem(
                own(post(path)).content("{\"email\":\"maria@example.com\",\"confirm\":\"maria\"}"),
                400,
                "invalid_input");
        json(
                own(post(path)).content("{\"email\":\"maria@example.com\",\"confirm\":\" MARIA@example.com\"}"),
                "{\"counts\":{\"tickets\":2}}");
    }

    @Test
    void erasesACustomerWithoutAddressOnlyByTheNumberTwice() throws Exception {
        Person nameless = new Person(7L, "");
        when(api.data.identify(eq(7L), any())).thenReturn(nameless);
        when(api.data.erase(eq(nameless), any())).thenReturn(Map.of("tickets", 1));
        String path = V1 + "/privacy/erasures";

        problem(own(post(path)).content("{\"customerId\":7}"), 400, "invalid_input");
        problem(own(post(path)).content("{\"customerId\":7,\"confirm\":\"\"}"), 400, "invalid_input");
        json(own(post(path)).content("{\"customerId\":7,\"confirm\":\"7\"}"), "{\"counts\":{\"tickets\":1}}");
    }
}
