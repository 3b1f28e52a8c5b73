package org.broadleafcare.platform;

import java.io.Serializable;
import org.broadleafcare.common.Numbered;
import org.broadleafcommerce.common.persistence.IdOverrideTableGenerator;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.NullUnmarked;

/** The platform's id generator, which also lets a {@link Numbered} row make its number before it is inserted. */
@NullUnmarked
public class NumberedIds extends IdOverrideTableGenerator {
    public static final String STRATEGY = "org.broadleafcare.platform.NumberedIds";

    @Override
    public Serializable generate(SessionImplementor session, Object row) {
        Serializable id = super.generate(session, row);
        ((Numbered) row).numbered((Long) id);
        return id;
    }
}
