package org.broadleafcare.privacy.service;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.broadleafcare.common.Actor;
import org.broadleafcare.common.transaction.Attempts;
import org.broadleafcare.platform.people.Shopper;
import org.broadleafcare.platform.people.Shoppers;
import org.broadleafcare.privacy.PersonUnknown;
import org.broadleafcare.privacy.PersonalData;
import org.broadleafcare.privacy.domain.DataRequestImpl.Kind;
import org.broadleafcare.privacy.spi.Person;
import org.broadleafcare.privacy.spi.PersonalDataHolder;
import org.jspecify.annotations.Nullable;

final class PersonalDataImpl implements PersonalData {
    private final Supplier<List<PersonalDataHolder>> holders;
    private final Shoppers shoppers;
    private final RequestBook book;
    private final ExportFile exportFile;
    private final Attempts attempts;

    PersonalDataImpl(
            Supplier<List<PersonalDataHolder>> holders,
            Shoppers shoppers,
            RequestBook book,
            ExportFile exportFile,
            Attempts attempts) {
        this.holders = holders;
        this.shoppers = shoppers;
        this.book = book;
        this.exportFile = exportFile;
        this.attempts = attempts;
    }

    @Override
    public Person identify(@Nullable Long customerId, @Nullable String email) {
        if (customerId != null) {
            Shopper shopper = shoppers.byId(customerId).orElseThrow(PersonUnknown::new);
            String known = normal(shopper.email());
            if (email != null && !email.isBlank() && !normal(email).equals(known)) {
                throw new PersonUnknown();
            }
            return new Person(customerId, known);
        }
        if (email == null || !email.contains("@")) {
            throw new PersonUnknown();
        }
        Optional<Shopper> shopper = shoppers.byEmail(email.strip());
        return new Person(shopper.map(Shopper::id).orElse(null), normal(email));
    }

    @Override
    public Map<String, Integer> find(Person person) {
        Map<String, Integer> counts = new TreeMap<>();
        for (PersonalDataHolder holder : holders.get()) {
            for (Map<String, Object> row : holder.export(person)) {
                String kind = String.valueOf(row.getOrDefault(PersonalDataHolder.KIND, holder.name()));
                counts.merge(kind, 1, Integer::sum);
            }
        }
        return counts;
    }

    @Override
    public void export(Person person, Actor by, OutputStream out) throws IOException {
        Map<String, List<Map<String, Object>>> data = new LinkedHashMap<>();
        holders.get().forEach(holder -> data.put(holder.name(), holder.export(person)));
        Map<String, Integer> counts = new TreeMap<>();
        data.forEach((holder, rows) -> counts.put(holder, rows.size()));
        attempts.run(() -> book.enter(Kind.EXPORT, person, counts, by));
        exportFile.write(person, data, out);
    }

    @Override
    public Map<String, Integer> erase(Person person, Actor by) {
        return attempts.run(() -> {
            Map<String, Integer> counts = new TreeMap<>();
            // Who was declared later may find its rows through those of an earlier one, so it forgets first.
            List<PersonalDataHolder> lastFirst = new ArrayList<>(holders.get());
            Collections.reverse(lastFirst);
            for (PersonalDataHolder holder : lastFirst) {
                holder.erase(person).forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
            }
            return book.enter(Kind.ERASURE, person, counts, by);
        });
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
