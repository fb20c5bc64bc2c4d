package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.batch.disclosure.LinkedPlaces.Contacts;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Session;

/**
 * How many attended each session of the cut, for {@link
 * org.alongside.batch.disclosure.LinkedPlaces}; read only where a cohort is linked to key
 * populations, since it goes through all registers.
 */
final class ContactsReader {

  private static final String AT_PLACES =
      """
      select session_id, cast(null as char(2)) as home, count(*) as people from batch.fact_attendance
      where attendance in ('present', 'partial')
      group by session_id
      """;

  private static final String ONLINE =
      """
      select a.session_id, p.home_country as home, count(*) as people
      from batch.fact_attendance a
      join batch.fact_session s on s.id = a.session_id
      join batch.fact_cohort c on c.id = s.cohort_id
      join batch.fact_site e on e.id = c.site_id
      join batch.fact_participant p on p.id = a.root_id
      where e.country is null and a.attendance in ('present', 'partial')
      group by a.session_id, p.home_country
      """;

  private final Connection connection;
  private final NightReference reference;

  ContactsReader(Connection connection, NightReference reference) {
    this.connection = connection;
    this.reference = reference;
  }

  List<Contacts> read() throws SQLException {
    Reference all = reference.frame().reference();
    List<Contacts> contacts = new ArrayList<>();
    if (all.cohorts().stream().noneMatch(Cohort::keyPopulationLinked)) {
      return contacts;
    }
    for (int s = 0; s < all.sessions().size(); s++) {
      contacts.add(new Contacts(s, "", all.sessions().get(s).headcount()));
    }
    read(AT_PLACES, false, contacts);
    read(ONLINE, true, contacts);
    return contacts;
  }

  private void read(String query, boolean online, List<Contacts> contacts) throws SQLException {
    Reference all = reference.frame().reference();
    try (PreparedStatement select = connection.prepareStatement(query);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        int session = reference.sessions().of(rows.getLong("session_id"));
        if (session != Reference.NONE && isOnline(all, session) == online) {
          String home = Objects.requireNonNullElse(rows.getString("home"), "");
          contacts.add(new Contacts(session, home, rows.getLong("people")));
        }
      }
    }
  }

  private static boolean isOnline(Reference all, int session) {
    Session held = all.sessions().get(session);
    return all.cohorts().get(held.cohort()).country().isEmpty();
  }
}
