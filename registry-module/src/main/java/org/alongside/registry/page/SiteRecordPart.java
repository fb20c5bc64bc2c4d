package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.place.KeepArea;
import org.alongside.registry.place.KeepSite;
import org.alongside.registry.place.Sensitivity;
import org.alongside.registry.place.SiteKind;
import org.alongside.registry.place.SiteRow;

/** Where people meet: a new site, or the one chosen. */
@Named("siteRecord")
@RequestScoped
public class SiteRecordPart extends ManagedPart<SiteRow> {

  private final KeepArea areas;

  @Inject
  public SiteRecordPart(KeepSite sites, ReadHistory readHistory, Viewer viewer, KeepArea areas) {
    super(sites, readHistory, viewer, Map.of(), "/registry/sites.xhtml");
    this.areas = areas;
  }

  @Override
  protected Map<String, String> preset() {
    return Map.of("kind", SiteKind.PLACE.word(), "sensitivity", Sensitivity.PUBLIC.word());
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text("site", "Code", "Letters, digits, - . _; empty for a random one."),
        FormField.text("name", "Name", ""),
        FormField.choice("kind", "Kind", RegistryWords.words(SiteKind.values())),
        FormField.text(
            "country", "Country", "Two capital letters, for example ZW; empty for an online room."),
        FormField.oneOf("area", "Area", "Code of the area it lies in", codes(areas)),
        FormField.text(
            "time_zone",
            "Time zone",
            "For example Africa/Harare: a day begins and ends by it. Empty for UTC."),
        FormField.choice(
            "sensitivity", "Who may know where it is", RegistryWords.words(Sensitivity.values())));
  }
}
