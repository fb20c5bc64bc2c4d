package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.assessment.Direction;
import org.alongside.registry.assessment.InstrumentKind;
import org.alongside.registry.assessment.InstrumentRow;
import org.alongside.registry.assessment.KeepInstrument;
import org.alongside.registry.assessment.preset.AdoptPreset;
import org.alongside.registry.assessment.preset.Preset;
import org.alongside.registry.assessment.preset.Presets;
import org.alongside.registry.history.ReadHistory;

/** Instruments: the list with a form to add one, and one with a form to mend it. */
@Named("instrumentPart")
@RequestScoped
public class InstrumentPart extends RecordsPart<InstrumentRow> {

  private static final String LIST = "/registry/instruments.xhtml";

  private final AdoptPreset adoptPreset;
  private final Viewer viewer;
  private final RecordForm adoption = new RecordForm();

  @Inject
  public InstrumentPart(
      KeepInstrument instruments, ReadHistory readHistory, AdoptPreset adoptPreset, Viewer viewer) {
    super(
        instruments,
        readHistory,
        Map.of(),
        PageRequest.parameter("instrument").isEmpty()
            ? LIST
            : address(PageRequest.parameter("instrument")));
    this.adoptPreset = adoptPreset;
    this.viewer = viewer;
  }

  /** Whether the viewer may add and change instruments. */
  public boolean isKept() {
    return viewer.seesAllCohorts();
  }

  /** Versions and languages of one family stand together. */
  @Override
  public List<InstrumentRow> getRows() {
    return all().stream()
        .sorted(
            Comparator.comparing(InstrumentRow::familyName)
                .thenComparing(InstrumentRow::instrument))
        .toList();
  }

  /** The instrument shown. */
  public InstrumentRow getInstrument() {
    return getRows().stream()
        .filter(row -> row.instrument().equals(chosen().get("instrument")))
        .findFirst()
        .orElseThrow(RegistryException::notFound);
  }

  /** The others of its family. */
  public List<InstrumentRow> getRelatives() {
    InstrumentRow shown = getInstrument();
    return getRows().stream()
        .filter(row -> row.familyName().equals(shown.familyName()) && !row.equals(shown))
        .toList();
  }

  /** What can be adopted. */
  public List<Preset> getPresets() {
    return Presets.all();
  }

  /** The codes of what can be adopted. */
  public List<String> getPresetCodes() {
    return Presets.all().stream().map(Preset::code).toList();
  }

  /** What was typed to adopt one. */
  public RecordForm getAdoption() {
    return adoption;
  }

  /** Copies the preset chosen into the registry and shows it. */
  public void adopt() {
    String preset = adoption.getTexts().getOrDefault("preset", "");
    String as = adoption.getTexts().getOrDefault("instrument", "").strip();
    try {
      if (adoption.submit("The instrument is adopted.", () -> adoptPreset.adopt(preset, as))) {
        PageRequest.goTo(address(as));
      }
    } catch (RegistryException e) {
      adoption.getErrors().put("instrument", e.detail());
    }
  }

  /** Items are added next. */
  @Override
  protected String after(Map<String, String> key) {
    return address(key.getOrDefault("instrument", ""));
  }

  /** Where one instrument is shown. */
  static String address(String instrument) {
    return "/registry/instrument.xhtml?" + PageRequest.encoded("instrument", instrument);
  }

  /** The page of the instrument shown already names it. */
  @Override
  public String getAddress() {
    return getPlainAddress();
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text("instrument", "Code", "Short, for example GEM-EN-1."),
        FormField.words("title", "Title", ""),
        FormField.choice("kind", "Kind", RegistryWords.words(InstrumentKind.values())),
        FormField.choiceOrNone(
            "direction", "Of an attitude scale: more is", RegistryWords.words(Direction.values())),
        FormField.text("family", "Family", "Shared by versions and languages that are equivalent."),
        FormField.text("version", "Version", ""),
        FormField.text("language", "Language", "For example en, fr, sw."),
        FormField.choice("anonymous", "Anonymous", List.of("no", "yes")));
  }
}
