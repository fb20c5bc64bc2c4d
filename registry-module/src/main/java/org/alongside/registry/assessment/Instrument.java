package org.alongside.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** A knowledge test, attitude scale or action survey, in one version and language. */
@Entity
@Table(schema = "registry", name = "instrument")
public class Instrument extends Entry<InstrumentRow> {

  @Column private String code;
  @Column private String title;
  @Column private String kind;
  @Column private @Nullable String family;

  @Column(name = "instrument_version")
  private @Nullable String edition;

  @Column private @Nullable String language;
  @Column private @Nullable String direction;
  @Column private boolean anonymous;

  /** Takes over everything the row says. */
  void describe(InstrumentRow row) {
    code = row.instrument();
    title = row.title();
    kind = row.kind().word();
    family = row.family();
    edition = row.version();
    language = row.language();
    direction = Choice.wordOrNull(row.direction());
    anonymous = row.anonymous();
  }

  public String code() {
    return code;
  }

  @Override
  public InstrumentRow row() {
    return new InstrumentRow(
        code,
        title,
        Choice.known(InstrumentKind.class, kind),
        family,
        edition,
        language,
        Choice.knownOrNull(Direction.class, direction),
        anonymous);
  }
}
