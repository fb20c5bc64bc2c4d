package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.duplicate.MergeParticipants;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.history.Event;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.journey.Journey;
import org.alongside.registry.journey.ReadJourney;
import org.alongside.registry.participant.EnrolParticipant;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.participant.RegisterParticipant;
import org.alongside.registry.row.Cells;
import org.alongside.registry.session.ReadVisits;
import org.jspecify.annotations.Nullable;

/** One person: what is recorded, the spells, the visits and the merges; all can be mended here. */
@Named
@RequestScoped
public class ParticipantPage {

  private static final int CHANGES = 50;

  @Inject private RegisterParticipant participants;
  @Inject private EnrolParticipant enrolments;
  @Inject private ReadVisits readVisits;
  @Inject private MergeParticipants merges;
  @Inject private ReadHistory readHistory;
  @Inject private ReadJourney readJourney;
  @Inject private Viewer viewer;

  private final RecordForm form = new RecordForm();
  private final RecordForm exit = new RecordForm();
  private final RecordForm parting = new RecordForm();
  private final String code = PageRequest.parameter("code");
  private int version;
  private @Nullable Kept<ParticipantRow> participant;
  private @Nullable Journey journey;

  public String getCode() {
    return code;
  }

  /** The version the form was filled from. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public RecordForm getForm() {
    return form;
  }

  /** How a spell ended: cohort, spell, version, exited_on, exit_reason. */
  public RecordForm getExit() {
    return exit;
  }

  /**
   * Fills the form.
   *
   * @throws RegistryException if there is nobody that the viewer may see
   */
  public void open() {
    participant =
        participants
            .show(Viewing.Way.PAGE, Map.of("participant", code))
            .orElseThrow(RegistryException::notFound);
    form.getTexts().putAll(participants.format().write(kept().row()));
    form.getTexts().remove("merged_into");
    version = kept().version();
  }

  /** The latest changes of the person and all that belongs to him or her. */
  public List<Event> getHistory() {
    return readHistory.ofParticipant(code, Long.MAX_VALUE, CHANGES).items();
  }

  /** What the person did across cohorts. */
  public Journey getJourney() {
    Journey known = journey;
    if (known == null) {
      known = readJourney.of(code);
      journey = known;
    }
    return known;
  }

  public ParticipantRow getParticipant() {
    return kept().row();
  }

  public List<Kept<EnrolmentRow>> getSpells() {
    return enrolments.all(Map.of("participant", code));
  }

  public List<ReadVisits.Visit> getVisits() {
    return readVisits.of(code);
  }

  /** Codes of the records that were merged into this one. */
  public List<String> getMerged() {
    return readVisits.mergedInto(code);
  }

  /** Whether the viewer may erase the person. */
  public boolean isErasable() {
    return viewer.seesAllCohorts();
  }

  /** Writes what was typed about the person. */
  public void save() {
    var key = Map.of("participant", code);
    boolean done =
        form.submit(
            "Saved.",
            () -> participants.keep(key, Cells.of(form.getTexts()), version),
            this::meanwhile);
    goBack(done);
  }

  /** What was typed to undo a merge: the reason. */
  public RecordForm getParting() {
    return parting;
  }

  /** Makes the record a person of its own again. */
  public void part() {
    goBack(
        parting.submit(
            "They are two people again. Figures follow with the next night.",
            () -> merges.part(code, null)));
  }

  /** Writes how a spell ended. */
  public void end() {
    Map<String, String> texts = exit.getTexts();
    var key =
        Map.of(
            "cohort", texts.getOrDefault("cohort", ""),
            "participant", code,
            "spell", texts.getOrDefault("spell", ""));
    boolean done = exit.submit("Saved.", () -> enrolments.keep(key, Cells.of(texts), null));
    goBack(done);
  }

  /** Somebody else saved first: the form goes on from what stands there now. */
  private List<Event> meanwhile() {
    List<Event> since = readHistory.since(participants.format().kind(), code, version);
    version = kept().version();
    return since;
  }

  private void goBack(boolean done) {
    if (done) {
      PageRequest.goTo("/registry/participant.xhtml?code=" + code);
    }
  }

  private Kept<ParticipantRow> kept() {
    Kept<ParticipantRow> known = participant;
    if (known == null) {
      known =
          participants.see(Map.of("participant", code)).orElseThrow(RegistryException::notFound);
      participant = known;
    }
    return known;
  }
}
