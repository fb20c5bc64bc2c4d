package org.alongside.registry.row;

import java.util.List;
import org.alongside.registry.finding.Finding;

/**
 * One record as files and JSON spell it: references by code, one component per column. Implemented
 * by records whose components stand in the order of the interchange spec.
 */
public interface Row {

  /** What is wrong within the row itself; nothing outside it is asked. */
  default List<Finding> findings() {
    return List.of();
  }
}
