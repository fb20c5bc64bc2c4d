package org.alongside.batch.intake.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alongside.registry.row.Row;
import org.alongside.registry.row.RowFormat;
import org.alongside.registry.trace.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One kind of file of the bundle: its rows, its table, its key. Immutable once built.
 *
 * @param <R> the row as the registry understands it
 */
public final class BundleFile<R extends Record & Row> {

  /** Between the parts of a key; never part of a cell, as control characters are refused. */
  public static final char BETWEEN = '\u001f';

  private final int number;
  private final String name;
  private final String table;
  private final RowFormat<R> format;
  private final List<Field> fields;
  private final String joins;
  private final List<String> group;
  private final List<String> found;
  private final Subject subject;
  private final @Nullable String concerned;
  private final @Nullable String otherwiseCohort;
  private final boolean ofItsCohort;
  private final UnaryOperator<R> completion;
  private final boolean standsAlone;

  private BundleFile(Builder<R> builder) {
    number = builder.number;
    name = builder.name;
    table = builder.table;
    format = builder.format;
    fields = List.copyOf(builder.fields);
    joins = builder.joins.toString();
    group = builder.group.isEmpty() ? format.keyColumns() : builder.group;
    found = builder.found.isEmpty() ? format.keyColumns() : builder.found;
    subject = builder.subject;
    concerned = builder.concerned;
    otherwiseCohort = builder.otherwiseCohort;
    ofItsCohort = builder.ofItsCohort;
    completion = builder.completion;
    standsAlone = builder.standsAlone;
  }

  static <R extends Record & Row> Builder<R> define(
      int number, String name, String table, Class<R> row) {
    return new Builder<>(number, name, table, RowFormat.of(row));
  }

  /** Its place in the order of the interchange spec, by which files are imported. */
  public int number() {
    return number;
  }

  /** With {@code .csv}. */
  public String name() {
    return name + ".csv";
  }

  /** With the schema. */
  public String table() {
    return "registry." + table;
  }

  public RowFormat<R> format() {
    return format;
  }

  public List<Field> fields() {
    return fields;
  }

  /** SQL that joins what the fields' expressions need, to the table under the alias {@code t}. */
  public String joins() {
    return joins;
  }

  /** Tells Derby by which index rows are found; nothing to other databases. */
  public String hint() {
    return Derby.constraint("uq_" + table);
  }

  /** Whether a row's findings may depend on columns that were not sent. */
  public boolean leansOnColumnsNotSent() {
    return !standsAlone;
  }

  /** The key's columns that rows judged together have in common. */
  public List<String> group() {
    return group;
  }

  /** The key's columns by which existing rows are looked up; an index leads with them. */
  public List<String> foundBy() {
    return found;
  }

  /** What a change of a row is about, for the change trace. */
  public Subject subject() {
    return subject;
  }

  /** The column that names the one concerned by a change; null for the row itself. */
  public @Nullable String concerned() {
    return concerned;
  }

  /** The column of the cohort that a change is about where nobody is named; null if none is. */
  public @Nullable String otherwiseCohort() {
    return otherwiseCohort;
  }

  /**
   * The table of the record that {@link #concerned()} names, if a change is about that record's
   * cohort rather than about the record.
   */
  public Optional<String> cohortKeptIn() {
    return ofItsCohort && concerned != null
        ? Optional.ofNullable(field(concerned).reference())
            .map(Field.Reference::target)
            .map(BundleFile::table)
        : Optional.empty();
  }

  /** The names of the columns that may be sent. */
  public List<String> columns() {
    return fields.stream().map(Field::column).filter(column -> !isOurs(column)).toList();
  }

  /** Whether the registry keeps the column, but a bundle does not carry it. */
  private static boolean isOurs(String column) {
    return "team".equals(column);
  }

