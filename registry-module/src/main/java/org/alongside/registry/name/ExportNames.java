package org.alongside.registry.name;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.alongside.registry.RegistryException;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.participant.Participants;
import org.alongside.registry.row.GuardedCsv;

/**
 * Writes {@code names.csv}: code and name of everybody the viewer may see and of whom a name is
 * kept (interchange spec, section 1). It is in no bundle and on no disk of the server; that it was
 * taken is noted, with how many names it holds.
 */
@Dependent
@UseCase
public class ExportNames {

  private final NameKeySource source;
  private final Participants participants;
  private final Clerk clerk;
  private final DataSource dataSource;

  @Inject
  public ExportNames(
      NameKeySource source, Participants participants, Clerk clerk, DataSource dataSource) {
    this.source = source;
    this.participants = participants;
    this.clerk = clerk;
    this.dataSource = dataSource;
  }

  /**
   * The file, by code.
   *
   * @throws RegistryException if this registry has no key, or one of the names cannot be read;
   *     nothing is shown then
   */
  public String csv() {
    NameCipher cipher = new NameCipher(source.keys().orElseThrow(KeepName::withoutKey));
    StringWriter csv = new StringWriter();
    Map<String, Long> seen = seen();
    int names = 0;
    try (Connection connection = dataSource.getConnection()) {
      GuardedCsv.line(csv, "participant", "name");
      for (Map.Entry<String, Long> one : seen.entrySet()) {
        Optional<NameRows.Line> line = NameRows.find(connection, one.getValue());
        if (line.isPresent() && !NameRows.inLinkedCohort(connection, one.getValue())) {
          GuardedCsv.line(csv, one.getKey(), cipher.open(one.getValue(), line.get().name()));
          names++;
        }
      }
    } catch (UnreadableName e) {
      throw RegistryException.badRequest(String.valueOf(e.getMessage()));
    } catch (SQLException e) {
      throw new IllegalStateException("Names could not be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    clerk.audit(Viewing.list(Viewing.Way.EXPORT, KeepName.KIND, "", names));
    return csv.toString();
  }

  private Map<String, Long> seen() {
    Map<String, Long> seen = new TreeMap<>();
    clerk
        .sight()
        .bind(
            participants
                .entityManager()
                .createQuery(
                    "select e.code, e.id from Participant e, NameMark m where m.participant = e.id"
                        + " and "
                        + clerk.sight().participant("e"),
                    Object[].class))
        .getResultStream()
        .forEach(row -> seen.put((String) row[0], (Long) row[1]));
    return seen;
  }
}
