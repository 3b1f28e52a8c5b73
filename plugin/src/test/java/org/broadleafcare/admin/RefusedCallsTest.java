package org.broadleafcare.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.broadleafcare.common.settings.SettingScope;
import org.broadleafcare.privacy.spi.Person;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@NullUnmarked
class RefusedCallsTest {
    private static final String SETTING = "/care-api/v1/settings/text.reply-promise";
    private static final String EXPORTS = "/care-api/v1/privacy/exports";

    private final WorkspaceApi api = new WorkspaceApi();

    @BeforeEach
    void manager() {
        api.signInAsManager();
        when(api.shop.offered()).thenReturn(List.of(Locale.GERMAN, new Locale("pt", "BR")));
    }

    @ParameterizedTest
    @CsvSource({"locale, fr, unknown_locale", "locale, de_AT, unknown_locale", "country, XX, unknown_country"})
    void refusesSettingsForWhomTheShopDoesNotHave(String field, String code, String refusal) throws Exception {
        api.mvc
                .perform(own(put(SETTING)).content("{\"value\":\"x\",\"" + field + "\":\"" + code + "\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("\"field\":\"" + field + "\"")))
                .andExpect(content().string(containsString("\"code\":\"" + refusal + "\"")));

        verifyNoInteractions(api.settings);
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, pt, BR", "en, en, ''"})
    void takesSettingsForEveryLanguageOfCareAndTheShop(String code, String language, String region) throws Exception {
        api.mvc
                .perform(own(put(SETTING)).content("{\"value\":\"x\",\"locale\":\"" + code + "\"}"))
                .andExpect(status().isNoContent());

        verify(api.settings)
                .put(
                        eq("text.reply-promise"),
                        eq("x"),
                        eq(SettingScope.of(new Locale(language, region))),
                        isNull(),
                        any());
    }

    @Test
    void anExportThatFailsIsNoFile() throws Exception {
        when(api.data.identify(any(), any())).thenReturn(new Person(null, "ann@example.com"));
        doThrow(new IllegalStateException("no table")).when(api.data).export(any(), any(), any());

        api.mvc
                .perform(own(post(EXPORTS)).content("{\"email\":\"ann@example.com\"}"))
                .andExpect(status().isInternalServerError())
                .andExpect(header().string("Content-Disposition", nullValue(String.class)))
                .andExpect(content().string(containsString("\"code\":\"internal\"")));
    }

    @Test
    void anExportThatBreaksOffBeforeItIsOnItsWayIsNoFileEither() throws Exception {
        when(api.data.identify(any(), any())).thenReturn(new Person(null, "ann@example.com"));
        doAnswer(call -> {
                    call.getArgument(2, OutputStream.class).write('P');
                    throw new IllegalStateException("disk gone");
                })
                .when(api.data)
                .export(any(), any(), any());

        api.mvc
                .perform(own(post(EXPORTS)).content("{\"email\":\"ann@example.com\"}"))
                .andExpect(status().isInternalServerError())
                .andExpect(header().string("Content-Disposition", "inline"))
                .andExpect(content().string(containsString("\"code\":\"internal\"")));
    }

    private static MockHttpServletRequestBuilder own(MockHttpServletRequestBuilder request) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .header("Origin", "http://localhost")
                .header("X-Care-Csrf", WorkspaceApi.TOKEN);
    }
}
