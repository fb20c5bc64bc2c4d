package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.Outcomes;
import org.alongside.registry.assessment.AnswerRow;
import org.alongside.registry.assessment.InstrumentRow;
import org.alongside.registry.assessment.ItemRow;
import org.alongside.registry.assessment.Question;

/** Answers: among those that the item allows. Remembers items; not safe for threads. */
final class AnswerRules implements RowRule<AnswerRow> {

  private static final int REMEMBERED = 20_000;

  private final Map<String, Question> questions = new HashMap<>();

  @Override
  public void look(Connection connection, StateAfter state, List<Candidate<AnswerRow>> candidates)
      throws SQLException {
    learn(connection, state, candidates);
    for (var candidate : candidates) {
      Question question = questions.get(key(candidate.row()));
      if (question != null) {
        candidate.addAll(question.answeredBy(candidate.row().answer(), "answer"));
      }
    }
  }

  private void learn(Connection connection, StateAfter state, List<Candidate<AnswerRow>> candidates)
      throws SQLException {
    if (questions.size() > REMEMBERED) {
      questions.clear();
    }
    Set<String> unknown = new LinkedHashSet<>();
    candidates.forEach(candidate -> unknown.add(key(candidate.row())));
    unknown.removeAll(questions.keySet());
    if (unknown.isEmpty()) {
      return;
    }
    Map<String, ItemRow> items = state.byKey(connection, Outcomes.ITEMS, unknown);
    Map<String, InstrumentRow> instruments =
        state.byKey(
            connection,
            Outcomes.INSTRUMENTS,
            items.values().stream().map(ItemRow::instrument).collect(Collectors.toSet()));
    items.forEach(
        (key, item) -> {
          InstrumentRow instrument = instruments.get(item.instrument());
          if (instrument != null) {
            questions.put(key, item.question(instrument.kind()));
          }
        });
  }

  private static String key(AnswerRow row) {
    return row.instrument() + BundleFile.BETWEEN + row.item();
  }
}
