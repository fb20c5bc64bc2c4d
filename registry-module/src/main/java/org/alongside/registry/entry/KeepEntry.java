package org.alongside.registry.entry;

import jakarta.data.exceptions.DataException;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Sight;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.Row;
import org.alongside.registry.row.RowFormat;
import org.alongside.registry.trace.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How typed records of one kind are seen, listed and kept. A subclass is the use case: it names the
 * records that a row refers to and applies the rules across rows. Everything runs in the caller's
 * transaction or one of its own; a {@link RegistryException} rolls it back.
 */
@UseCase
public abstract class KeepEntry<R extends Record & Row, E extends Entry<R>> {

  /** The column that names a person. */
  private static final String PERSON = "participant";

  private final RowFormat<R> format;
  private final Source source;
  private final Entries<E> entries;
  private final EntryQueries<R, E> queries;
  protected final Clerk clerk;

  protected KeepEntry(
      Class<R> rowType, Class<E> type, Source source, Entries<E> entries, Clerk clerk) {
    format = RowFormat.of(rowType);
    this.source = source;
    this.entries = entries;
    this.clerk = clerk;
    this.queries = new EntryQueries<>(format, type, source, entries, clerk, columns());
  }

  private EntryQueries.Columns columns() {
    return new EntryQueries.Columns() {
      @Override
      public String condition(String column, Map<String, String> under) {
        return KeepEntry.this.condition(column, under);
      }

      @Override
      public Object value(String column, Object value) {
        return keyValue(column, value);
      }
    };
  }

  public RowFormat<R> format() {
    return format;
  }

  /** The natural key of a row, by column. */
  public Map<String, String> key(R row) {
    Map<String, String> key = new LinkedHashMap<>(format.write(row));
    key.keySet().retainAll(format.keyColumns());
    return key;
  }

  /** A record that nothing is known of yet. */
  protected abstract E blank();

  /**
   * Makes the record say what the row says, after adding what the rules across rows find.
   *
   * @throws RegistryException if the viewer may not write it, or it refers to nothing
   */
  protected abstract void fill(E entry, R row, List<Finding> findings);

  /** What the next night is to look at again. */
  protected Subject subject() {
    return Subject.REFERENCE;
  }

  /** The ids that go with {@link #subject()}. */
  protected Collection<Long> subjects(E entry) {
    return List.of(entry.id());
  }

  /** All that the next night is to look at again. */
  protected Map<Subject, Collection<Long>> concerned(E entry) {
    return Map.of(subject(), subjects(entry));
  }

  /** What stands in the database for a value of the key; an empty text where there is none. */
  protected Object keyValue(String column, Object value) {
    return value;
  }

  /**
   * The day on which it happened, if the record takes it from another one; those of its own are
   * marked in the row.
   */
  protected @Nullable LocalDate borrowedDay(E entry) {
    return null;
  }

  /** The cohort under which the audit log keeps a change, where no column of the record says it. */
  protected Optional<String> auditedUnder(E entry) {
    return Optional.empty();
  }

  /** What of a record the viewer is shown. */
  protected R shown(E entry) {
    return entry.row();
  }

  /** Condition on {@code e} for what the viewer may see. */
  protected String visible(Sight sight) {
    return sight.reference();
  }

  private String visible() {
    return visible(clerk.sight());
  }

  /** The record with this natural key, if the viewer may see it. */
  public Optional<Kept<R>> see(Map<String, String> key) {
    return queries.find(key, visible()).map(this::asShown);
  }

  /** The id of the record with this natural key, if the viewer may see it. */
  public Optional<Long> id(Map<String, String> key) {
    return queries.find(key, visible()).map(Entry::id);
  }

  /** As {@link #see}, and notes who was shown it if it tells of people. */
  public Optional<Kept<R>> show(Viewing.Way way, Map<String, String> key) {
    Optional<Kept<R>> seen = see(key);
    if (seen.isPresent() && tellsOfPeople()) {
      clerk.audit(Viewing.of(way, format.kind(), format.key(key)));
    }
    return seen;
  }

  /** As {@link #list}, and notes who was shown how many if they are about people. */
  public Page<Kept<R>> show(
      Viewing.Way way,
      Map<String, String> under,
      @Nullable String after,
      int limit,
      String search) {
    Page<Kept<R>> page = list(under, after, limit, search);
    if (format.columns().contains(PERSON)) {
      String searched = String.join(" ", under.values()) + " " + search;
      clerk.audit(Viewing.list(way, format.kind(), searched.strip(), page.items().size()));
    }
    return page;
  }

  /** Whether what is shown with a record says something about a person. */
  protected boolean tellsOfPeople() {
    return format.columns().contains(PERSON);
  }

  /**
   * The records the viewer may see, by code or in the order of entry.
   *
   * @param under columns that are given, such as the cohort; may be empty
   * @param after where the last page ended
   * @param search part of a code or name, in any case; empty for all
   */
  public Page<Kept<R>> list(
      Map<String, String> under, @Nullable String after, int limit, String search) {
    List<E> found =
        queries.list(visible(), under, after, search).setMaxResults(limit + 1).getResultList();
    return Page.of(found, limit, queries::cursorAt).map(this::asShown);
  }

  /** As {@link #list}, but all of them: for kinds of which there are never very many. */
  public List<Kept<R>> all(Map<String, String> under) {
    return queries.list(visible(), under, null, "").getResultStream().map(this::asShown).toList();
  }

  /** How many records there are that the viewer may see; {@code under} as in {@link #list}. */
  public long count(Map<String, String> under) {
    return number("count(e)", under, "", Map.of());
  }

