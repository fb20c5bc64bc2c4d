package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
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
import org.alongside.registry.row.Cells;
import org.alongside.registry.session.PlanSession;
import org.alongside.registry.session.SessionRow;
import org.jspecify.annotations.Nullable;

/** One cohort: what it is, who is in it, when it meets; people are added and sessions planned. */
@Named
@RequestScoped
public class CohortPage {

  private static final int MOST = 500;
  private static final int CHANGES = 50;

  @Inject private KeepCohort cohorts;
  @Inject private EnrolParticipant enrolments;
  @Inject private PlanSession sessions;
  @Inject private AdmitParticipant admitParticipant;
  @Inject private Programmes programmes;
  @Inject private Sites sites;
  @Inject private ReadHistory readHistory;

  private final RecordForm person = new RecordForm();
  private final RecordForm session = new RecordForm();
  private final String code = PageRequest.parameter("code");
  private @Nullable CohortRow cohort;

  public String getCode() {
    return code;
  }

  /** What was typed about somebody to add. */
  public RecordForm getPerson() {
    return person;
  }

  /** What was typed about a session to plan. */
  public RecordForm getSession() {
    return session;
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

  public List<SessionRow> getSessions() {
    return sessions.list(Map.of("cohort", code), null, MOST, "").items().stream()
        .map(Kept::row)
        .sorted((a, b) -> a.heldOn().compareTo(b.heldOn()))
        .toList();
  }

  /** Enrols somebody, registering the person first if need be. */
  public void admit() {
    boolean done =
        person.submit(
            "The person is enrolled.", () -> admitParticipant.admit(code, person.getTexts()));
    goBack(done, "people");
  }

  /** Adds a session; without a code it gets the next number. */
  public void plan() {
    Map<String, String> texts = new HashMap<>(session.getTexts());
    String given = texts.getOrDefault("session", "").strip();
    texts.put("session", given.isEmpty() ? String.valueOf(getSessions().size() + 1) : given);
    var key = Map.of("cohort", code, "session", texts.get("session"));
    boolean done =
        session.submit("The session is planned.", () -> sessions.keep(key, Cells.of(texts), 0));
    goBack(done, "sessions");
  }

  private void goBack(boolean done, String section) {
    if (done) {
      PageRequest.goTo("/registry/cohort.xhtml?code=" + code + "#" + section);
    }
  }
}
