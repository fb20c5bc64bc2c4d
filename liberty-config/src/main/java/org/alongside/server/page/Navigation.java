package org.alongside.server.page;

import static org.alongside.registry.access.Roles.ADMINISTRATOR;
import static org.alongside.registry.access.Roles.DATA_ENTRY;
import static org.alongside.registry.access.Roles.GRANT_OFFICER;
import static org.alongside.registry.access.Roles.OPERATOR;
import static org.alongside.registry.access.Roles.PROGRAMME_MANAGER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.reporting.figure.Figures;

/** The links in the header of every page: those the signed-in person may follow, no others. */
@Named
@RequestScoped
public class Navigation {

  /** One link; {@code current} if the page shown belongs to it. */
  public record Entry(String path, String label, boolean current) {}

  private record Place(String path, String prefix, String label, Set<String> roles) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(
              "/reporting/home.xhtml",
              "/reporting/home",
              "Home",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER, DATA_ENTRY, GRANT_OFFICER, OPERATOR)),
          new Place(
              "/registry/cohorts.xhtml",
              "/registry/cohort",
              "Cohorts",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER, DATA_ENTRY)),
          new Place(
              "/registry/participants.xhtml",
              "/registry/participant",
              "Participants",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER, DATA_ENTRY)),
          new Place(
              "/registry/instruments.xhtml",
              "/registry/instrument",
              "Instruments",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER, DATA_ENTRY)),
          new Place(
              "/registry/missing.xhtml",
              "/registry/missing",
              "What is missing",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER, DATA_ENTRY)),
          new Place(
              "/batch/quality.xhtml",
              "/batch/quality",
              "Data quality",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER, DATA_ENTRY)),
          new Place(
              "/registry/grants.xhtml",
              "/registry/grant",
              "Grants",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER)),
          new Place(
              "/registry/programmes.xhtml",
              "/registry/programme",
              "Programmes",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER)),
          new Place(
              "/registry/sites.xhtml",
              "/registry/site",
              "Sites",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER)),
          new Place(
              "/registry/organisations.xhtml",
              "/registry/organisation",
              "Organisations",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER)),
          new Place(
              "/batch/imports.xhtml",
              "/batch/import",
              "Imports",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER)),
          new Place(
              "/batch/field-tools.xhtml",
              "/batch/field",
              "Field tools",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER)),
          new Place(
              "/reporting/reports.xhtml",
              "/reporting/report",
              "Donor reports",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER, GRANT_OFFICER)),
          new Place(
              "/batch/lineage.xhtml",
              "/batch/lineage",
              "Figures",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER)),
          new Place(
              "/batch/jobs.xhtml",
              "/batch/job",
              "Jobs",
              Set.of(ADMINISTRATOR, PROGRAMME_MANAGER, OPERATOR)),
          new Place(
              "/account/accounts.xhtml", "/account/account", "Accounts", Set.of(ADMINISTRATOR)));

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final HttpServletRequest request;
  private final Figures figures;

  @Inject
  public Navigation(HttpServletRequest request, Figures figures) {
    this.request = request;
    this.figures = figures;
  }

  /** Which figures the pages show, for the footer. */
  public String getAsOf() {
    return figures
        .current()
        .map(run -> "Figures as of " + DAY.format(run.businessDate()) + ", run " + run.run())
        .orElse("No figures have been published yet");
  }

  /** In the order of the header. */
  public List<Entry> getEntries() {
    return PLACES.stream()
        .filter(place -> place.roles().stream().anyMatch(request::isUserInRole))
        .map(
            place ->
                new Entry(
                    place.path(),
                    place.label(),
                    request.getServletPath().startsWith(place.prefix())))
        .toList();
  }
}
