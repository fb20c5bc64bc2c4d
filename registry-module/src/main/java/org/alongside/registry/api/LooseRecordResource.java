package org.alongside.registry.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.alongside.registry.entry.KeepLooseEntry;
import org.alongside.registry.row.Row;

/** Records over HTTP that may be taken back, because no other record names them. */
public abstract class LooseRecordResource<R extends Record & Row> extends RecordResource<R> {

  private final KeepLooseEntry<R, ?> loose;

  protected LooseRecordResource(KeepLooseEntry<R, ?> records) {
    super(records);
    loose = records;
  }

  /** 204 once the record is gone, 404 if there was none. */
  protected void takeBack(Map<String, String> key, Precondition precondition) {
    loose.takeBack(key, precondition.version());
  }

  /**
   * As {@link #takeBack}, for a key whose other parts stand in the query; absent ones are empty.
   */
  protected void takeBackByQuery(
      Map<String, String> under, MultivaluedMap<String, String> query, Precondition precondition) {
    takeBack(keyByQuery(under, query), precondition);
  }
}
