package org.alongside.batch.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.batch.BatchException;
import org.alongside.batch.field.mapping.ReadMapping;
import org.alongside.batch.intake.Transactions;
import org.jspecify.annotations.Nullable;

/** Lists, keeps and removes mappings. */
@ApplicationScoped
public class KeepMappings {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public KeepMappings(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** By name. */
  public List<FieldMapping> list() {
    return transactions.ask(FieldMappings::all);
  }

  /**
   * @throws BatchException with status 404 if there is none of this name
   */
  public FieldMapping find(String name) {
    return transactions
        .ask(connection -> FieldMappings.find(connection, name))
        .orElseThrow(
            () ->
                new BatchException(
                    404,
                    "mapping-unknown",
                    "There is no such mapping",
                    "Save it first, or choose one of the list."));
  }

  /**
   * Keeps a mapping under a name.
   *
   * @param version the one it was changed from; null to take its place whatever it says, 0 if there
   *     must be none yet
   * @throws BatchException with status 422 if it is wrong, 412 if somebody changed it meanwhile
   */
  public FieldMapping save(
      String name, String content, String username, @Nullable Integer version) {
    if (!CODE.matcher(name).matches()) {
      throw new BatchException(
          422,
          "mapping-name",
          "The name is no code",
          "name: up to 40 letters, digits, dots, hyphens and underscores, without spaces.");
    }
    ReadMapping.of(content);
    return transactions.ask(
        connection -> {
          int before = FieldMappings.find(connection, name).map(FieldMapping::version).orElse(0);
          if (version != null && version != before) {
            throw changed();
          }
          FieldMapping mapping =
              new FieldMapping(name, content, username, clock.instant(), before + 1);
          if (before == 0) {
            FieldMappings.insert(connection, mapping);
          } else if (!FieldMappings.update(connection, mapping)) {
            throw changed();
          }
          return mapping;
        });
  }

  /**
   * Removes a mapping. What its submissions yielded stays known, for one of the same name.
   *
   * @throws BatchException with status 404 if there is none of this name
   */
  public void remove(String name) {
    find(name);
    transactions.tell(connection -> FieldMappings.delete(connection, name));
  }

  private static BatchException changed() {
    return new BatchException(
        412,
        "mapping-changed",
        "Somebody changed the mapping meanwhile",
        "Read it again and make the change anew.");
  }
}
