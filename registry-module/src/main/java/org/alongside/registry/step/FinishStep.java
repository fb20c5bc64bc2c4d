package org.alongside.registry.step;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.row.Cells;

/**
 * Says that what a participant committed to is done. Both days belong to what names a step, so the
 * open commitment is taken back and the same stands as done, in one transaction.
 */
@Dependent
@UseCase
public class FinishStep {

  private final KeepStep steps;

  @Inject
  public FinishStep(KeepStep steps) {
    this.steps = steps;
  }

  /**
   * @param commitment the key of the open commitment
   * @param done what is to stand instead, by column: the day, and whether it is verified
   * @param expected the version of the commitment the caller has read
   * @throws RegistryException if a rule is broken, the commitment is not there any more, is another
   *     team's or changed meanwhile; then it stays as it was
   */
  public Kept<StepRow> finish(
      Map<String, String> commitment, Map<String, String> done, int expected) {
    steps.takeBack(commitment, expected);
    Map<String, String> key = new HashMap<>(commitment);
    key.put("done_on", text(done, "done_on"));
    return steps.keep(key, Cells.of(Map.of("verified", text(done, "verified"))), 0);
  }

  /** A choice left open is no text at all. */
  private static String text(Map<String, String> texts, String column) {
    String text = texts.get(column);
    return text == null ? "" : text.strip();
  }
}
