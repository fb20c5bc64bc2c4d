package org.alongside.registry.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.balance.OpeningBalance;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.place.Area;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** A person by a random code. Merged records stay; the end of the chain is the person. */
@Entity
@Table(schema = "registry", name = "participant")
public class Participant extends Entry<ParticipantRow> {

  @Column private String code;
  @Column private String sex;

  @Column(name = "birth_year")
  private @Nullable Integer birthYear;

  @Column private String consent;

  @Column(name = "consent_withdrawn_on")
  private @Nullable LocalDate consentWithdrawnOn;

  @Column(name = "home_country")
  private @Nullable String homeCountry;

  @ManyToOne
  @JoinColumn(name = "home_area_id")
  private @Nullable Area homeArea;

  @ManyToOne
  @JoinColumn(name = "merged_into_id")
  private @Nullable Participant mergedInto;

  @ManyToOne
  @JoinColumn(name = "opening_balance_id")
  private @Nullable OpeningBalance openingBalance;

  /** Takes over everything the row says. */
  void describe(
      ParticipantRow row,
      @Nullable Area homeArea,
      @Nullable Participant mergedInto,
      @Nullable OpeningBalance openingBalance) {
    code = row.participant();
    sex = row.sex().word();
    birthYear = row.birthYear();
    consent = row.consent().word();
    consentWithdrawnOn = row.consentWithdrawnOn();
    homeCountry = row.homeCountry();
    this.homeArea = homeArea;
    this.mergedInto = mergedInto;
    this.openingBalance = openingBalance;
  }

  public String code() {
    return code;
  }

  @Nullable Participant mergedInto() {
    return mergedInto;
  }

  @Override
  public ParticipantRow row() {
    return new ParticipantRow(
        code,
        Choice.known(Sex.class, sex),
        birthYear,
        Choice.known(Consent.class, consent),
        consentWithdrawnOn,
        homeCountry,
        homeArea == null ? null : homeArea.code(),
        mergedInto == null ? null : mergedInto.code,
        openingBalance == null ? null : openingBalance.code());
  }
}
