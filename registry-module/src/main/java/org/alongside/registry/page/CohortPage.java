package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.KeepCohort;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.history.Event;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.participant.AdmitParticipant;
import org.alongside.registry.participant.EnrolParticipant;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.place.Site;
import org.alongside.registry.place.Sites;
import org.alongside.registry.programme.Programme;
import org.alongside.registry.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** One cohort: what it is, who is in it and what was changed; people are added here. */
@Named
@RequestScoped
public class CohortPage {

  /** A part of the workspace. */
  public record Tab(String code, String label, boolean current) {}

  private static final int MOST = 500;
  private static final int CHANGES = 50;
  private static final Map<String, String> TABS = tabs();

  @Inject private KeepCohort cohorts;
  @Inject private EnrolParticipant enrolments;
  @Inject private Viewer viewer;
  @Inject private AdmitParticipant admitParticipant;
  @Inject private Programmes programmes;
  @Inject private Sites sites;
  @Inject private ReadHistory readHistory;

  private final RecordForm person = new RecordForm();
  private final String code = PageRequest.parameter("code");
  private @Nullable CohortRow cohort;

  private static Map<String, String> tabs() {
    Map<String, String> tabs = new LinkedHashMap<>();
    tabs.put("attendance", "Attendance");
    tabs.put("people", "People");
    tabs.put("sessions", "Sessions");
    tabs.put("surveys", "Surveys");
    tabs.put("actions", "Actions");
    tabs.put("feedback", "Feedback");
    tabs.put("pairs", "Pairs");
    tabs.put("cascade", "Cascade");
    tabs.put("care", "Referrals and concerns");
    tabs.put("narratives", "Narratives");
    tabs.put("funding", "Funding");
    tabs.put("history", "History");
    return tabs;
  }

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
    return programmes.byCode(getCohort().programme()).map(Programme::title).orElse("");
  }

  public String getSiteName() {
    return sites.byCode(getCohort().site()).map(Site::name).orElse("");
  }

  public List<EnrolmentRow> getPeople() {
    return enrolments.list(Map.of("cohort", code), null, MOST, "").items().stream()
        .map(Kept::row)
        .toList();
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

  /** The parts of the workspace that the viewer may open. */
  public List<Tab> getTabs() {
    return TABS.entrySet().stream()
        .filter(tab -> isFundingSeen() || !tab.getKey().equals("funding"))
        .map(tab -> new Tab(tab.getKey(), tab.getValue(), tab.getKey().equals(getTab())))
        .toList();
  }

  /** The part shown. */
  public String getTab() {
    String wanted = PageRequest.parameter("tab");
    boolean known = TABS.containsKey(wanted) && (isFundingSeen() || !wanted.equals("funding"));
    return known ? wanted : "attendance";
  }

  /** Whether the viewer may know who pays. */
  public boolean isFundingSeen() {
    return viewer.seesAllCohorts();
  }
}
