package org.alongside.batch.disclosure;

import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Scope;

/** Areas below the first level: places too fine for anything sensitive (domain spec, section 7). */
final class SmallAreas {

  private final Set<String> codes;

  SmallAreas(Frame frame) {
    this.codes =
        frame.reference().areas().stream()
            .filter(area -> area.parent() != Reference.NONE)
            .map(Reference.Area::code)
            .collect(Collectors.toSet());
  }

  /** Whether a total or row is, or is part of, one of them. */
  boolean hold(Cell cell) {
    if (cell.scope().type() == Scope.Type.AREA) {
      return codes.contains(cell.scope().code());
    }
    return cell.dimension() == Cell.Dimension.AREA && codes.contains(cell.row());
  }
}
