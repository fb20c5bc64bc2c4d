package org.alongside.registry.place;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.finding.Loops;
import org.jspecify.annotations.Nullable;

/** Keeps an area and what it is a part of. */
@Dependent
public class KeepArea extends KeepEntry<AreaRow, Area> {

  private final Areas areas;

  @Inject
  public KeepArea(Areas areas, Clerk clerk) {
    super(AreaRow.class, Area.class, Source.coded("Area e", "area", "e.name"), areas, clerk);
    this.areas = areas;
  }

  @Override
  protected Area blank() {
    return new Area();
  }

  @Override
  protected void fill(Area area, AreaRow row, List<Finding> findings) {
    var parent = referredOrNull("parent", row.parent(), areas::byCode);
    if (Loops.closes(row.area(), row.parent(), this::parentOf)) {
      findings.add(FindingCode.AREA_LOOP.at("parent"));
    }
    area.describe(row, parent);
  }

  private @Nullable String parentOf(String code) {
    return areas.byCode(code).map(Area::parent).map(Area::code).orElse(null);
  }
}
