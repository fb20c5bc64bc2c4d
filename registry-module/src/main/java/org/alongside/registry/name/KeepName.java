package org.alongside.registry.name;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.alongside.registry.RegistryException;
import org.alongside.registry.audit.Act;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.audit.Difference;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.participant.Participant;
import org.alongside.registry.participant.Participants;

/**
 * Keeps the name of a person, shows it to whoever may see the person and notes that, or forgets it.
 * The audit log says that a name was entered, changed or forgotten, never which.
 */
@Dependent
@UseCase
public class KeepName {

  static final String KIND = "name";
  static final String VEIL = "(not shown)";
  private static final int LONGEST = 200;

  private final NameKeySource source;
  private final Participants participants;
  private final Clerk clerk;
  private final DataSource dataSource;

  @Inject
  public KeepName(
      NameKeySource source, Participants participants, Clerk clerk, DataSource dataSource) {
    this.source = source;
    this.participants = participants;
    this.clerk = clerk;
    this.dataSource = dataSource;
  }

  /** Something done with the database. */
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Whether this registry has a key, without which no name is entered or shown. */
  public boolean isPossible() {
    return source.keys().isPresent();
  }

  /**
   * Whether a name is kept; that is no reading.
   *
   * @throws RegistryException if there is nobody of this code that the viewer may see
   */
  public boolean isKnown(String participant) {
    long id = seen(participant).id();
    return on(connection -> NameRows.find(connection, id)).isPresent();
  }

  /**
   * The name, noted as a reading; empty if none is kept.
   *
   * @throws RegistryException if there is nobody of this code that the viewer may see, the person
   *     is or was in a club linked to a key population, or the name cannot be read
   */
  public Optional<String> show(Viewing.Way way, String participant) {
    long id = seen(participant).id();
    Optional<NameRows.Line> line = on(connection -> NameRows.find(connection, id));
    if (line.isEmpty()) {
      return Optional.empty();
    }
    refuseLinked(id);
    NameCipher cipher = new NameCipher(keys());
    clerk.audit(Viewing.of(way, KIND, participant));
    try {
      return Optional.of(cipher.open(id, line.get().name()));
    } catch (UnreadableName e) {
      throw RegistryException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Enters or changes the name.
   *
   * @throws RegistryException if it is empty or longer than 200 characters, if the person is or was
   *     in a club linked to a key population, or is not the viewer's
   */
  public void keep(String participant, String typed) {
    long id = seen(participant).id();
    NameKeys keys = keys();
    String name = typed.strip();
    if (name.length() > LONGEST || NameToken.normalised(name).isEmpty()) {
      throw refused(FindingCode.NAME_UNUSABLE);
    }
    refuseLinked(id);
    SealedName sealed = new NameCipher(keys).seal(id, name);
    Optional<NameRows.Line> before = on(connection -> NameRows.find(connection, id));
    write(id, before, sealed);
    int version = before.map(NameRows.Line::version).orElse(0) + 1;
    note(before.isPresent() ? Act.CHANGED : Act.CREATED, participant, id, version);
  }

  private void refuseLinked(long id) {
    if (on(connection -> NameRows.inLinkedCohort(connection, id))) {
      throw refused(FindingCode.NAME_IN_LINKED_COHORT);
    }
  }

  private void write(long id, Optional<NameRows.Line> before, SealedName sealed) {
    String who = clerk.viewer().username();
    boolean written =
        on(
            connection -> {
              if (before.isPresent()) {
                return NameRows.update(
                    connection, before.get(), sealed, who, clerk.clock().instant());
              }
              NameRows.insert(connection, id, sealed, who, clerk.clock().instant());
              return true;
            });
    if (!written) {
      throw RegistryException.changedMeanwhile();
    }
  }

  /**
   * Forgets the name; needs no key.
   *
   * @throws RegistryException if there is none, or the person is not the viewer's
   */
  public void forget(String participant) {
    long id = seen(participant).id();
    NameRows.Line line =
        on(connection -> NameRows.find(connection, id)).orElseThrow(RegistryException::notFound);
    on(connection -> NameRows.delete(connection, id));
    note(Act.REMOVED, participant, id, line.version());
  }

  private void note(Act act, String participant, long id, int version) {
    Difference hidden =
        new Difference(KIND, act == Act.CREATED ? "" : VEIL, act == Act.REMOVED ? "" : VEIL);
    clerk.audit(
        Alteration.veiled(act, KIND, participant, participant, id, version, List.of(hidden)));
  }

  private Participant seen(String participant) {
    return participants.openTo(clerk.sight(), participant).orElseThrow(RegistryException::notFound);
  }

  private NameKeys keys() {
    return source.keys().orElseThrow(KeepName::withoutKey);
  }

  static RegistryException withoutKey() {
    return refused(FindingCode.NAMES_WITHOUT_KEY);
  }

  private static RegistryException refused(FindingCode code) {
    return RegistryException.refused(List.of(code.at(KIND)));
  }

  private <T> T on(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("23")) {
        throw RegistryException.changedMeanwhile();
      }
      throw new IllegalStateException("A name could not be read or written", e);
    }
  }
}
