package org.broadleafcare.storefront.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What can be said of a page's accessibility without a browser. */
record Markup(String page, Document html) {

    void holdsTogether() {
        idsAreThereOnce();
        fieldsAreLabelled();
        referencesLeadSomewhere();
        headingsLeaveNoLevelOut();
        everythingToPressHasAName();
    }

    private void idsAreThereOnce() {
        assertThat(html.select("[id]").eachAttr("id")).as(page).doesNotHaveDuplicates();
    }

    private void fieldsAreLabelled() {
        for (Element field : html.select("input:not([type=hidden]), select, textarea")) {
            boolean inside = !field.parents().select("label").isEmpty();
            boolean named = field.hasAttr("id")
                    && !html.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(inside || named).as(page + " " + field).isTrue();
        }
    }

    private void referencesLeadSomewhere() {
        for (Element link : html.select(".care-errors a")) {
            assertThat(html.select(link.attr("href"))).as(page + " " + link).isNotEmpty();
        }
        for (String attribute : List.of("aria-describedby", "aria-labelledby")) {
            for (Element element : html.select("[" + attribute + "]")) {
                for (String id : element.attr(attribute).split(" ")) {
                    assertThat(html.select("#" + id)).as(page + " " + element).hasSize(1);
                }
            }
        }
    }

    private void headingsLeaveNoLevelOut() {
        int level = 1;
        for (Element heading : html.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.normalName().charAt(1) - '0';
            assertThat(next).as(page + " " + heading).isLessThanOrEqualTo(level + 1);
            assertThat(heading.text()).as(page + " " + heading).isNotBlank();
            level = next;
        }
    }

    private void everythingToPressHasAName() {
        for (Element control : html.select("a[href], button")) {
            boolean named = !control.text().isBlank() || control.hasAttr("aria-label");
            assertThat(named).as(page + " " + control).isTrue();
        }
        for (Element picture : html.select("img")) {
            assertThat(picture.hasAttr("alt")).as(page + " " + picture).isTrue();
        }
    }
}
