package org.alongside.registry.erasure;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alongside.registry.RegistryException;
import org.alongside.registry.audit.Cause;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.participant.Participant;
import org.alongside.registry.participant.Participants;

/** Erases a person for good, with every record merged with the one named; for those who see all. */
@Dependent
@UseCase
public class ErasePerson {

  private static final int LONGEST_REASON = 400;

  private final Participants participants;
  private final Clerk clerk;
  private final DataSource dataSource;
  private final Event<PersonErased> erased;
  private final Instance<KeepEntry<?, ?>> kinds;

  /** Something done with the database. */
  private interface Work {
    Person with(Connection connection) throws SQLException;
  }

  @Inject
  public ErasePerson(
      Participants participants,
      Clerk clerk,
      DataSource dataSource,
      Event<PersonErased> erased,
      @Any Instance<KeepEntry<?, ?>> kinds) {
    this.participants = participants;
    this.clerk = clerk;
    this.dataSource = dataSource;
    this.erased = erased;
    this.kinds = kinds;
  }

  /**
   * @throws RegistryException if there is nobody of this code that the viewer may see
   */
  public void find(String participant) {
    seen(participant);
  }

  /**
   * Erases; nothing brings the person back.
   *
   * @param confirmation the code once more
   * @throws RegistryException if it is another code, no reason was given, or a record of the person
   *     is not for the viewer
   */
  public void erase(String participant, String confirmation) {
    Participant named = seen(participant);
    if (!clerk.viewer().seesAllCohorts()) {
      throw RegistryException.notYours();
    }
    if (!confirmation.strip().equals(participant)) {
      throw refused(FindingCode.ERASURE_NOT_CONFIRMED, "confirm");
    }
    String reason =
        clerk
            .viewer()
            .reason()
            .filter(given -> given.length() <= LONGEST_REASON)
            .orElseThrow(() -> refused(FindingCode.REASON_MISSING, "reason"));
    Person person = on(connection -> Person.of(connection, named.id()));
    boolean hidden =
        person.codes().values().stream()
            .anyMatch(code -> participants.openTo(clerk.sight(), code).isEmpty());
    if (hidden) {
      throw RegistryException.notYours();
    }
    Cause cause = new Cause(clerk.viewer().username(), clerk.clock().instant(), reason);
    on(
        connection -> {
          new Erasure(connection, keys()).erase(person, cause);
          return person;
        });
    erased.fire(new PersonErased(person.codes().values()));
  }

  private Person on(Work work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("A person could not be erased", e);
    }
  }

  private Participant seen(String participant) {
    return participants.openTo(clerk.sight(), participant).orElseThrow(RegistryException::notFound);
  }

  private Map<String, List<String>> keys() {
    Map<String, List<String>> keys = new HashMap<>();
    for (KeepEntry<?, ?> records : kinds) {
      keys.put(records.format().kind(), records.format().keyColumns());
    }
    return keys;
  }

  private static RegistryException refused(FindingCode code, String column) {
    return RegistryException.refused(List.of(code.at(column)));
  }
}
