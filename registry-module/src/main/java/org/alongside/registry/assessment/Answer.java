package org.alongside.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.alongside.registry.entry.Entry;
import org.jspecify.annotations.Nullable;

/** What was answered to one item in one response. */
@Entity
@Table(schema = "registry", name = "answer")
public class Answer extends Entry<AnswerRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "response_id")
  private Response response;

  @ManyToOne(optional = false)
  @JoinColumn(name = "item_id")
  private Item item;

  @Column(name = "answer")
  private @Nullable String text;

  /** Takes over everything the row says. */
  void describe(AnswerRow row, Response response, Item item) {
    this.response = response;
    this.item = item;
    text = row.answer();
  }

  Response response() {
    return response;
  }

  @Override
  public AnswerRow row() {
    ResponseRow of = response.row();
    return new AnswerRow(
        of.cohort(),
        of.participant(),
        of.spell(),
        of.instrument(),
        of.wave(),
        of.takenOn(),
        of.respondent(),
        item.code(),
        text);
  }
}
