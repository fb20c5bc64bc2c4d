package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.CohortStatus;
import org.alongside.registry.cohort.KeepCohort;
import org.alongside.registry.cohort.KeepTeam;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.organisation.KeepOrganisation;
import org.alongside.registry.place.KeepSite;
import org.alongside.registry.programme.KeepProgramme;

/** What a cohort is: a new one, or the one chosen. */
@Named("cohortRecord")
@RequestScoped
public class CohortRecordPart extends ManagedPart<CohortRow> {

  private static final String LIST = "/registry/cohorts.xhtml";

  private final KeepCohort cohorts;
  private final KeepProgramme programmes;
  private final KeepSite sites;
  private final KeepOrganisation organisations;
  private final KeepTeam teams;

  @Inject
  public CohortRecordPart(
      KeepCohort cohorts,
      ReadHistory readHistory,
      Viewer viewer,
      KeepProgramme programmes,
      KeepSite sites,
      KeepOrganisation organisations,
      KeepTeam teams) {
    super(cohorts, readHistory, viewer, Map.of(), LIST);
    this.cohorts = cohorts;
    this.programmes = programmes;
    this.sites = sites;
    this.organisations = organisations;
    this.teams = teams;
  }

  /** Its workspace; the list, if the cohort is for its team alone and the viewer not in it. */
  @Override
  protected String after(Map<String, String> key) {
    if (cohorts.see(key).isEmpty()) {
      PageRequest.warn("The cohort is seen by its team alone, and you are not in it.");
      return LIST;
    }
    return "/registry/cohort.xhtml?"
        + PageRequest.encoded("code", key.getOrDefault("cohort", ""))
        + "&tab=people";
  }

  @Override
  protected Map<String, String> preset() {
    return Map.of("status", CohortStatus.OPEN.word(), "key_population_linked", "no");
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text("cohort", "Code", "Letters, digits, - . _; empty for a random one."),
        FormField.text("title", "Title", ""),
        FormField.oneOf(
            "programme", "Programme", "Its code; it says the model.", codes(programmes)),
        FormField.oneOf("site", "Site", "Code of the place, or of the online room", codes(sites)),
        FormField.oneOf(
            "implementer", "Implementer", "Code of the organisation", codes(organisations)),
        FormField.oneOf(
            "team",
            "Team",
            "Who sees and enters its rows; empty for the team named after the implementer.",
            codes(teams)),
        FormField.day("starts_on", "From", ""),
        FormField.day("ends_on", "To", "Leave empty for a standing club."),
        FormField.choice("status", "Status", RegistryWords.words(CohortStatus.values())),
        FormField.choice(
            "key_population_linked", "Linked to key populations", List.of("yes", "no")));
  }
}
