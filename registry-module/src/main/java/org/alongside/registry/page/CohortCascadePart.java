package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.cascade.Cascade;
import org.alongside.registry.cascade.CascadeLinkRow;
import org.alongside.registry.cascade.LinkCascade;
import org.alongside.registry.cascade.ReadCascade;
import org.alongside.registry.history.ReadHistory;
import org.jspecify.annotations.Nullable;

/** From those who applied to a training to the trainings that its trainers led. */
@Named("cohortCascade")
@RequestScoped
public class CohortCascadePart extends LooseRecordsPart<CascadeLinkRow> {

  private final ReadCascade readCascade;
  private final String cohort = PageRequest.parameter("code");
  private @Nullable Cascade cascade;

  @Inject
  public CohortCascadePart(LinkCascade links, ReadHistory readHistory, ReadCascade readCascade) {
    super(links, readHistory, Map.of(), PageRequest.cohortTab("cascade"));
    this.readCascade = readCascade;
  }

  public Cascade getCascade() {
    Cascade known = cascade;
    if (known == null) {
      known = readCascade.of(cohort);
      cascade = known;
    }
    return known;
  }

  /** A training whose trainers are known leads to others; another one was led. */
  @Override
  protected Map<String, String> preset() {
    return Map.of(getCascade().trainers().isEmpty() ? "led_cohort" : "trained_in", cohort);
  }

  @Override
  protected List<FormField> fields() {
    List<String> trainers = getCascade().trainers().stream().map(Cascade.Trainer::code).toList();
    return List.of(
        FormField.oneOf(
            "trainer", "Trainer", "Somebody enrolled as a trainer where trained", trainers),
        FormField.text("trained_in", "Trained in", "Code of the cohort"),
        FormField.text("led_cohort", "Led", "Code of the cohort led afterwards"),
        FormField.text(
            "share_percent", "Share in %", "If several led it together; leave empty otherwise."));
  }
}