  public Field field(String column) {
    return fields.stream()
        .filter(field -> field.column().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
  }

  /** The column by which rows of this file name one another, if there is one. */
  public Optional<Field> link() {
    return fields.stream().filter(Field::refersWithin).findFirst();
  }

  /** The texts of a row, with what the registry adds where nothing was said. */
  public Map<String, String> texts(R row) {
    return format.write(completion.apply(row));
  }

  /** The natural key of a row as one text. */
  public String key(Map<String, String> texts) {
    return join(format.keyColumns(), texts);
  }

  /** The key of the record a cell names; empty if it names none. */
  public String referenceKey(Field field, Map<String, String> texts) {
    Field.Reference reference = Objects.requireNonNull(field.reference());
    String decisive = Objects.requireNonNullElse(reference.onlyWith(), field.column());
    if (Objects.requireNonNullElse(texts.get(decisive), "").isEmpty()) {
      return "";
    }
    return join(reference.columns(), texts);
  }

  /** What the rows judged together have in common, as one text. */
  public String groupKey(Map<String, String> texts) {
    return join(group, texts);
  }

  private static String join(List<String> columns, Map<String, String> texts) {
    if (columns.size() == 1) {
      return Objects.requireNonNullElse(texts.get(columns.get(0)), "");
    }
    StringBuilder key = new StringBuilder();
    for (String column : columns) {
      if (!key.isEmpty() || !column.equals(columns.get(0))) {
        key.append(BETWEEN);
      }
      key.append(Objects.requireNonNullElse(texts.get(column), ""));
    }
    return key.toString();
  }

  @Override
  public String toString() {
    return name();
  }

  /** Fields in the order of the interchange spec. */
  static final class Builder<R extends Record & Row> {
    private final int number;
    private final String name;
    private final String table;
    private final RowFormat<R> format;
    private final List<Field> fields = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private List<String> group = List.of();
    private List<String> found = List.of();
    private Subject subject = Subject.REFERENCE;
    private @Nullable String concerned;
    private @Nullable String otherwiseCohort;
    private boolean ofItsCohort;
    private UnaryOperator<R> completion = UnaryOperator.identity();
    private boolean standsAlone;

    private Builder(int number, String name, String table, RowFormat<R> format) {
      this.number = number;
      this.name = name;
      this.table = table;
      this.format = format;
    }

    Builder<R> text(String column, String db) {
      return field(column, db, Kind.TEXT);
    }

    Builder<R> text(String column) {
      return text(column, column);
    }

    Builder<R> date(String column) {
      return field(column, column, Kind.DATE);
    }

    Builder<R> whole(String column) {
      return field(column, column, Kind.WHOLE);
    }

    Builder<R> field(String column, String db, Kind kind) {
      fields.add(new Field(column, db, kind, "t." + db, null));
      return this;
    }

    Builder<R> field(Field field) {
      fields.add(field);
      return this;
    }

    /** A cell that holds the code of a record of another file; null for the same file. */
    Builder<R> names(String column, String db, @Nullable BundleFile<?> target) {
      String to = target == null ? "registry." + table : target.table();
      joins.append(
          " left join %s %s_of%s on %s_of.id = t.%s"
              .formatted(to, column, Derby.NESTED_LOOP, column, db));
      return names(column, db, target, column + "_of.code", List.of(column));
    }

    Builder<R> names(
        String column,
        @Nullable String db,
        @Nullable BundleFile<?> target,
        String expression,
        List<String> key) {
      var reference = new Field.Reference(target, key);
      fields.add(new Field(column, db, Kind.REFERENCE, expression, reference));
      return this;
    }

    Builder<R> join(String sql) {
      joins.append(' ').append(sql);
      return this;
    }

    Builder<R> group(String... columns) {
      group = List.of(columns);
      return this;
    }

    Builder<R> foundBy(String... columns) {
      found = List.of(columns);
      return this;
    }

    Builder<R> concerning(Subject changed, @Nullable String column) {
      subject = changed;
      concerned = column;
      return this;
    }

    /** A change is about the person in one column or, where it is empty, the cohort in another. */
    Builder<R> concerningPersonOrCohort(String person, String cohort) {
      otherwiseCohort = cohort;
      return concerning(Subject.PARTICIPANT, person);
    }

    /** A change is about the cohort of the record in a column. */
    Builder<R> concerningTheCohortOf(String column) {
      ofItsCohort = true;
      return concerning(Subject.COHORT, column);
    }

    /** No check of a row looks at a column that may be absent. */
    Builder<R> standsAlone() {
      standsAlone = true;
      return this;
    }

    Builder<R> completedBy(UnaryOperator<R> operator) {
      completion = operator;
      return this;
    }

    BundleFile<R> build() {
      return new BundleFile<>(this);
    }
  }
}
