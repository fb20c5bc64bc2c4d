package org.alongside.registry.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.alongside.registry.entry.Entry;

/** The people who may see and enter the rows of some cohorts. */
@Entity
@Table(schema = "registry", name = "team")
public class Team extends Entry<TeamRow> {

  @Column private String code;
  @Column private String name;

  /** Takes over everything the row says. */
  void describe(TeamRow row) {
    code = row.team();
    name = row.name();
  }

  public String code() {
    return code;
  }

  @Override
  public TeamRow row() {
    return new TeamRow(code, name);
  }
}
