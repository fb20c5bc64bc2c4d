package org.alongside.registry.participant;

import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of participants.csv. */
public record ParticipantRow(
    @Key @Required @Cell(Format.CODE) String participant,
    @Required Sex sex,
    @Cell(min = 1800, max = 2200) @Nullable Integer birthYear,
    @Required Consent consent,
    @Nullable LocalDate consentWithdrawnOn,
    @Cell(Format.COUNTRY) @Nullable String homeCountry,
    @Cell(Format.CODE) @Nullable String homeArea,
    @Cell(Format.CODE) @Nullable String mergedInto,
    @Cell(Format.CODE) @Nullable String openingBalance)
    implements Row {

  @Override
  public List<Finding> findings() {
    return consentWithdrawnOn != null && consent == Consent.NOT_RECORDED
        ? List.of(FindingCode.WITHDRAWN_WITHOUT_CONSENT.at("consent_withdrawn_on"))
        : List.of();
  }

  /** The same without the record it is merged into. */
  ParticipantRow unmerged() {
    return new ParticipantRow(
        participant,
        sex,
        birthYear,
        consent,
        consentWithdrawnOn,
        homeCountry,
        homeArea,
        null,
        openingBalance);
  }

  /** Whether the birth year is likely, seen from the year of the entry. */
  public List<Finding> birthYearSeenFrom(int year) {
    boolean unlikely = birthYear != null && (year - birthYear < 10 || year - birthYear > 100);
    return unlikely ? List.of(FindingCode.BIRTH_YEAR_UNLIKELY.at("birth_year")) : List.of();
  }
}
