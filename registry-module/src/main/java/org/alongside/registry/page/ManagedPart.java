package org.alongside.registry.page;

import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.row.Row;

/** Records that only those write who see all cohorts: administrators and programme managers. */
public abstract class ManagedPart<R extends Record & Row> extends RecordsPart<R> {

  private final Viewer viewer;

  protected ManagedPart(
      KeepEntry<R, ?> records,
      ReadHistory readHistory,
      Viewer viewer,
      Map<String, String> under,
      String address) {
    super(records, readHistory, under, address);
    this.viewer = viewer;
  }

  /** Whether the form is for the viewer. */
  public boolean isWritable() {
    return viewer.seesAllCohorts();
  }

  /**
   * @throws RegistryException if it is not for the viewer
   */
  @Override
  public void save() {
    if (!isWritable()) {
      throw RegistryException.notYours();
    }
    super.save();
  }
}
