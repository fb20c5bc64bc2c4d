package org.alongside.registry.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** One version of a programme, with the thresholds by which it counts as completed. */
@Entity
@Table(schema = "registry", name = "programme")
public class Programme extends Entry<ProgrammeRow> {

  @Column private String code;
  @Column private String title;
  @Column private String model;

  @Column(name = "programme_version")
  private @Nullable String programmeVersion;

  @ManyToOne
  @JoinColumn(name = "adapted_from_id")
  private @Nullable Programme adaptedFrom;

  @Column(name = "planned_sessions")
  private @Nullable Integer plannedSessions;

  @Column(name = "min_sessions")
  private @Nullable Integer minSessions;

  @Column(name = "min_minutes")
  private @Nullable Integer minMinutes;

  /** Units separated by {@code |}, as in a file; null if there are none. */
  @Column(name = "required_units")
  private @Nullable String requiredUnits;

  @Column(name = "activity_gap_days")
  private int activityGapDays;

  /** Takes over everything the row says. */
  void describe(ProgrammeRow row, @Nullable Programme adaptedFrom) {
    code = row.programme();
    title = row.title();
    model = row.model().word();
    programmeVersion = row.version();
    this.adaptedFrom = adaptedFrom;
    plannedSessions = row.plannedSessions();
    minSessions = row.minSessions();
    minMinutes = row.minMinutes();
    requiredUnits = row.requiredUnits().isEmpty() ? null : String.join("|", row.requiredUnits());
    activityGapDays = row.activityGapDays();
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  public ProgrammeModel model() {
    return Choice.known(ProgrammeModel.class, model);
  }

  @Nullable Programme adaptedFrom() {
    return adaptedFrom;
  }

  @Override
  public ProgrammeRow row() {
    return new ProgrammeRow(
        code,
        title,
        model(),
        programmeVersion,
        adaptedFrom == null ? null : adaptedFrom.code,
        plannedSessions,
        minSessions,
        minMinutes,
        requiredUnits == null ? List.of() : List.of(requiredUnits.split("\\|")),
        activityGapDays);
  }
}
