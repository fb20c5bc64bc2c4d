package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.registry.assessment.ItemRow;
import org.alongside.registry.assessment.KeepItem;
import org.alongside.registry.history.ReadHistory;

/** The items of one instrument. */
@Named("instrumentItems")
@RequestScoped
public class InstrumentItemsPart extends RecordsPart<ItemRow> {

  @Inject
  public InstrumentItemsPart(KeepItem items, ReadHistory readHistory) {
    super(
        items,
        readHistory,
        Map.of("instrument", PageRequest.parameter("instrument")),
        InstrumentPart.address(PageRequest.parameter("instrument")));
  }

  /** By code. */
  @Override
  public List<ItemRow> getRows() {
    return all().stream().sorted(Comparator.comparing(ItemRow::item)).toList();
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text("item", "Code", "Items are asked in the order of their codes."),
        FormField.words("text", "Wording", ""),
        FormField.text("topic", "Topic", ""),
        FormField.text("answer_min", "Smallest answer", "Leave both empty for yes and no."),
        FormField.text("answer_max", "Largest answer", ""),
        FormField.text("correct_answer", "Correct answer", "Of a knowledge test only."),
        FormField.choice("reversed", "Runs the other way", List.of("no", "yes")));
  }
}
