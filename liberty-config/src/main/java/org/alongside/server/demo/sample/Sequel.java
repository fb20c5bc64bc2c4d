package org.alongside.server.demo.sample;

import java.util.List;

/**
 * What is written down beside attendance, once a cohort's story has been told. A sequel has dice of
 * its own, so that it leaves everybody's attendance as it was.
 */
interface Sequel {

  /** The stays are those of one cohort, in the order in which they were written down. */
  void tell(Cohort cohort, List<Stay> stays, Dice dice);

  /** The files it has filled. */
  List<CsvTable> tables();
}
