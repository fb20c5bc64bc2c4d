package org.alongside.batch.nightly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where instruments and their items stand.
 *
 * @param items of each instrument, by its position
 */
record InstrumentPositions(Positions instruments, List<Positions> items, List<Integer> sizes) {

  int of(long instrument) {
    return instruments.of(instrument);
  }

  /** Room for an answer to each item. */
  List<String> noAnswers(int instrument) {
    return new ArrayList<>(Collections.nCopies(sizes.get(instrument), ""));
  }

  /** Puts the answer of a row where it belongs; one to another instrument's item is no answer. */
  void put(int instrument, ResultSet row, List<String> answers) throws SQLException {
    int item = items.get(instrument).of(row.getLong("item_id"));
    if (item >= 0) {
      answers.set(item, Rows.textOrEmpty(row, "answer"));
    }
  }
}
