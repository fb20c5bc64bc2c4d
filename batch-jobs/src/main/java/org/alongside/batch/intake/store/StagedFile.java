package org.alongside.batch.intake.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.intake.bundle.BundleFile;

/**
 * One file of one import.
 *
 * @param columns those sent and known; empty if the file as a whole was rejected
 * @param rowsRead how many records it has, as far as it was read
 */
public record StagedFile(long importId, BundleFile<?> file, List<String> columns, int rowsRead) {

  /** Whether every column the registry keeps was sent, so that no row leaves anything as it was. */
  public boolean isComplete() {
    return columns.containsAll(file.columns());
  }

  /** The columns kept while the row is on its way: those sent, and the whole key. */
  public List<String> kept() {
    List<String> kept = new ArrayList<>(columns);
    for (String column : file.format().keyColumns()) {
      if (!kept.contains(column)) {
        kept.add(column);
      }
    }
    return kept;
  }

  String join(Map<String, String> texts) {
    StringBuilder cells = new StringBuilder();
    for (String column : kept()) {
      cells.append(texts.getOrDefault(column, "")).append(BundleFile.BETWEEN);
    }
    return cells.toString();
  }

  Map<String, String> split(String cells) {
    Map<String, String> texts = new HashMap<>();
    int from = 0;
    for (String column : kept()) {
      int to = cells.indexOf(BundleFile.BETWEEN, from);
      texts.put(column, cells.substring(from, to));
      from = to + 1;
    }
    return texts;
  }
}
