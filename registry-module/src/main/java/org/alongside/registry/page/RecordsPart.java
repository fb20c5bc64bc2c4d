package org.alongside.registry.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.registry.RegistryException;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.entry.Page;
import org.alongside.registry.entry.RandomCode;
import org.alongside.registry.history.Event;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that shows the records of one kind, such as the pairs of a cohort, and has one
 * form to add one or to mend the one chosen. Which one that is, the address says: a parameter for
 * each column of the natural key.
 */
public abstract class RecordsPart<R extends Record & Row> {

  private static final int LINES = 100;

  private final KeepEntry<R, ?> records;
  private final ReadHistory readHistory;
  private final Map<String, String> under;
  private final String address;
  private final Map<String, String> chosen;
  private final RecordForm form = new RecordForm();
  private int version;
  private @Nullable Page<Kept<R>> page;
  private @Nullable List<FormField> shown;

  /**
   * @param under what all of them have in common, by column; empty if nothing
   * @param address of the page, or of its tab
   */
  protected RecordsPart(
      KeepEntry<R, ?> records, ReadHistory readHistory, Map<String, String> under, String address) {
    this.records = records;
    this.readHistory = readHistory;
    this.under = under;
    this.address = address;
    chosen =
        records.format().keyColumns().stream()
            .filter(column -> !under.containsKey(column))
            .collect(
                Collectors.toMap(
                    column -> column, PageRequest::parameter, (a, b) -> a, LinkedHashMap::new));
  }

  /** The fields of the form, in order. */
  protected abstract List<FormField> fields();

  /** Those that are shown: what makes up the key of a record chosen stays as it is. */
  public List<FormField> getShown() {
    List<FormField> known = shown;
    if (known == null) {
      known =
          fields().stream()
              .filter(field -> !isChosen() || !chosen.containsKey(field.column()))
              .toList();
      shown = known;
    }
    return known;
  }

