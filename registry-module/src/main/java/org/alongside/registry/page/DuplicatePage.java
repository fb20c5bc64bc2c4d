package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.duplicate.Candidate;
import org.alongside.registry.duplicate.FindDuplicates;
import org.alongside.registry.duplicate.MergeParticipants;
import org.alongside.registry.duplicate.TellApart;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.participant.EnrolParticipant;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.session.ReadVisits;
import org.jspecify.annotations.Nullable;

/** Two records side by side: merged, or told apart, by somebody who looked at both. */
@Named("duplicatePage")
@RequestScoped
public class DuplicatePage {

  /** One of the two, with where he or she was as far as the viewer may see it. */
  public record Side(
      ParticipantRow record, List<EnrolmentRow> spells, List<ReadVisits.Visit> visits) {

    /** Cohort and days of each spell. */
    public List<String> spellWords() {
      return spells.stream().map(Side::words).toList();
    }

    /** How often, and when last. */
    public String visitWords() {
      return visits.isEmpty()
          ? "none recorded"
          : visits.size() + ", the last on " + visits.get(0).session().heldOn();
    }

    private static String words(EnrolmentRow spell) {
      return spell.cohort()
          + " from "
          + Objects.requireNonNullElse(spell.enrolledOn(), "application")
          + (spell.exitedOn() == null ? "" : " to " + spell.exitedOn());
    }
  }

  private static final String QUEUE = "/registry/duplicates.xhtml";

  @Inject private FindDuplicates duplicates;
  @Inject private MergeParticipants merges;
  @Inject private TellApart tellApart;
  @Inject private EnrolParticipant enrolments;
  @Inject private ReadVisits readVisits;

  private final RecordForm form = new RecordForm();
  private final String first = PageRequest.parameter("first");
  private final String second = PageRequest.parameter("second");
  private String survivor = first;
  private @Nullable Candidate candidate;

  public String getFirst() {
    return first;
  }

  public String getSecond() {
    return second;
  }

  public RecordForm getForm() {
    return form;
  }

  /** The code of the record that stays. */
  public String getSurvivor() {
    return survivor;
  }

  public void setSurvivor(String survivor) {
    this.survivor = survivor;
  }

  /** Refuses the page before anything of it is written. */
  public void open() {
    candidate = duplicates.compare(Viewing.Way.PAGE, first, second);
  }

  public Candidate getCandidate() {
    Candidate known = candidate;
    if (known == null) {
      known = duplicates.compare(Viewing.Way.PAGE, first, second);
      candidate = known;
    }
    return known;
  }

  /** The two, in the order of the address. */
  public List<Side> getSides() {
    return List.of(side(getCandidate().first()), side(getCandidate().second()));
  }

  private Side side(ParticipantRow record) {
    var under = Map.of("participant", record.participant());
    return new Side(
        record,
        enrolments.all(under).stream().map(Kept::row).toList(),
        readVisits.of(record.participant()));
  }

  /** Merges the record that was not chosen into the one that stays. */
  public void merge() {
    String merged = survivor.equals(first) ? second : first;
    String kept = merged.equals(first) ? second : first;
    boolean done =
        form.submit(
            merged + " is now the same person as " + kept + ". Figures follow with the next night.",
            () -> merges.merge(merged, kept, null));
    goBack(done);
  }

  /** Keeps that they are two people. */
  public void tellApart() {
    goBack(
        form.submit(
            first + " and " + second + " are two people; nobody is asked again.",
            () -> tellApart.keep(first, second)));
  }

  private static void goBack(boolean done) {
    if (done) {
      PageRequest.goTo(QUEUE);
    }
  }
}
