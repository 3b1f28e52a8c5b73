package org.broadleafcare.platform.people;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcare.common.task.TaskRole;
import org.broadleafcare.platform.people.dao.AgentDao;
import org.broadleafcare.platform.people.dao.AgentRow;
import org.broadleafcare.platform.people.dao.PermissionRow;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Admin users of the platform. Permissions are read once per request, not from the login, so that taking one away counts
 * at once.
 */
final class BroadleafAgents implements Agents {

    private static final String THIS_REQUEST = BroadleafAgents.class.getName() + ".signedIn";

    private final AgentDao dao;
    private final TaskRole process;

    BroadleafAgents(AgentDao dao, TaskRole process) {
        this.dao = dao;
        this.process = process;
    }

    @Override
    public Optional<Agent> signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        // In a storefront the name is a shopper's, who may have chosen the login of an admin.
        if (process != TaskRole.ADMIN
                || who == null
                || !who.isAuthenticated()
                || who instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return byLogin(who.getName());
        }
        if (request.getAttribute(THIS_REQUEST, RequestAttributes.SCOPE_REQUEST) instanceof Agent known
                && known.login().equals(who.getName())) {
            return Optional.of(known);
        }
        Optional<Agent> found = byLogin(who.getName());
        found.ifPresent(agent -> request.setAttribute(THIS_REQUEST, agent, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    private Optional<Agent> byLogin(String login) {
        return withPermissions(dao.withLogin(login)).stream().findFirst();
    }

    @Override
    public Optional<Agent> byId(long adminUserId) {
        return withPermissions(dao.withId(adminUserId)).stream().findFirst();
    }

    @Override
    public List<Agent> assignable() {
        return withPermissions(dao.all()).stream()
                .filter(agent -> agent.may(CarePermissions.TICKET_WRITE))
                .toList();
    }

    private List<Agent> withPermissions(List<AgentRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<String>> permissions = dao
                .permissions(rows.stream().map(AgentRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        PermissionRow::adminUserId,
                        Collectors.flatMapping(BroadleafAgents::names, Collectors.toCollection(HashSet::new))));
        return rows.stream()
                .map(row -> new Agent(
                        row.id(), row.login(), row.name(), Set.copyOf(permissions.getOrDefault(row.id(), Set.of()))))
                .toList();
    }

    private static Stream<String> names(PermissionRow row) {
        return row.childName() == null ? Stream.of(row.name()) : Stream.of(row.name(), row.childName());
    }
}
