package org.alongside.registry.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.organisation.Organisation;
import org.alongside.registry.place.Site;
import org.alongside.registry.programme.Programme;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** A club, group, training or pair pool: people who meet under one programme at one site. */
@Entity
@Table(schema = "registry", name = "cohort")
public class Cohort extends Entry<CohortRow> {

  @Column private String code;
  @Column private @Nullable String title;

  @ManyToOne(optional = false)
  @JoinColumn(name = "programme_id")
  private Programme programme;

  @ManyToOne(optional = false)
  @JoinColumn(name = "site_id")
  private Site site;

  @ManyToOne
  @JoinColumn(name = "implementer_id")
  private @Nullable Organisation implementer;

  @ManyToOne
  @JoinColumn(name = "team_id")
  private @Nullable Team team;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private @Nullable LocalDate endsOn;

  @Column private String status;

  @Column(name = "key_population_linked")
  private boolean keyPopulationLinked;

  /** Takes over everything the row says, but for the team. */
  void describe(CohortRow row, Programme programme, Site site, @Nullable Organisation implementer) {
    code = row.cohort();
    title = row.title();
    this.programme = programme;
    this.site = site;
    this.implementer = implementer;
    startsOn = row.startsOn();
    endsOn = row.endsOn();
    status = row.status().word();
    keyPopulationLinked = row.keyPopulationLinked();
  }

  /** From now on these people, and no other team, see and enter its rows. */
  void entrustTo(@Nullable Team team) {
    this.team = team;
  }

  public String code() {
    return code;
  }

  public LocalDate startsOn() {
    return startsOn;
  }

  public @Nullable LocalDate endsOn() {
    return endsOn;
  }

  /** Whether the viewer may see and enter its rows. */
  public boolean isOpenTo(Sight sight) {
    return sight.seesCohort(team == null ? null : team.code(), keyPopulationLinked);
  }

  /** Whether the viewer may learn of it through a record of another cohort. */
  public boolean mayBeNamedTo(Sight sight) {
    return !keyPopulationLinked || isOpenTo(sight);
  }

  /** The day it now is where the cohort meets. */
  public LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(site.zone()));
  }

  @Override
  public CohortRow row() {
    return new CohortRow(
        code,
        title,
        programme.code(),
        site.code(),
        implementer == null ? null : implementer.code(),
        startsOn,
        endsOn,
        Choice.known(CohortStatus.class, status),
        keyPopulationLinked,
        team == null ? null : team.code());
  }
}
