package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.pair.KeepPair;
import org.alongside.registry.pair.PairProgress;
import org.alongside.registry.pair.PairRow;
import org.alongside.registry.pair.ReadPairs;
import org.alongside.registry.session.ReadRegister;
import org.jspecify.annotations.Nullable;

/** The pairs of a cohort: who with whom, check-ins due and held. */
@Named("cohortPairs")
@RequestScoped
public class CohortPairsPart extends RecordsPart<PairRow> {

  private final ReadPairs readPairs;
  private final ReadRegister readRegister;
  private final String cohort = PageRequest.parameter("code");
  private @Nullable List<PairProgress> lines;

  @Inject
  public CohortPairsPart(
      KeepPair pairs, ReadHistory readHistory, ReadPairs readPairs, ReadRegister readRegister) {
    super(
        pairs,
        readHistory,
        Map.of("cohort", PageRequest.parameter("code")),
        PageRequest.cohortTab("pairs"));
    this.readPairs = readPairs;
    this.readRegister = readRegister;
  }

  /** By code. */
  public List<PairProgress> getLines() {
    List<PairProgress> known = lines;
    if (known == null) {
      known = readPairs.of(cohort);
      lines = known;
    }
    return known;
  }

  @Override
  protected List<FormField> fields() {
    List<String> people = readRegister.people(cohort);
    return List.of(
        FormField.oneOf("participant", "Man", "His code", people),
        FormField.oneOf("partner", "Partner", "Her code", people),
        FormField.day("starts_on", "From", ""),
        FormField.day("ends_on", "To", "Their last day; leave empty while it goes on."),
        FormField.text(
            "check_in_every_days",
            "Check in every … days",
            "As they agreed, for example 14; what is due follows from it."));
  }
}
