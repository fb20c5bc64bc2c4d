package org.alongside.batch.template;

import java.util.List;
import org.alongside.registry.row.ColumnShape;

/** What a column holds, in plain words. */
final class ColumnWords {

  private static final int SHOWN = 12;

  private ColumnWords() {}

  static String of(ColumnShape column) {
    String one =
        switch (column.content()) {
          case CODE -> "A code: letters, digits, dot, hyphen and underscore, at most 40";
          case TEXT -> column.max() == Integer.MAX_VALUE ? "Text" : upTo(column.max());
          case CHOICE, YES_OR_NO -> choices(column.words());
          case DAY -> "A day, such as 2026-03-31";
          case WHOLE_NUMBER -> "A whole number " + range(column);
          case DECIMAL_NUMBER -> "A number with a decimal point " + range(column);
        };
    return column.list() ? one + "; several are separated by |" : one;
  }

  private static String upTo(long characters) {
    return "Text of at most " + characters + " characters";
  }

  private static String choices(List<String> words) {
    return words.size() <= SHOWN
        ? "One of: " + String.join(", ", words)
        : "One of the " + words.size() + " in the list, such as " + words.get(0);
  }

  private static String range(ColumnShape column) {
    return column.max() == Integer.MAX_VALUE
        ? "from " + column.min()
        : "from " + column.min() + " to " + column.max();
  }
}