  /** What is wrong and has no field to stand at. */
  public List<String> getOtherErrors() {
    Set<String> columns = getShown().stream().map(FormField::column).collect(Collectors.toSet());
    return form.getErrors().entrySet().stream()
        .filter(error -> !columns.contains(error.getKey()) && !error.getKey().equals("reason"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Whether records can be taken back. */
  public boolean isLoose() {
    return false;
  }

  public RecordForm getForm() {
    return form;
  }

  /** Whether a record that is there already is being mended. */
  public boolean isChosen() {
    return chosen.values().stream().findFirst().filter(first -> !first.isEmpty()).isPresent();
  }

  /** The version the form was filled from; 0 for a new record. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  /** Where the form is sent to, so that it still knows afterwards what was chosen. */
  public String getAddress() {
    return isChosen()
        ? with(
            chosen.entrySet().stream()
                .map(one -> PageRequest.encoded(one.getKey(), one.getValue()))
                .collect(Collectors.joining("&")))
        : address;
  }

  /** Where the part is without anything chosen. */
  public String getPlainAddress() {
    return address;
  }

  /**
   * Fills the form from the record chosen, if one is.
   *
   * @throws RegistryException if there is none that the viewer may see
   */
  public void open() {
    if (isChosen()) {
      Kept<R> kept = records.see(key(chosen)).orElseThrow(RegistryException::notFound);
      if (!records.format().write(kept.row()).entrySet().containsAll(under.entrySet())) {
        throw RegistryException.notFound();
      }
      form.getTexts().putAll(records.format().write(kept.row()));
      version = kept.version();
    } else {
      form.getTexts().putAll(preset());
    }
  }

  /** A page of them, in the order of {@link KeepEntry#list}. */
  public List<R> getRows() {
    return page().items().stream().map(Kept::row).toList();
  }

  /** How many there are on all pages. */
  public long getCount() {
    return records.count(under);
  }

  /** Whether a later page than the first is shown. */
  public boolean isLater() {
    return !PageRequest.parameter(afterName()).isEmpty();
  }

  /** Where the next page is; empty at the end. */
  public String getNextAddress() {
    return page().next().map(next -> with(PageRequest.encoded(afterName(), next))).orElse("");
  }

  private Page<Kept<R>> page() {
    Page<Kept<R>> known = page;
    if (known == null) {
      String after = PageRequest.parameter(afterName());
      known = records.list(under, after.isEmpty() ? null : after, LINES, "");
      page = known;
    }
    return known;
  }

  /** Each part of a page is leafed through by itself. */
  private String afterName() {
    return records.format().kind() + "_after";
  }

  private String with(String parameters) {
    return address + (address.contains("?") ? "&" : "?") + parameters;
  }

  /** All of them, for parts that put them into an order of their own; there are never many. */
  protected List<R> all() {
    return records.all(under).stream().map(Kept::row).toList();
  }

  /** What all of them have in common, by column. */
  protected Map<String, String> under() {
    return under;
  }

  /** Writes what was typed. A new record whose code was left empty gets a random one. */
  public void save() {
    Map<String, String> texts = typed();
    Map<String, String> key = key(texts);
    boolean done = isChosen() ? mend(key, texts) : add(key, texts);
    if (done) {
      PageRequest.goTo(after(key));
    }
  }

  /** The address to open once a record is kept. */
  protected String after(Map<String, String> key) {
    return address;
  }

  private boolean mend(Map<String, String> key, Map<String, String> texts) {
    return form.submit("Saved.", () -> keep(key, texts), () -> meanwhile(key));
  }

  private boolean add(Map<String, String> key, Map<String, String> texts) {
    try {
      return form.submit("Added.", () -> keep(key, texts));
    } catch (RegistryException e) {
      if (e.status() != RecordForm.CHANGED_MEANWHILE) {
        throw e;
      }
      form.getErrors().put(firstKey(), "This is recorded already: look for it in the list.");
      return false;
    }
  }

  /** What a new record most likely says, by column. */
  protected Map<String, String> preset() {
    return Map.of();
  }

  /** The natural key among the texts. */
  protected Map<String, String> key(Map<String, String> texts) {
    Map<String, String> all = new HashMap<>(texts);
    all.putAll(under);
    return records.format().keyColumns().stream()
        .collect(
            Collectors.toMap(
                column -> column,
                column -> stripped(all, column),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  /** The codes of another kind, to propose. */
  protected static <T extends Record & Row> List<String> codes(KeepEntry<T, ?> others) {
    return others.all(Map.of()).stream()
        .map(kept -> others.format().key(others.format().write(kept.row())))
        .toList();
  }

  /** What was chosen, by column of the natural key. */
  protected Map<String, String> chosen() {
    return chosen;
  }

  private Map<String, String> typed() {
    Map<String, String> texts = new HashMap<>(form.getTexts());
    texts.putAll(under);
    if (isChosen()) {
      texts.putAll(chosen);
    } else if (records.format().keyColumns().size() == 1) {
      String column = records.format().keyColumns().get(0);
      String given = stripped(texts, column);
      texts.put(column, given.isEmpty() ? RandomCode.next() : given);
    }
    return texts;
  }

  /** A choice left open is no text at all. */
  private static String stripped(Map<String, String> texts, String column) {
    String text = texts.get(column);
    return text == null ? "" : text.strip();
  }

  private Kept<R> keep(Map<String, String> key, Map<String, String> texts) {
    return records.keep(key, Cells.of(texts), version);
  }

  /** Somebody else saved first: the form goes on from what stands there now. */
  private List<Event> meanwhile(Map<String, String> key) {
    List<Event> since =
        readHistory.since(records.format().kind(), records.format().key(key), version);
    version = records.see(key).map(Kept::version).orElse(0);
    return since;
  }

  private String firstKey() {
    return chosen.keySet().iterator().next();
  }
}
