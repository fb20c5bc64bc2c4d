package org.alongside.registry.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alongside.registry.RegistryException;
import org.alongside.registry.audit.Difference;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.history.Event;

/** What somebody typed, by column, and what is wrong with it. */
public class RecordForm {

  static final int CHANGED_MEANWHILE = 412;

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> errors = new HashMap<>();

  /** The texts by column; a page's fields write into it. */
  public Map<String, String> getTexts() {
    return texts;
  }

  /** Sentences by column; empty if all went in. */
  public Map<String, String> getErrors() {
    return errors;
  }

  /**
   * Does what the form is for and says so, with what is unlikely about it. Broken rules are shown
   * at their fields; every other failure is left to the page.
   *
   * @param done what to say when it is done
   * @return whether it was
   */
  boolean submit(String done, Supplier<? extends Kept<?>> action) {
    return attempt(
        () -> {
          Kept<?> kept = action.get();
          PageRequest.done(done);
          kept.warnings().forEach(warning -> PageRequest.warn(warning.message()));
        });
  }

  /**
   * Takes a record back and says so; broken rules are shown as by {@link #submit(String,
   * Supplier)}.
   *
   * @return whether it was done
   */
  boolean takeBack(String done, Runnable action) {
    return attempt(
        () -> {
          action.run();
          PageRequest.done(done);
        });
  }

  private boolean attempt(Runnable action) {
    errors.clear();
    try {
      action.run();
      return true;
    } catch (RegistryException e) {
      if (e.findings().isEmpty()) {
        throw e;
      }
      for (Finding finding : e.findings()) {
        errors.put(finding.column(), finding.message());
      }
      return false;
    }
  }

  /**
   * As {@link #submit(String, Supplier)}; if somebody else saved first, nothing is written, and the
   * form shows what that person changed. Fields that only the other one changed take the new value;
   * where both did, what was typed here stays, and says so.
   *
   * @param meanwhile tells what was changed, the earliest first, and makes the page go on from
   *     there
   */
  boolean submit(String done, Supplier<? extends Kept<?>> action, Supplier<List<Event>> meanwhile) {
    try {
      return submit(done, action);
    } catch (RegistryException e) {
      if (e.status() != CHANGED_MEANWHILE) {
        throw e;
      }
      PageRequest.warn(
          "Somebody else changed this record while you were typing. Nothing was saved"
              + " yet: look at what is marked, and save again.");
      meanwhile.get().forEach(this::tell);
      return false;
    }
  }

  private void tell(Event event) {
    for (Difference theirs : event.differences()) {
      String column = theirs.column();
      String mine = texts.getOrDefault(column, "").strip();
      boolean both = !mine.equals(theirs.before()) && !mine.equals(theirs.after());
      String said =
          "%s changed this from “%s” to “%s”"
              .formatted(event.who(), theirs.before(), theirs.after());
      if (both || errors.containsKey(column)) {
        errors.put(column, said + "; what you typed is kept if you save again.");
      } else {
        texts.put(column, theirs.after());
        errors.put(column, said + "; this is shown now.");
      }
    }
  }
}
