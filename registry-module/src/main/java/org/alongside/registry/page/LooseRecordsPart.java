package org.alongside.registry.page;

import java.util.Map;
import org.alongside.registry.entry.KeepLooseEntry;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.row.Row;

/** Records that can be taken back, as nothing else names them. */
public abstract class LooseRecordsPart<R extends Record & Row> extends RecordsPart<R> {

  private final KeepLooseEntry<R, ?> records;

  protected LooseRecordsPart(
      KeepLooseEntry<R, ?> records,
      ReadHistory readHistory,
      Map<String, String> under,
      String address) {
    super(records, readHistory, under, address);
    this.records = records;
  }

  @Override
  public boolean isLoose() {
    return true;
  }

  /** Takes back the record chosen, unless somebody changed it meanwhile. */
  public void takeBack() {
    if (getForm().takeBack("Taken back.", () -> records.takeBack(key(chosen()), getVersion()))) {
      PageRequest.goTo(getPlainAddress());
    }
  }
}
