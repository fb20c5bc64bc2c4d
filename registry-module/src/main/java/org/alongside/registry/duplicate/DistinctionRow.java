package org.alongside.registry.duplicate;

import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;

/**
 * That two records are not of the same person; not part of the bundle.
 *
 * @param participant the code that comes first
 * @param other the code that comes second
 */
public record DistinctionRow(
    @Key @Required @Cell(Format.CODE) String participant,
    @Key @Required @Cell(Format.CODE) String other)
    implements Row {

  @Override
  public List<Finding> findings() {
    return participant.equals(other) ? List.of(FindingCode.SAME_PERSON.at("other")) : List.of();
  }
}
