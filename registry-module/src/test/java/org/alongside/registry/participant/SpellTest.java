package org.alongside.registry.participant;

import static org.alongside.registry.finding.FindingCode.BIRTH_YEAR_UNLIKELY;
import static org.alongside.registry.finding.FindingCode.EXIT_BEFORE_ENROLMENT;
import static org.alongside.registry.finding.FindingCode.SPELLS_OVERLAP;
import static org.alongside.registry.finding.FindingCode.WITHDRAWN_WITHOUT_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.RowFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpellTest {

  private static final RowFormat<ParticipantRow> PARTICIPANTS = RowFormat.of(ParticipantRow.class);

  @Test
  void spellsOfOnePersonMustNotShareADay() {
    Spell first = spell("2026-01-01", "2026-03-31");
    assertThat(spell("2026-03-31", null).beside(List.of(first)))
        .containsExactly(SPELLS_OVERLAP.at("enrolled_on"));
    assertThat(spell("2025-12-01", "2026-01-01").beside(List.of(first))).isNotEmpty();
    assertThat(spell("2026-02-01", "2026-02-02").beside(List.of(first))).isNotEmpty();
    assertThat(spell("2025-01-01", null).beside(List.of(first))).isNotEmpty();
    assertThat(spell("2026-04-01", null).beside(List.of(first))).isEmpty();
    assertThat(spell("2025-12-01", "2025-12-31").beside(List.of(first))).isEmpty();
  }

  @Test
  void voidSpellsAndApplicationsHoldNoDays() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThat(Spell.of(day, null, ExitReason.VOID)).isEmpty();
    assertThat(Spell.of(null, null, null)).isEmpty();
    assertThat(Spell.of(day, day, ExitReason.DROPPED)).contains(new Spell(day, day));
  }

  @Test
  void bothEndsOfASpellAreCovered() {
    Spell spell = spell("2026-01-01", "2026-03-31");
    assertThat(spell.covers(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(spell.covers(LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(spell.covers(LocalDate.of(2026, 3, 31))).isTrue();
    assertThat(spell.covers(LocalDate.of(2026, 4, 1))).isFalse();
    assertThat(spell("2026-01-01", null).covers(LocalDate.of(2099, 1, 1))).isTrue();
  }

  @Test
  void nobodyLeavesBeforeHeComes() {
    var enrolments = RowFormat.of(EnrolmentRow.class);
    var cells =
        Map.of(
            "cohort",
            "C",
            "participant",
            "P",
            "enrolled_on",
            "2026-01-02",
            "exited_on",
            "2026-01-01");
    assertThat(enrolments.read(Cells.of(cells)).findings())
        .containsExactly(EXIT_BEFORE_ENROLMENT.at("exited_on"));
    var sameDay = Cells.of(Map.of("enrolled_on", "2026-01-01")).over(Cells.of(cells));
    assertThat(enrolments.read(sameDay).findings()).isEmpty();
  }

  @Test
  void birthYearsAreLikelyFromTenToAHundred() {
    assertThat(born("2016").birthYearSeenFrom(2026)).isEmpty();
    assertThat(born("1926").birthYearSeenFrom(2026)).isEmpty();
    assertThat(born("").birthYearSeenFrom(2026)).isEmpty();
    assertThat(born("2017").birthYearSeenFrom(2026))
        .containsExactly(BIRTH_YEAR_UNLIKELY.at("birth_year"));
    assertThat(born("1925").birthYearSeenFrom(2026)).isNotEmpty();
    assertThat(born("2030").birthYearSeenFrom(2026)).isNotEmpty();
  }

  @Test
  void withdrawingWhatWasNeverGivenIsAWarning() {
    var cells =
        Map.of(
            "participant",
            "P",
            "sex",
            "M",
            "consent",
            "not-recorded",
            "consent_withdrawn_on",
            "2026-01-01");
    assertThat(PARTICIPANTS.read(Cells.of(cells)).findings())
        .containsExactly(WITHDRAWN_WITHOUT_CONSENT.at("consent_withdrawn_on"));
  }

  private static ParticipantRow born(String year) {
    var cells = Map.of("participant", "P", "sex", "M", "consent", "given", "birth_year", year);
    return PARTICIPANTS.read(Cells.of(cells)).row().orElseThrow();
  }

  private static Spell spell(String enrolledOn, @Nullable String exitedOn) {
    return new Spell(
        LocalDate.parse(enrolledOn), exitedOn == null ? null : LocalDate.parse(exitedOn));
  }
}
