package org.alongside.registry.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.organisation.Organisation;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** What a donor pays for; sub-grants hang below their parent. */
@Entity
@Table(schema = "registry", name = "donor_grant")
public class Grant extends Entry<GrantRow> {

  @Column private String code;
  @Column private String title;

  @ManyToOne(optional = false)
  @JoinColumn(name = "donor_id")
  private Organisation donor;

  @ManyToOne
  @JoinColumn(name = "implementer_id")
  private @Nullable Organisation implementer;

  @ManyToOne
  @JoinColumn(name = "parent_id")
  private @Nullable Grant parent;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column private @Nullable String currency;
  @Column private @Nullable BigDecimal budget;
  @Column private String calendar;

  @Column(name = "revision_policy")
  private String revisionPolicy;

  @Column(name = "contact_name")
  private @Nullable String contactName;

  @Column(name = "contact_email")
  private @Nullable String contactEmail;

  @Column(name = "iati_identifier")
  private @Nullable String iatiIdentifier;

  /** Takes over everything the row says; the references are the ones the row names. */
  void describe(
      GrantRow row,
      Organisation donor,
      @Nullable Organisation implementer,
      @Nullable Grant parent) {
    code = row.grant();
    title = row.title();
    this.donor = donor;
    this.implementer = implementer;
    this.parent = parent;
    startsOn = row.startsOn();
    endsOn = row.endsOn();
    currency = row.currency();
    budget = row.budget();
    calendar = row.calendar().word();
    revisionPolicy = row.revisionPolicy().word();
    contactName = row.contactName();
    contactEmail = row.contactEmail();
    iatiIdentifier = row.iatiIdentifier();
  }

  public String code() {
    return code;
  }

  public LocalDate startsOn() {
    return startsOn;
  }

  public LocalDate endsOn() {
    return endsOn;
  }

  @Nullable Grant parent() {
    return parent;
  }

  @Override
  public GrantRow row() {
    return new GrantRow(
        code,
        title,
        donor.code(),
        implementer == null ? null : implementer.code(),
        parent == null ? null : parent.code,
        startsOn,
        endsOn,
        currency,
        budget,
        Choice.known(ReportingCalendar.class, calendar),
        Choice.known(RevisionPolicy.class, revisionPolicy),
        contactName,
        contactEmail,
        iatiIdentifier);
  }
}