  /**
   * A running number that no record has yet: one more than there are, or the next that is free.
   *
   * @param column the part of the key that is to hold it
   */
  public String nextNumber(Map<String, String> under, String column) {
    Map<String, String> named = new LinkedHashMap<>(under);
    long number = count(under);
    do {
      number++;
      named.put(column, String.valueOf(number));
    } while (count(named) > 0);
    return String.valueOf(number);
  }

  /**
   * A whole number over the records that the viewer may see; 0 if there is none.
   *
   * @param select an aggregate of {@code e}
   * @param under as in {@link #list}
   * @param further a condition on {@code e}; empty for all
   * @param parameters those of {@code further}
   */
  protected long number(
      String select, Map<String, String> under, String further, Map<String, Object> parameters) {
    return queries.number(select, visible(), under, further, parameters);
  }

  /**
   * Creates or changes the record with this natural key. Columns not given stay as they are; a row
   * that changes nothing writes nothing.
   *
   * @param expected the version the caller has read, 0 for "there is none"; null to write anyway
   * @throws RegistryException if a rule is broken, the version is another, or it is not the
   *     viewer's
   */
  public Kept<R> keep(Map<String, String> key, Cells given, @Nullable Integer expected) {
    Optional<E> existing = forWriting(key, expected);
    Map<String, String> before = existing.map(entry -> format.write(entry.row())).orElse(Map.of());
    Reading<R> reading = format.read(Cells.of(key).over(given).over(Cells.of(before)));
    R row = reading.row().orElseThrow(() -> RegistryException.refused(reading.findings()));
    if (format.write(row).equals(before)) {
      return existing.map(this::asShown).orElseThrow();
    }
    E entry = existing.orElseGet(this::blank);
    return write(entry, before, row, new ArrayList<>(reading.findings()));
  }

  /**
   * The record with this natural key, if there is one.
   *
   * @throws RegistryException if it is not the viewer's, or not of the version expected
   */
  protected Optional<E> forWriting(Map<String, String> key, @Nullable Integer expected) {
    Optional<E> existing = queries.find(key, Sight.everything("e"));
    if (existing.isPresent() && queries.find(key, visible()).isEmpty()) {
      throw RegistryException.notYours();
    }
    if (expected != null && !expected.equals(existing.map(Entry::version).orElse(0))) {
      throw RegistryException.changedMeanwhile();
    }
    return existing;
  }

  private Kept<R> write(E entry, Map<String, String> before, R row, List<Finding> findings) {
    boolean created = entry.isNew();
    Map<Subject, Set<Long>> subjects = new EnumMap<>(Subject.class);
    if (!created) {
      gather(concerned(entry), subjects);
    }
    fill(entry, row, findings);
    Map<String, String> after = format.write(entry.row());
    findings.addAll(clerk.reasonNeeded(format, before, after, borrowedDay(entry)));
    if (Finding.anyError(findings)) {
      throw RegistryException.refused(findings);
    }
    E saved = save(entry);
    gather(concerned(saved), subjects);
    subjects.forEach(clerk::trace);
    clerk.audit(
        created
            ? Alteration.created(format, audited(saved, after), saved.id())
            : Alteration.changed(
                format,
                audited(saved, before),
                audited(saved, after),
                saved.id(),
                saved.version()));
    return new Kept<>(shown(saved), saved.version(), created, List.copyOf(findings));
  }

  private Kept<R> asShown(E entry) {
    return new Kept<>(shown(entry), entry.version(), false, List.of());
  }

  private Map<String, String> audited(E entry, Map<String, String> texts) {
    Map<String, String> audited = new LinkedHashMap<>(texts);
    auditedUnder(entry).ifPresent(cohort -> audited.put("cohort", cohort));
    return audited;
  }

  private static void gather(
      Map<Subject, Collection<Long>> concerned, Map<Subject, Set<Long>> into) {
    concerned.forEach(
        (subject, ids) -> into.computeIfAbsent(subject, any -> new LinkedHashSet<>()).addAll(ids));
  }

  /**
   * Takes a record away, with its trace and audit record.
   *
   * @param remove does it; fails with a {@link PersistenceException} if somebody changed it
   *     meanwhile
   * @throws RegistryException if it happened in a closed quarter and no reason was given, or it was
   *     changed meanwhile
   */
  protected void takeAway(E entry, Consumer<E> remove) {
    Map<String, String> before = format.write(entry.row());
    List<Finding> findings = clerk.reasonNeeded(format, before, Map.of(), borrowedDay(entry));
    if (Finding.anyError(findings)) {
      throw RegistryException.refused(findings);
    }
    try {
      remove.accept(entry);
    } catch (PersistenceException e) {
      throw RegistryException.changedMeanwhile();
    }
    concerned(entry).forEach(clerk::trace);
    clerk.audit(Alteration.removed(format, audited(entry, before), entry.id(), entry.version()));
  }

  private E save(E entry) {
    clerk.sign(entry);
    try {
      return entries.save(entry);
    } catch (DataException | PersistenceException e) {
      // Somebody else's change, or somebody else's record with the same key, came first.
      throw RegistryException.changedMeanwhile();
    }
  }

  /**
   * Condition for what a column of the key holds; its value may stand in it as a parameter of the
   * column's name.
   */
  protected String condition(String column, Map<String, String> key) {
    return source.path(column) + " = :" + column;
  }

  /** The record a column refers to. */
  protected static <T> T referred(String column, String code, Function<String, Optional<T>> find) {
    return find.apply(code)
        .orElseThrow(
            () -> RegistryException.refused(List.of(FindingCode.REFERENCE_UNKNOWN.at(column))));
  }

  /** The record a column refers to, if it refers to any. */
  protected static <T> @Nullable T referredOrNull(
      String column, @Nullable String code, Function<String, Optional<T>> find) {
    return code == null ? null : referred(column, code, find);
  }
}
