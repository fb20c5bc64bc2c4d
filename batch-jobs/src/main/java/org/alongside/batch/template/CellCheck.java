package org.alongside.batch.template;

import java.util.List;
import org.alongside.registry.row.ColumnShape;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** How the cells of one column look and what may be typed into them. */
final class CellCheck {

  private static final String TITLE = "Alongside";

  private final Worksheet entry;
  private final Worksheet lists;
  private final int column;
  private final ColumnShape shape;

  CellCheck(Worksheet entry, Worksheet lists, int column, ColumnShape shape) {
    this.entry = entry;
    this.lists = lists;
    this.column = column;
    this.shape = shape;
  }

  void add() {
    entry.style(column).format(format()).set();
    if (!shape.list() && !shape.words().isEmpty()) {
      offer(shape.words());
      return;
    }
    String formula = formula();
    if (!formula.isEmpty()) {
      cells()
          .validateWithFormula(formula)
          .allowBlank(true)
          .errorStyle(DataValidationErrorStyle.STOP)
          .showErrorMessage(true)
          .errorTitle(TITLE)
          .error(ColumnWords.of(shape));
    }
  }

  private Range cells() {
    return entry.range(1, column, DrawTemplate.ROWS, column);
  }

  /**
   * Codes are texts, or a spreadsheet would make 7 of 007; days are written as the import reads.
   */
  private String format() {
    return switch (shape.content()) {
      case DAY -> "yyyy-mm-dd";
      case WHOLE_NUMBER -> "0";
      case DECIMAL_NUMBER -> "General";
      default -> "@";
    };
  }

  private void offer(List<String> words) {
    lists.value(0, column, shape.name());
    for (int i = 0; i < words.size(); i++) {
      lists.value(i + 1, column, words.get(i));
    }
    cells()
        .validateWithList(lists.range(1, column, words.size(), column))
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(TITLE)
        .error(ColumnWords.of(shape));
  }

  private String formula() {
    String cell = letters(column) + "2";
    return switch (shape.content()) {
      case DAY -> "ISNUMBER(" + cell + ")";
      case WHOLE_NUMBER -> within(cell, "INT(" + cell + ")=" + cell);
      case DECIMAL_NUMBER -> within(cell, "TRUE");
      default -> "";
    };
  }

  /** Without signs of comparison, which fastexcel 0.20 writes into the XML as they are. */
  private String within(String cell, String more) {
    return "AND(ISNUMBER(%1$s),MEDIAN(%2$d,%1$s,%3$d)=%1$s,%4$s)"
        .formatted(cell, shape.min(), shape.max(), more);
  }

  /** A, B … Z, AA: no file has more than 26 × 26 columns. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : (char) ('A' + column / 26 - 1) + last;
  }
}
