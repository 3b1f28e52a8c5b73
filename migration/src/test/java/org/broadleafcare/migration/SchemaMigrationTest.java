package org.broadleafcare.migration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.orm.jpa.persistenceunit.PersistenceUnitManager;

class SchemaMigrationTest {

    private final DataSource source = mock(DataSource.class);

    @ParameterizedTest
    @ValueSource(strings = {"create", "create-drop"})
    void refusesToStartWhereHibernateWouldDropItsTables(String hbm2ddl) {
        Shop shop = Shop.empty(source).hbm2ddl(hbm2ddl);

        assertThatThrownBy(shop::migrated)
                .isInstanceOf(SchemaNotReady.class)
                .hasMessageContaining("blPU.hibernate.hbm2ddl.auto is '" + hbm2ddl + "'")
                .hasMessageContaining("'validate'");
        verifyNoInteractions(source);
    }

    @Test
    void saysThatTheDatabaseIsUnreachable() throws SQLException {
        when(source.getConnection()).thenThrow(new SQLException("Connection refused:\n db.example.org"));
        Shop shop = Shop.empty(source).hbm2ddl("validate");

        assertThatThrownBy(shop::migrated)
                .isInstanceOf(SchemaNotReady.class)
                .hasMessage("Care does not start: the shop's database cannot be reached."
                        + " Connection refused: db.example.org.");
        verify(source).getConnection();
    }

    @Test
    void saysThatTheUnitIsMissing() {
        SchemaMigration migration = new SchemaMigration(mock(PersistenceUnitManager.class), "blPU");

        assertThatThrownBy(migration::run)
                .isInstanceOf(SchemaNotReady.class)
                .hasMessageContaining("'blPU' has no data source");
    }
}
