package org.alongside.registry.page;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.alongside.registry.RegistryException;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.finding.Finding;

/** What somebody typed, by column, and what is wrong with it. */
public class RecordForm {

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
    errors.clear();
    try {
      Kept<?> kept = action.get();
      PageRequest.done(done);
      kept.warnings().forEach(warning -> PageRequest.warn(warning.message()));
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
}
