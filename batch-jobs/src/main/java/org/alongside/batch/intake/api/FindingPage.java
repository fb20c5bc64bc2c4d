package org.alongside.batch.intake.api;

import java.util.List;
import java.util.Locale;
import org.alongside.batch.intake.Catalogue;
import org.alongside.batch.intake.store.Note;
import org.alongside.batch.intake.store.Notes;
import org.jspecify.annotations.Nullable;

/**
 * A page of findings, in the order of the bundle.
 *
 * @param next what to send as {@code after} for the next page; absent on the last
 */
public record FindingPage(List<FindingView> findings, @Nullable String next) {

  /**
   * One finding.
   *
   * @param line absent for the file as a whole
   * @param column absent for the row as a whole
   * @param severity {@code error} (kept out), {@code warning} or {@code notice}
   * @param origin sheet and row of a field tool's export; absent for other imports
   */
  public record FindingView(
      String file,
      @Nullable Integer line,
      @Nullable String column,
      String code,
      String severity,
      String message,
      @Nullable String origin) {

    static FindingView of(Notes.Placed placed) {
      Note note = placed.note();
      return new FindingView(
          note.file(),
          note.line() == 0 ? null : note.line(),
          note.column().isEmpty() ? null : note.column(),
          note.code(),
          note.level().toLowerCase(Locale.ROOT),
          Catalogue.message(note.code()),
          placed.origin().isEmpty() ? null : placed.origin());
    }
  }

  static FindingPage of(List<Notes.Placed> page, int full) {
    return new FindingPage(
        page.stream().map(FindingView::of).toList(),
        page.size() < full ? null : page.get(page.size() - 1).after());
  }
}
