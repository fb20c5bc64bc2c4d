package org.alongside.registry.page;

import java.util.Map;
import java.util.function.Supplier;
import org.alongside.registry.entry.Kept;

/**
 * One line of the table of targets: what it says, what it said before, and what is wrong with it.
 */
public class TargetLine {

  private final RecordForm form = new RecordForm();
  private int version;
  private String before;

  TargetLine(Map<String, String> texts, int version) {
    form.getTexts().putAll(texts);
    this.version = version;
    before = texts.getOrDefault("value", "");
  }

  /** As sent by the page; a version that is no number is that of no record. */
  static TargetLine typed(Map<String, String> texts, String version) {
    return new TargetLine(texts, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0);
  }

  /** What the value was when the page was opened. */
  void heldBefore(String value) {
    before = value;
  }

  /** Texts by column. */
  public Map<String, String> getTexts() {
    return form.getTexts();
  }

  /** Sentences, one per column that is wrong. */
  public Map<String, String> getErrors() {
    return form.getErrors();
  }

  /** Of the record the line shows; 0 for a line to fill in. */
  public int getVersion() {
    return version;
  }

  public boolean isFresh() {
    return version == 0;
  }

  public String getBefore() {
    return before;
  }

  /** Whether there is anything to write. */
  boolean isTyped() {
    return isFresh()
        ? getTexts().values().stream().anyMatch(text -> !text.isBlank())
        : !getTexts().getOrDefault("value", "").strip().equals(before);
  }

  boolean submit(Supplier<Kept<?>> write) {
    String what = getTexts().get("indicator") + " until " + getTexts().get("period_end");
    return form.submit(what + " is saved.", () -> written(write.get()));
  }

  /** From now on the line shows a record, should the page come back because of another line. */
  private Kept<?> written(Kept<?> kept) {
    version = kept.version();
    before = getTexts().getOrDefault("value", "").strip();
    return kept;
  }
}
