package org.alongside.registry.participant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Year;
import java.util.List;
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
    var mergedInto = referredOrNull("merged_into", row.mergedInto(), participants::byCode);
    var balance = referredOrNull("opening_balance", row.openingBalance(), openingBalances::byCode);
    findings.addAll(row.birthYearSeenFrom(Year.now(clerk.clock()).getValue()));
    if (Loops.closes(row.participant(), row.mergedInto(), this::mergedIntoOf)) {
      findings.add(FindingCode.MERGE_LOOP.at("merged_into"));
    }
    participant.describe(row, homeArea, mergedInto, balance);
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
