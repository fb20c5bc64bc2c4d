package org.alongside.registry.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.alongside.registry.entry.Entry;
import org.jspecify.annotations.Nullable;

/** A part of a country, of some type, perhaps itself a part of a larger one. */
@Entity
@Table(schema = "registry", name = "area")
public class Area extends Entry<AreaRow> {

  @Column private String code;
  @Column private String country;
  @Column private String name;
  @Column private @Nullable String type;

  @ManyToOne
  @JoinColumn(name = "parent_id")
  private @Nullable Area parent;

  /** Takes over everything the row says. */
  void describe(AreaRow row, @Nullable Area parent) {
    code = row.area();
    country = row.country();
    name = row.name();
    type = row.type();
    this.parent = parent;
  }

  public String code() {
    return code;
  }

  public String country() {
    return country;
  }

  @Nullable Area parent() {
    return parent;
  }

  @Override
  public AreaRow row() {
    return new AreaRow(code, country, name, type, parent == null ? null : parent.code);
  }
}
