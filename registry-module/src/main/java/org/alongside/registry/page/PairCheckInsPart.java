package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.pair.CheckInRow;
import org.alongside.registry.pair.RecordCheckIn;

/** The check-ins of the pair chosen. */
@Named("pairCheckIns")
@RequestScoped
public class PairCheckInsPart extends LooseRecordsPart<CheckInRow> {

  @Inject
  public PairCheckInsPart(RecordCheckIn checkIns, ReadHistory readHistory) {
    super(
        checkIns,
        readHistory,
        Map.of("pair", PageRequest.parameter("pair")),
        PageRequest.cohortTab("pairs")
            + "&"
            + PageRequest.encoded("pair", PageRequest.parameter("pair")));
  }

  @Override
  protected List<FormField> fields() {
    FormField session =
        FormField.text("session", "Session", "Its code, if they met at a session of the cohort.");
    return isChosen()
        ? List.of(session)
        : List.of(FormField.day("held_on", "Held on", ""), session);
  }
}
