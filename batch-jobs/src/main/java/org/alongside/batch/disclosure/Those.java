package org.alongside.batch.disclosure;

import org.alongside.batch.indicator.Cell;

/** Some totals and rows in some periods. */
interface Those {
  boolean are(Cell cell, int period);
}
