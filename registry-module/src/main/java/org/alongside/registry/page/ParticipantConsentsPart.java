package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.consent.ConsentRow;
import org.alongside.registry.consent.Purpose;
import org.alongside.registry.consent.RecordConsent;
import org.alongside.registry.history.ReadHistory;

/** What a participant agreed to beside taking part, and what he or she took back. */
@Named("participantConsents")
@RequestScoped
public class ParticipantConsentsPart extends RecordsPart<ConsentRow> {

  @Inject
  public ParticipantConsentsPart(RecordConsent consents, ReadHistory readHistory) {
    super(
        consents,
        readHistory,
        Map.of("participant", PageRequest.parameter("code")),
        PageRequest.participant());
  }

  /** Where one consent is mended, for example withdrawn. */
  public String consentAddress(ConsentRow consent) {
    return getPlainAddress()
        + "&"
        + PageRequest.encoded("purpose", consent.purpose().word())
        + "&"
        + PageRequest.encoded("version", consent.version())
        + "#consent";
  }

  /** What a consent comes to: "given", "withdrawn", or "not given". */
  public String state(ConsentRow consent) {
    return consent.givenOn() == null
        ? "not given"
        : consent.withdrawnOn() == null ? "given" : "withdrawn";
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.choice("purpose", "For what", RegistryWords.words(Purpose.values())),
        FormField.text(
            "version", "Version of the words", "As printed on the form that was read or signed."),
        FormField.day("given_on", "Given on", "Leave empty if it was refused."),
        FormField.day("withdrawn_on", "Withdrawn on", ""));
  }
}
