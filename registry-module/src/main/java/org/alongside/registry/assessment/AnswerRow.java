package org.alongside.registry.assessment;

import java.time.LocalDate;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.EventDay;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of answers.csv: what was answered to one item in one response, whose key comes first. */
public record AnswerRow(
    @Key @Required @Cell(Format.CODE) String cohort,
    @Key @Cell(Format.CODE) @Nullable String participant,
    @Key @Cell(min = 1, max = 1000, otherwise = "1") Integer spell,
    @Key @Required @Cell(Format.CODE) String instrument,
    @Key @Required Wave wave,
    @Key @EventDay @Required LocalDate takenOn,
    @Key @Cell(Format.RUNNING_NUMBER) @Nullable String respondent,
    @Key @Required @Cell(Format.CODE) String item,
    @Cell(max = 400) @Nullable String answer)
    implements Row {

  /** The response it belongs to. */
  public ResponseRow response() {
    return new ResponseRow(cohort, participant, spell, instrument, wave, takenOn, respondent);
  }
}
