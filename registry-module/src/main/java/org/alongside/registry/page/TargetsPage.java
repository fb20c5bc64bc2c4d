package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.grant.GrantRow;
import org.alongside.registry.grant.KeepGrant;
import org.alongside.registry.row.Cells;
import org.alongside.registry.target.SetTarget;
import org.alongside.registry.target.TargetRow;
import org.jspecify.annotations.Nullable;

/**
 * The targets of one grant as a table: those set, whose value can be mended, and empty lines for
 * new ones. Every line goes in or is refused on its own.
 */
@Named
@RequestScoped
public class TargetsPage {

  private static final int EMPTY_LINES = 3;

  /** What an empty line has for filling in; what is left out is empty in the target too. */
  private static final List<String> COLUMNS =
      List.of(
          "indicator",
          "country",
          "sex",
          "age_band",
          "period_start",
          "period_end",
          "kind",
          "set_on",
          "value");

  @Inject private SetTarget targets;
  @Inject private KeepGrant grants;

  private final String code = PageRequest.parameter("code");
  private @Nullable GrantRow grant;
  private @Nullable List<TargetLine> lines;

  public String getCode() {
    return code;
  }

  /** Refuses the page before anything of it is written. */
  public void open() {
    getGrant();
  }

  /**
   * @throws RegistryException if there is none that the viewer may see
   */
  public GrantRow getGrant() {
    GrantRow known = grant;
    if (known == null) {
      known =
          grants.see(Map.of("grant", code)).map(Kept::row).orElseThrow(RegistryException::notFound);
      grant = known;
    }
    return known;
  }

  /** As recorded with empty lines below, or as just typed if something of it was refused. */
  public List<TargetLine> getLines() {
    List<TargetLine> known = lines;
    if (known == null) {
      known = recorded();
      for (int i = 0; i < EMPTY_LINES; i++) {
        known.add(new TargetLine(Map.of(), 0));
      }
      lines = known;
    }
    return known;
  }

  /** Writes the lines in which something was typed. */
  public void save() {
    List<TargetLine> typed = typed();
    lines = typed;
    boolean refused = false;
    for (TargetLine line : typed) {
      refused |= line.isTyped() && !line.submit(() -> keep(line));
    }
    if (!refused) {
      PageRequest.goTo("/registry/targets.xhtml?code=" + code);
    }
  }

  private Kept<TargetRow> keep(TargetLine line) {
    Map<String, String> key = new LinkedHashMap<>();
    for (String column : targets.format().keyColumns()) {
      key.put(column, line.getTexts().getOrDefault(column, "").strip());
    }
    key.put("scope_type", "grant");
    key.put("scope", code);
    var value = Map.of("value", line.getTexts().getOrDefault("value", "").strip());
    return targets.keep(key, Cells.of(value), line.getVersion());
  }

  private List<TargetLine> recorded() {
    var under = Map.of("scope_type", "grant", "scope", code);
    List<TargetLine> recorded = new ArrayList<>();
    for (Kept<TargetRow> kept : targets.all(under)) {
      recorded.add(new TargetLine(targets.format().write(kept.row()), kept.version()));
    }
    return recorded;
  }

  private static List<TargetLine> typed() {
    Map<String, String> sent =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    List<TargetLine> typed = new ArrayList<>();
    for (int i = 0; sent.containsKey("line:" + i + ":value"); i++) {
      String prefix = "line:" + i + ":";
      Map<String, String> texts = new LinkedHashMap<>();
      COLUMNS.forEach(column -> texts.put(column, sent.getOrDefault(prefix + column, "")));
      typed.add(TargetLine.typed(texts, sent.getOrDefault(prefix + "version", "0")));
      typed.get(i).heldBefore(sent.getOrDefault(prefix + "before", ""));
    }
    return typed;
  }
}
