package org.alongside.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.alongside.registry.entry.Entry;
import org.jspecify.annotations.Nullable;

/** A name for a range of the score of an instrument. */
@Entity
@Table(schema = "registry", name = "cut_off")
public class CutOff extends Entry<CutOffRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "instrument_id")
  private Instrument instrument;

  @Column private String code;
  @Column private String title;

  @Column(name = "from_score")
  private BigDecimal fromScore;

  @Column(name = "to_score")
  private BigDecimal toScore;

  @Column private @Nullable String source;

  /** Takes over everything the row says. */
  void describe(CutOffRow row, Instrument instrument) {
    this.instrument = instrument;
    code = row.cutOff();
    title = row.title();
    fromScore = row.fromScore();
    toScore = row.toScore();
    source = row.source();
  }

  @Override
  public CutOffRow row() {
    return new CutOffRow(instrument.code(), code, title, fromScore, toScore, source);
  }
}
