package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.programme.KeepProgramme;
import org.alongside.registry.programme.ProgrammeModel;
import org.alongside.registry.programme.ProgrammeRow;

/** What a programme is: a new one, or the one chosen. */
@Named("programmeRecord")
@RequestScoped
public class ProgrammeRecordPart extends ManagedPart<ProgrammeRow> {

  private final KeepProgramme programmes;

  @Inject
  public ProgrammeRecordPart(KeepProgramme programmes, ReadHistory readHistory, Viewer viewer) {
    super(programmes, readHistory, viewer, Map.of(), "/registry/programmes.xhtml");
    this.programmes = programmes;
  }

  @Override
  protected Map<String, String> preset() {
    return Map.of("activity_gap_days", "30");
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text("programme", "Code", "Letters, digits, - . _; empty for a random one."),
        FormField.text("title", "Title", ""),
        FormField.choice("model", "Model", RegistryWords.words(ProgrammeModel.values())),
        FormField.text("version", "Version", "Of the curriculum, if it has one."),
        FormField.oneOf(
            "adapted_from",
            "Adapted from",
            "Code of the programme it copies elsewhere; that one is then counted as replicated.",
            codes(programmes)),
        FormField.text("planned_sessions", "Sessions planned", ""),
        FormField.text("min_sessions", "Sessions needed to complete", "Different units attended"),
        FormField.text("min_minutes", "Minutes needed to complete", "600 is a common choice."),
        FormField.text(
            "required_units", "Units needed to complete", "Codes divided by |, for example 1|2|5"),
        FormField.text(
            "activity_gap_days",
            "Days without a visit",
            "After so many, nobody counts as active."));
  }
}
