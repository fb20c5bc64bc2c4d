package org.alongside.registry.participant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Sight;
import org.alongside.registry.balance.OpeningBalances;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.finding.Loops;
import org.alongside.registry.place.Areas;
import org.alongside.registry.trace.Subject;
import org.jspecify.annotations.Nullable;

/** Registers a person by a code, or changes what is recorded, merges included. */
@Dependent
public class RegisterParticipant extends KeepEntry<ParticipantRow, Participant> {

  private final Participants participants;
  private final Areas areas;
  private final OpeningBalances openingBalances;

  @Inject
  public RegisterParticipant(
      Participants participants, Areas areas, OpeningBalances openingBalances, Clerk clerk) {
    super(
        ParticipantRow.class,
        Participant.class,
        Source.coded("Participant e left join fetch e.homeArea", "participant"),
        participants,
        clerk);
    this.participants = participants;
    this.areas = areas;
    this.openingBalances = openingBalances;
  }

  @Override
  protected Participant blank() {
    return new Participant();
  }

  @Override
  protected void fill(Participant participant, ParticipantRow row, List<Finding> findings) {
    if (!clerk.viewer().seesAllCohorts() && clerk.viewer().teams().isEmpty()) {
      throw RegistryException.notYours();
    }
    var homeArea = referredOrNull("home_area", row.homeArea(), areas::byCode);
    var balance = referredOrNull("opening_balance", row.openingBalance(), openingBalances::byCode);
    findings.addAll(row.birthYearSeenFrom(Year.now(clerk.clock()).getValue()));
    var mergedInto = mergedInto(participant.mergedInto(), row, findings);
    if (participant.isNew() && clerk.wasErased(row.participant())) {
      findings.add(FindingCode.PERSON_ERASED.at("participant"));
    }
    participant.describe(row, homeArea, mergedInto, balance);
  }

  /**
   * The record that survives this one. Merging and parting need a reason and sight of the other
   * record too; a merge into a record that the viewer may not see is not shown, and so it stays.
   */
  private @Nullable Participant mergedInto(
      @Nullable Participant present, ParticipantRow row, List<Finding> findings) {
    String wanted = row.mergedInto();
    if (Objects.equals(wanted, present == null ? null : present.code())) {
      return present;
    }
    if (present != null && !isShown(present)) {
      if (wanted == null) {
        return present;
      }
      throw RegistryException.notYours();
    }
    if (Loops.closes(row.participant(), wanted, this::mergedIntoOf)) {
      findings.add(FindingCode.MERGE_LOOP.at("merged_into"));
    }
    if (clerk.viewer().reason().isEmpty()) {
      findings.add(FindingCode.MERGE_WITHOUT_REASON.at("reason"));
    }
    return referredOrNull("merged_into", wanted, code -> participants.openTo(clerk.sight(), code));
  }

  private boolean isShown(Participant participant) {
    return participants.openTo(clerk.sight(), participant.code()).isPresent();
  }

  /** Nobody learns of a person in another team's cohort by a merge. */
  @Override
  protected ParticipantRow shown(Participant participant) {
    Participant into = participant.mergedInto();
    ParticipantRow row = participant.row();
    return into == null || isShown(into) ? row : row.unmerged();
  }

  /** The record itself and the one it is merged into: the next night looks at both again. */
  @Override
  protected Collection<Long> subjects(Participant participant) {
    Participant into = participant.mergedInto();
    return into == null ? List.of(participant.id()) : List.of(participant.id(), into.id());
  }

  private @Nullable String mergedIntoOf(String code) {
    return participants
        .byCode(code)
        .map(Participant::mergedInto)
        .map(Participant::code)
        .orElse(null);
  }

  @Override
  protected String visible(Sight sight) {
    return sight.participant("e");
  }

  @Override
  protected Subject subject() {
    return Subject.PARTICIPANT;
  }
}
