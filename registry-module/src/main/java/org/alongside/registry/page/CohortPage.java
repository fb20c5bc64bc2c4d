package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.KeepCohort;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.history.Event;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.participant.AdmitParticipant;
import org.alongside.registry.place.Site;
import org.alongside.registry.place.Sites;
import org.alongside.registry.programme.Programme;
import org.alongside.registry.programme.ProgrammeModel;
import org.alongside.registry.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** One cohort: what it is, who is in it and what was changed; people are added here. */
@Named
@RequestScoped
public class CohortPage {

  /**
   * A part of the workspace.
   *
   * @param used whether the cohort's programme model needs it
   */
  public record Tab(String code, String label, boolean current, boolean used) {}

  private static final int CHANGES = 50;

  @Inject private KeepCohort cohorts;
  @Inject private Viewer viewer;
  @Inject private AdmitParticipant admitParticipant;
  @Inject private Programmes programmes;
  @Inject private Sites sites;
  @Inject private ReadHistory readHistory;

  private final RecordForm person = new RecordForm();
  private final String code = PageRequest.parameter("code");
  private @Nullable CohortRow cohort;

  public String getCode() {
    return code;
  }

  /** What was typed about somebody to add. */
  public RecordForm getPerson() {
    return person;
  }

  /**
   * @throws RegistryException if there is none that the viewer may see
   */
  public CohortRow getCohort() {
    CohortRow known = cohort;
    if (known == null) {
      known =
          cohorts
              .see(Map.of("cohort", code))
              .map(Kept::row)
              .orElseThrow(RegistryException::notFound);
      cohort = known;
    }
    return known;
  }

  /** Refuses the page before anything of it is written. */
  public void open() {
    cohort =
        cohorts
            .show(Viewing.Way.PAGE, Map.of("cohort", code))
            .map(Kept::row)
            .orElseThrow(RegistryException::notFound);
  }

  /** The latest changes of the cohort and all that belongs to it. */
  public List<Event> getHistory() {
    return readHistory.ofCohort(code, Long.MAX_VALUE, CHANGES).items();
  }

  public String getProgrammeTitle() {
    return programme().map(Programme::title).orElse("");
  }

  /** The programme model, in a word. */
  public String getModel() {
    return programme().map(Programme::model).map(ProgrammeModel::word).orElse("");
  }

  private Optional<Programme> programme() {
    return programmes.byCode(getCohort().programme());
  }

  public String getSiteName() {
    return sites.byCode(getCohort().site()).map(Site::name).orElse("");
  }

  /** Enrols somebody, registering the person first if need be. */
  public void admit() {
    boolean done =
        person.submit(
            "The person is enrolled.", () -> admitParticipant.admit(code, person.getTexts()));
    if (done) {
      PageRequest.goTo("/registry/cohort.xhtml?code=" + code + "&tab=people");
    }
  }

  /** The parts of the workspace that the programme model uses and the viewer may open. */
  public List<Tab> getTabs() {
    return tabs().stream().filter(Tab::used).toList();
  }

  /** The other parts, in case something is recorded there all the same. */
  public List<Tab> getUnusedTabs() {
    return tabs().stream().filter(tab -> !tab.used()).toList();
  }

  private List<Tab> tabs() {
    Optional<ProgrammeModel> model = programme().map(Programme::model);
    CohortTab current = current();
    return Arrays.stream(CohortTab.values())
        .filter(this::isSeen)
        .map(
            tab ->
                new Tab(
                    tab.word(),
                    tab.label(),
                    tab == current,
                    tab == current || model.stream().anyMatch(tab::serves)))
        .toList();
  }

  /** The part shown. */
  public String getTab() {
    return current().word();
  }

  private CohortTab current() {
    return CohortTab.of(PageRequest.parameter("tab"))
        .filter(this::isSeen)
        .orElse(CohortTab.ATTENDANCE);
  }

  private boolean isSeen(CohortTab tab) {
    return tab != CohortTab.FUNDING || isFundingSeen();
  }

  /** Whether the viewer may know who pays. */
  public boolean isFundingSeen() {
    return viewer.seesAllCohorts();
  }
}
