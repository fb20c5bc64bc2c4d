package org.alongside.registry.participant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.entry.RandomCode;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.row.Cells;

/** Enrols a person in a cohort for a further spell, and registers the person first if need be. */
@Dependent
@UseCase
public class AdmitParticipant {

  private final Participants participants;
  private final Enrolments enrolments;
  private final RegisterParticipant register;
  private final EnrolParticipant enrol;

  @Inject
  public AdmitParticipant(
      Participants participants,
      Enrolments enrolments,
      RegisterParticipant register,
      EnrolParticipant enrol) {
    this.participants = participants;
    this.enrolments = enrolments;
    this.register = register;
    this.enrol = enrol;
  }

  /**
   * @param texts by column of participants and enrolments; an empty participant gets a random code,
   *     one who is registered keeps what is known
   */
  public Kept<EnrolmentRow> admit(String cohort, Map<String, String> texts) {
    String given = texts.getOrDefault("participant", "").strip();
    String code = given.isEmpty() ? RandomCode.next() : given;
    if (participants.byCode(code).isEmpty()) {
      register.keep(Map.of("participant", code), Cells.of(texts), 0);
    }
    Map<String, String> key = new HashMap<>();
    key.put("cohort", cohort);
    key.put("participant", code);
    key.put("spell", String.valueOf(enrolments.spells(cohort, code).size() + 1));
    return enrol.keep(key, Cells.of(texts), 0);
  }
}
