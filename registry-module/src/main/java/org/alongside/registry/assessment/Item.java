package org.alongside.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.alongside.registry.entry.Entry;
import org.jspecify.annotations.Nullable;

/** One question or statement of an instrument. */
@Entity
@Table(schema = "registry", name = "item")
public class Item extends Entry<ItemRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "instrument_id")
  private Instrument instrument;

  @Column private String code;

  @Column(name = "wording")
  private @Nullable String text;

  @Column private @Nullable String topic;

  @Column(name = "answer_min")
  private @Nullable BigDecimal answerMin;

  @Column(name = "answer_max")
  private @Nullable BigDecimal answerMax;

  @Column(name = "correct_answer")
  private @Nullable String correctAnswer;

  @Column private boolean reversed;

  /** Takes over everything the row says. */
  void describe(ItemRow row, Instrument instrument) {
    this.instrument = instrument;
    code = row.item();
    text = row.text();
    topic = row.topic();
    answerMin = row.answerMin();
    answerMax = row.answerMax();
    correctAnswer = row.correctAnswer();
    reversed = row.reversed();
  }

  String code() {
    return code;
  }

  @Override
  public ItemRow row() {
    return new ItemRow(
        instrument.code(), code, text, topic, answerMin, answerMax, correctAnswer, reversed);
  }
}
