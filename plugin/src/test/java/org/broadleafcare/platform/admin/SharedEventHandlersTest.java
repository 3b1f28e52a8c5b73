package org.broadleafcare.platform.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ListFactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

class SharedEventHandlersTest {
    private static final List<String> HANDLERS = List.of("c", "a", "b");

    @Test
    void onePlainListCannotBeSortedByTwoRequests() {
        assertThatThrownBy(() -> sortWithinSort(new ArrayList<>(HANDLERS)))
                .isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void platformsListCanBeSortedWhileAnotherRequestSortsIt() {
        List<String> handlers = listNamed("blPersistenceManagerEventHandlers");
        assertThat(handlers).containsExactly("c", "a", "b");

        sortWithinSort(handlers);

        assertThat(handlers).containsExactly("a", "b", "c");
    }

    @Test
    void otherListsStayWhatTheyAre() {
        assertThat(listNamed("blCriteriaTranslatorEventHandlers")).isExactlyInstanceOf(ArrayList.class);
    }

    @SuppressWarnings("unchecked")
    private static List<String> listNamed(String name) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.addBeanPostProcessor(new SharedEventHandlers());
        RootBeanDefinition list = new RootBeanDefinition(ListFactoryBean.class);
        list.getPropertyValues().add("sourceList", new ArrayList<>(HANDLERS));
        beans.registerBeanDefinition(name, list);
        return beans.getBean(name, List.class);
    }

    private static void sortWithinSort(List<String> handlers) {
        handlers.sort((one, other) -> {
            handlers.sort(null);
            return one.compareTo(other);
        });
    }
}
