package org.alongside.registry.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.entry.UseCase;

/**
 * Takes back a response that was entered under a wrong day, wave or person, which name it and so
 * cannot be mended: its answers first, then itself, in one transaction. The audit log keeps each.
 */
@Dependent
@UseCase
public class TakeBackResponse {

  private final KeepResponse responses;
  private final KeepAnswer answers;

  @Inject
  public TakeBackResponse(KeepResponse responses, KeepAnswer answers) {
    this.responses = responses;
    this.answers = answers;
  }

  /**
   * @param key of the response, by column
   * @throws RegistryException if it is not there any more, is another team's, or was taken in a
   *     closed quarter and no reason was given; then all stays as it was
   */
  public void takeBack(Map<String, String> key) {
    for (Kept<AnswerRow> answer : answers.all(key)) {
      answers.takeBack(answers.key(answer.row()), answer.version());
    }
    responses.takeBack(key, null);
  }
}
