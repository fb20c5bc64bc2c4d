package org.alongside.registry.row;

import java.util.List;

/**
 * What a column may hold, for those who hand out forms to be filled in.
 *
 * @param key whether it is part of the natural key
 * @param list whether a cell may hold several values, separated by {@code |}
 * @param words all a cell may hold, in order; empty where that cannot be listed
 * @param min the smallest number allowed
 * @param max the largest number allowed, or the most characters of a text
 */
public record ColumnShape(
    String name,
    boolean key,
    boolean required,
    Content content,
    boolean list,
    List<String> words,
    long min,
    long max) {

  /** Kinds of content. */
  public enum Content {
    TEXT,
    CODE,
    CHOICE,
    YES_OR_NO,
    DAY,
    WHOLE_NUMBER,
    DECIMAL_NUMBER
  }
}
