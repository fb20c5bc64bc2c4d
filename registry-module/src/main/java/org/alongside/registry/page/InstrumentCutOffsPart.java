package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.registry.assessment.CutOffRow;
import org.alongside.registry.assessment.KeepCutOff;
import org.alongside.registry.history.ReadHistory;

/** The names for ranges of the score of one instrument. */
@Named("instrumentCutOffs")
@RequestScoped
public class InstrumentCutOffsPart extends RecordsPart<CutOffRow> {

  @Inject
  public InstrumentCutOffsPart(KeepCutOff cutOffs, ReadHistory readHistory) {
    super(
        cutOffs,
        readHistory,
        Map.of("instrument", PageRequest.parameter("instrument")),
        InstrumentPart.address(PageRequest.parameter("instrument")));
  }

  /** From the lowest range up. */
  @Override
  public List<CutOffRow> getRows() {
    return all().stream().sorted(Comparator.comparing(CutOffRow::fromScore)).toList();
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text("cut_off", "Code", ""),
        FormField.text("title", "Name of the range", "For example: high support."),
        FormField.text("from_score", "From", "Sum of the item scores, itself included."),
        FormField.text("to_score", "To", "Itself included."),
        FormField.text("source", "Source", "Where the range was published."));
  }
}
