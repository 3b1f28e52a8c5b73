package org.broadleafcare.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadleafcare.common.web.AssetVersion;
import org.broadleafcare.platform.admin.AdminLayout;
import org.broadleafcare.platform.people.Agent;
import org.broadleafcare.platform.people.Agents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

class AdminShellControllerTest {

    private final AdminLayout layout = mock(AdminLayout.class);
    private final Agents agents = mock(Agents.class);
    private final AdminShellController shell = new AdminShellController(layout, agents, new AssetVersion("abc"));
    private final Model model = new ExtendedModelMap();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void showsTheViewItIsAskedFor() {
        when(layout.around(anyString(), anyString(), any())).thenAnswer(call -> call.getArgument(1));
    }

    @Test
    void showsTheWorkspaceToWhoMayReadTickets() {
        signIn("PERMISSION_CARE_TICKET_READ");

        assertThat(shell.inbox(model, Locale.JAPAN, response)).isEqualTo("care/workspace");
        assertThat(model.asMap().get("care"))
                .isEqualTo(new ShellView(
                        "inbox",
                        "ja-JP",
                        "/care-api/v1",
                        "/care-assets/v-abc/admin/workspace.js",
                        "/care-assets/v-abc/admin/workspace.css"));
    }

    @Test
    void keepsOtherScreensFromWhoMayOnlyReadTickets() {
        signIn("PERMISSION_CARE_TICKET_READ");

        assertThat(shell.settings(model, Locale.JAPAN, response)).isEqualTo("care/forbidden");
        assertThat(shell.tasks(model, Locale.JAPAN, response)).isEqualTo("care/forbidden");
        assertThat(shell.privacy(model, Locale.JAPAN, response)).isEqualTo("care/forbidden");
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(model.containsAttribute("care")).isFalse();
    }

    @Test
    void opensEachScreenByItsOwnPermission() {
        signIn("PERMISSION_CARE_SETTINGS", "PERMISSION_CARE_TASKS", "PERMISSION_CARE_PRIVACY", "PERMISSION_CARE_MAIL");

        assertThat(shell.settings(model, Locale.JAPAN, response)).isEqualTo("care/workspace");
        assertThat(shell.tasks(model, Locale.JAPAN, response)).isEqualTo("care/workspace");
        assertThat(shell.privacy(model, Locale.JAPAN, response)).isEqualTo("care/workspace");
        assertThat(shell.mail(model, Locale.JAPAN, response)).isEqualTo("care/workspace");
        assertThat(shell.junk(model, Locale.JAPAN, response)).isEqualTo("care/forbidden");
        assertThat(shell.inbox(model, Locale.JAPAN, response)).isEqualTo("care/forbidden");
    }

    private void signIn(String... permissions) {
        when(agents.signedIn()).thenReturn(Optional.of(new Agent(1, "mia", "Mia", Set.of(permissions))));
    }
}
