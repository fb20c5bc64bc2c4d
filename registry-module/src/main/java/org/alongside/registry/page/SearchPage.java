package org.alongside.registry.page;

import java.util.List;
import java.util.Map;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.entry.Page;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A list that is searched and leafed through: what was searched for and where the page begins. */
public abstract class SearchPage<R extends Record & Row> {

  private static final int LINES = 50;

  private final KeepEntry<R, ?> records;
  private String search = "";
  private String after = "";
  private @Nullable Page<Kept<R>> page;

  protected SearchPage(KeepEntry<R, ?> records) {
    this.records = records;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(@Nullable String search) {
    this.search = search == null ? "" : search.strip();
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(@Nullable String after) {
    this.after = after == null ? "" : after;
  }

  public List<R> getRows() {
    return page().items().stream().map(Kept::row).toList();
  }

  /** Where the next page begins; empty at the end. */
  public String getNext() {
    return page().next().orElse("");
  }

  private Page<Kept<R>> page() {
    Page<Kept<R>> known = page;
    if (known == null) {
      known =
          records.show(Viewing.Way.PAGE, Map.of(), after.isEmpty() ? null : after, LINES, search);
      page = known;
    }
    return known;
  }
}
