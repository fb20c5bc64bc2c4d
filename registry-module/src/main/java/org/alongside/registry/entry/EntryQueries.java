package org.alongside.registry.entry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.registry.RegistryException;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Row;
import org.alongside.registry.row.RowFormat;
import org.jspecify.annotations.Nullable;

/** How records of one kind are looked up: by key, under given columns, and by what is searched. */
final class EntryQueries<R extends Record & Row, E extends Entry<R>> {

  /** What columns of a kind stand for in the database. */
  interface Columns {

    /**
     * Condition for what a column holds; its value may stand in it as a parameter of the column's
     * name.
     */
    String condition(String column, Map<String, String> under);

    /** What stands in the database for a value; an empty text where there is none. */
    Object value(String column, Object value);
  }

  private final RowFormat<R> format;
  private final Class<E> type;
  private final Source source;
  private final Entries<E> entries;
  private final Clerk clerk;
  private final Columns columns;

  EntryQueries(
      RowFormat<R> format,
      Class<E> type,
      Source source,
      Entries<E> entries,
      Clerk clerk,
      Columns columns) {
    this.format = format;
    this.type = type;
    this.source = source;
    this.entries = entries;
    this.clerk = clerk;
    this.columns = columns;
  }

  /**
   * The record with a natural key.
   *
   * @param visible condition on {@code e} for what may be seen
   */
  Optional<E> find(Map<String, String> key, String visible) {
    StringBuilder where = where(visible, key);
    EntityManager entityManager = entries.entityManager();
    Optional<E> found = query(entityManager, where.toString(), key).getResultStream().findFirst();
    // The repository writes in a persistence context of its own; this one must not write as well.
    found.ifPresent(entityManager::detach);
    return found;
  }

  /**
   * The records there are, by code or in the order of entry.
   *
   * @param under columns that are given, such as the cohort; may be empty
   * @param after the {@linkplain #cursorAt cursor} to go on after; null for the first
   * @param search part of a code or name, in any case; empty for all
   */
  TypedQuery<E> list(
      String visible, Map<String, String> under, @Nullable String after, String search) {
    boolean coded = source.isCoded();
    String order = coded ? "e.code" : "e.id";
    StringBuilder where = where(visible, under);
    if (!search.isEmpty()) {
      where.append(" and (").append(String.join(" or ", searches())).append(')');
    }
    where.append(after == null ? "" : " and " + order + " > :after");
    TypedQuery<E> query = query(entries.entityManager(), where + " order by " + order, under);
    if (!search.isEmpty()) {
      query.setParameter("search", "%" + literal(search) + "%");
    }
    if (after != null) {
      query.setParameter("after", coded ? after : (Object) cursor(after));
    }
    return query;
  }

  /** Where a page ends with a record. */
  String cursorAt(E entry) {
    return source.isCoded()
        ? format.write(entry.row()).getOrDefault(format.keyColumns().get(0), "")
        : String.valueOf(entry.id());
  }

  private static long cursor(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw RegistryException.badRequest("after: use the value of next from the page before.");
    }
  }

  /**
   * A whole number over records; 0 if there is none.
   *
   * @param select an aggregate of {@code e}
   * @param further a condition on {@code e}; empty for all
   * @param parameters those of {@code further}
   */
  long number(
      String select,
      String visible,
      Map<String, String> under,
      String further,
      Map<String, Object> parameters) {
    StringBuilder where = where(visible, under);
    where.append(further.isEmpty() ? "" : " and " + further);
    TypedQuery<Number> query =
        bound(
            entries
                .entityManager()
                .createQuery(
                    "select " + select + " from " + source.counted() + " where " + where,
                    Number.class),
            under);
    parameters.forEach(query::setParameter);
    Number result = query.getSingleResultOrNull();
    return result == null ? 0 : result.longValue();
  }

  private TypedQuery<E> query(
      EntityManager entityManager, String where, Map<String, String> under) {
    return bound(
        entityManager.createQuery("select e from " + source.from() + " where " + where, type),
        under);
  }

  private StringBuilder where(String visible, Map<String, String> under) {
    StringBuilder where = new StringBuilder(visible);
    under
        .keySet()
        .forEach(column -> where.append(" and ").append(columns.condition(column, under)));
    return where;
  }

  private <T> TypedQuery<T> bound(TypedQuery<T> query, Map<String, String> under) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Object> values = format.values(Cells.of(under), findings);
    if (Finding.anyError(findings)) {
      throw RegistryException.refused(findings);
    }
    values.forEach(
        (column, value) -> {
          if (isNamed(query, column)) {
            query.setParameter(column, columns.value(column, value));
          }
        });
    return clerk.sight().bind(query);
  }

  private static boolean isNamed(TypedQuery<?> query, String parameter) {
    return query.getParameters().stream().anyMatch(named -> parameter.equals(named.getName()));
  }

  private List<String> searches() {
    return source.searched().stream()
        .map(path -> "lower(" + path + ") like :search escape '!'")
        .toList();
  }

  private static String literal(String search) {
    return search.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
  }
}
