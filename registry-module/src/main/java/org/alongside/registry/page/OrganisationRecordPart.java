package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.organisation.KeepOrganisation;
import org.alongside.registry.organisation.OrganisationRow;

/** What is known of an organisation: a new one, or the one chosen. */
@Named("organisationRecord")
@RequestScoped
public class OrganisationRecordPart extends ManagedPart<OrganisationRow> {

  @Inject
  public OrganisationRecordPart(
      KeepOrganisation organisations, ReadHistory readHistory, Viewer viewer) {
    super(organisations, readHistory, viewer, Map.of(), "/registry/organisation.xhtml");
  }

  @Override
  protected String after(Map<String, String> key) {
    return getPlainAddress()
        + "?"
        + PageRequest.encoded("organisation", key.getOrDefault("organisation", ""));
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text("organisation", "Code", "Letters, digits, - . _; empty for a random one."),
        FormField.text("name", "Name", ""),
        FormField.text("country", "Country", "Two capital letters, for example ZW"),
        FormField.text(
            "roles",
            "Roles",
            "donor, prime, sub-grantee, implementer, divided by |; empty for an employer or"
                + " university."),
        FormField.text("iati_identifier", "IATI identifier", ""));
  }
}
