package org.alongside.registry.audit;

import java.util.List;
import java.util.Map;
import org.alongside.registry.row.RowFormat;
import org.jspecify.annotations.Nullable;

/**
 * What was done to one record, or the creation of many at once, as the audit log keeps it.
 *
 * @param kind as {@link RowFormat#kind} calls it
 * @param key the natural key; null for many records
 * @param cohort the code in the record's column of that name; null without one
 * @param participant likewise
 * @param version of the record afterwards
 * @param details what changed, column by column; the keys, line by line, of many records
 */
public record Alteration(
    Act act,
    String kind,
    @Nullable String key,
    @Nullable String cohort,
    @Nullable String participant,
    long firstId,
    long lastId,
    int records,
    int version,
    String details) {

  /** The first version of every record. */
  private static final int FIRST = 1;

  /** A record typed by somebody. */
  public static Alteration created(RowFormat<?> format, Map<String, String> after, long id) {
    return one(Act.CREATED, format, after, id, FIRST, Difference.between(Map.of(), after));
  }

  public static Alteration changed(
      RowFormat<?> format,
      Map<String, String> before,
      Map<String, String> after,
      long id,
      int version) {
    return one(Act.CHANGED, format, after, id, version, Difference.between(before, after));
  }

  /**
   * @param version the last one
   */
  public static Alteration removed(
      RowFormat<?> format, Map<String, String> before, long id, int version) {
    return one(Act.REMOVED, format, before, id, version, Difference.between(before, Map.of()));
  }

  /** A record that is none of the registry's own but decides who sees it, such as an account. */
  public static Alteration beside(
      Act act,
      String kind,
      String key,
      Map<String, String> before,
      Map<String, String> after,
      long id,
      int version) {
    String details = Difference.write(Difference.between(before, after));
    return new Alteration(act, kind, key, null, null, id, id, 1, version, details);
  }

  /**
   * Records that one step of an import created: who and which, not what they say. What they said
   * stands in the records until the first change, and then in its "before".
   *
   * @param ids one per record, rising
   */
  public static Alteration createdTogether(
      RowFormat<?> format, List<Map<String, String>> rows, List<Long> ids) {
    List<String> keys = rows.stream().map(format::key).toList();
    return new Alteration(
        Act.CREATED,
        format.kind(),
        keys.size() == 1 ? keys.get(0) : null,
        shared(rows, "cohort"),
        shared(rows, "participant"),
        ids.get(0),
        ids.get(ids.size() - 1),
        keys.size(),
        FIRST,
        keys.size() == 1 ? Difference.write(List.of()) : String.join("\n", keys));
  }

  /** Something done to one record of a person whose content the log is not to hold. */
  public static Alteration veiled(
      Act act,
      String kind,
      String key,
      String participant,
      long id,
      int version,
      List<Difference> said) {
    return new Alteration(
        act, kind, key, null, participant, id, id, 1, version, Difference.write(said));
  }

  private static Alteration one(
      Act act,
      RowFormat<?> format,
      Map<String, String> texts,
      long id,
      int version,
      List<Difference> differences) {
    return new Alteration(
        act,
        format.kind(),
        format.key(texts),
        shared(List.of(texts), "cohort"),
        shared(List.of(texts), "participant"),
        id,
        id,
        1,
        version,
        Difference.write(differences));
  }

  private static @Nullable String shared(List<Map<String, String>> rows, String column) {
    String first = rows.get(0).getOrDefault(column, "");
    boolean all = rows.stream().allMatch(row -> first.equals(row.get(column)));
    return all && !first.isEmpty() ? first : null;
  }
}
