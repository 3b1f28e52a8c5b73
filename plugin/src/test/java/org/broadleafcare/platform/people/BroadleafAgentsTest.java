package org.broadleafcare.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import org.broadleafcare.common.task.TaskRole;
import org.broadleafcare.platform.people.dao.AgentDao;
import org.broadleafcare.platform.people.dao.AgentRow;
import org.broadleafcare.platform.people.dao.PermissionRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class BroadleafAgentsTest {

    private final AgentDao dao = mock(AgentDao.class);
    private final Agents admin = new BroadleafAgents(dao, TaskRole.ADMIN);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void knowsFriendlyPermissionsAndWhatTheyStandFor() {
        when(dao.withLogin("mia")).thenReturn(List.of(new AgentRow(3L, "mia", "Mia")));
        when(dao.permissions(any()))
                .thenReturn(List.of(
                        new PermissionRow(3L, "PERMISSION_CARE_TICKET", "PERMISSION_CARE_TICKET_READ"),
                        new PermissionRow(3L, "PERMISSION_OTHER", null)));
        signIn("mia");

        assertThat(admin.signedIn().orElseThrow().permissions())
                .containsExactlyInAnyOrder("PERMISSION_CARE_TICKET", "PERMISSION_CARE_TICKET_READ", "PERMISSION_OTHER");
    }

    @Test
    void readsPermissionsOncePerRequest() {
        when(dao.withLogin("mia")).thenReturn(List.of(new AgentRow(3L, "mia", "Mia")));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        signIn("mia");

        admin.signedIn();
        admin.signedIn();

        verify(dao, times(1)).withLogin("mia");
    }

    @Test
    void takesNoShopperForAnAgentOfTheSameName() {
        signIn("mia");

        assertThat(new BroadleafAgents(dao, TaskRole.SITE).signedIn()).isEmpty();
        verifyNoInteractions(dao);
    }

    @Test
    void knowsNobodyWhenNobodyIsSignedIn() {
        assertThat(admin.signedIn()).isEmpty();
    }

    @Test
    void assignsOnlyToThoseWhoMayAnswer() {
        when(dao.all()).thenReturn(List.of(new AgentRow(3L, "mia", "Mia"), new AgentRow(4L, "tom", "Tom")));
        when(dao.permissions(any())).thenReturn(List.of(new PermissionRow(4L, "P", CarePermissions.TICKET_WRITE)));

        assertThat(admin.assignable()).extracting(Agent::login).containsExactly("tom");
    }

    private static void signIn(String login) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(login, "secret");
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
    }
}
