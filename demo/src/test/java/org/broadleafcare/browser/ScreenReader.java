package org.broadleafcare.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Somebody who goes through a page by keyboard and hears of it what the browser tells screen readers. */
record ScreenReader(Browser browser) {
    private static final int FAR = 80;
    private static final List<String> STATES = List.of("required", "invalid", "checked", "expanded", "hasPopup");

    /** Jumps over the shop's header, which comes first on every page. */
    ScreenReader toContent() {
        new Keyboard(browser).tabTo(".skip-link");
        press(Keys.ENTER);
        return this;
    }

    void press(CharSequence... keys) {
        new Keyboard(browser).press(keys);
    }

    /** One stop back. */
    void back() {
        new Actions(browser.driver())
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform();
    }

    /** What is heard at every stop of the tabulator until the one that begins like this, which is the last. */
    List<String> tabTo(String last) {
        List<String> heard = new ArrayList<>();
        while (heard.size() < FAR) {
            press(Keys.TAB);
            heard.add(here());
            if (heard.get(heard.size() - 1).startsWith(last)) {
                return heard;
            }
        }
        throw new AssertionError("No way by the tabulator to: " + last + ", heard: " + heard);
    }

    /** What has the focus: role, name, states, description. */
    String here() {
        return nodes().filter(node ->
                        "true".equals(state(node, "focused")) && !role(node).equals("RootWebArea"))
                .reduce((first, second) -> second)
                .map(this::said)
                .orElse("page");
    }

    /** The headings with their levels, in reading order. */
    List<String> headings() {
        return nodes().filter(node -> role(node).equals("heading"))
                .map(node -> state(node, "level") + " " + text(node, "name"))
                .toList();
    }

    /** What is announced by itself: alerts and states with something in them. */
    List<String> announced() {
        return nodes().filter(node -> List.of("alert", "status").contains(role(node)))
                .map(node -> role(node) + " " + words(node))
                .filter(said -> said.indexOf(' ') < said.length() - 1)
                .toList();
    }

    private String said(Map<?, ?> node) {
        String states = STATES.stream()
                .filter(each -> !List.of("", "false").contains(state(node, each)))
                .map(each -> " " + (state(node, each).equals("true") ? each : each + " " + state(node, each)))
                .collect(Collectors.joining());
        String description = text(node, "description");
        return role(node)
                + " "
                + text(node, "name")
                + states
                + group(node)
                + (description.isEmpty() ? "" : " – " + description);
    }

    /** The question that a choice belongs to, as it is heard on the way into the group. */
    private String group(Map<?, ?> node) {
        if (!List.of("radio", "checkbox").contains(role(node))) {
            return "";
        }
        Object parent = node.get("parentId");
        while (parent != null) {
            Object id = parent;
            Map<?, ?> above = nodes().filter(each -> id.equals(each.get("nodeId")))
                    .findFirst()
                    .orElse(Map.of());
            if (role(above).equals("group") && !text(above, "name").isEmpty()) {
                String description = text(above, "description");
                return " in " + text(above, "name") + (description.isEmpty() ? "" : " (" + description + ")");
            }
            parent = above.get("parentId");
        }
        return "";
    }

    /** The words inside a node that has no name of its own. */
    private String words(Map<?, ?> node) {
        if (role(node).equals("StaticText")) {
            return text(node, "name");
        }
        List<?> inside = list(node.get("childIds"));
        return nodes().filter(each -> inside.contains(each.get("nodeId")))
                .map(this::words)
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(" "));
    }

    private Stream<Map<?, ?>> nodes() {
        Map<String, Object> tree = browser.driver().executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        return list(tree.get("nodes")).stream()
                .<Map<?, ?>>map(each -> (Map<?, ?>) each)
                .filter(each -> each.get("role") != null);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String role(Map<?, ?> node) {
        return text(node, "role");
    }

    private static String text(Map<?, ?> node, String part) {
        return node.get(part) instanceof Map<?, ?> value ? String.valueOf(value.get("value")) : "";
    }

    private static String state(Map<?, ?> node, String name) {
        return list(node.get("properties")).stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> name.equals(each.get("name")))
                .map(each -> text(each, "value"))
                .findFirst()
                .orElse("");
    }
}
