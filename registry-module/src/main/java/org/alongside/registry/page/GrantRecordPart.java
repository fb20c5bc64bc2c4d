package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.grant.GrantRow;
import org.alongside.registry.grant.KeepGrant;
import org.alongside.registry.grant.ReportingCalendar;
import org.alongside.registry.grant.RevisionPolicy;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.organisation.KeepOrganisation;

/** What was agreed with a donor: a new grant or sub-grant, or the one chosen. */
@Named("grantRecord")
@RequestScoped
public class GrantRecordPart extends ManagedPart<GrantRow> {

  private final KeepGrant grants;
  private final KeepOrganisation organisations;

  @Inject
  public GrantRecordPart(
      KeepGrant grants, ReadHistory readHistory, Viewer viewer, KeepOrganisation organisations) {
    super(grants, readHistory, viewer, Map.of(), "/registry/grants.xhtml");
    this.grants = grants;
    this.organisations = organisations;
  }

  @Override
  protected String after(Map<String, String> key) {
    return "/registry/grant.xhtml?" + PageRequest.encoded("code", key.getOrDefault("grant", ""));
  }

  @Override
  protected Map<String, String> preset() {
    return Map.of(
        "calendar", ReportingCalendar.CALENDAR.word(),
        "revision_policy", RevisionPolicy.RESTATED.word());
  }

  @Override
  protected List<FormField> fields() {
    List<String> known = codes(organisations);
    return List.of(
        FormField.text("grant", "Code", "Letters, digits, - . _; empty for a random one."),
        FormField.text("title", "Title", ""),
        FormField.oneOf("donor", "Donor", "Code of the organisation that pays", known),
        FormField.oneOf("implementer", "Implementer", "Code of the organisation paid", known),
        FormField.oneOf(
            "parent_grant",
            "Sub-grant of",
            "Code of the grant it is part of; what it pays counts there too.",
            codes(grants)),
        FormField.day("starts_on", "From", ""),
        FormField.day("ends_on", "To", ""),
        FormField.text("currency", "Currency", "Three capital letters, for example USD"),
        FormField.text("budget", "Budget", ""),
        FormField.choice("calendar", "Reports by", RegistryWords.words(ReportingCalendar.values())),
        FormField.choice(
            "revision_policy", "Late data are", RegistryWords.words(RevisionPolicy.values())),
        FormField.text("contact_name", "Contact", ""),
        FormField.text("contact_email", "E-mail of the contact", ""));
  }
}
