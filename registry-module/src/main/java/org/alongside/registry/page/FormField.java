package org.alongside.registry.page;

import java.util.List;

/**
 * One field of a form about a record.
 *
 * @param column of the record, as the interchange format calls it
 * @param shape which of the fields of {@code /WEB-INF/registry} draws it
 * @param hint what to type; empty if the label says it
 * @param words to choose from, or to be proposed
 */
public record FormField(String column, String label, Shape shape, String hint, List<String> words) {

  /** How something is typed. */
  public enum Shape {
    TEXT,
    DATE,
    WORDS,
    CHOICE,
    CHOICE_OR_NONE
  }

  static FormField text(String column, String label, String hint) {
    return new FormField(column, label, Shape.TEXT, hint, List.of());
  }

  static FormField day(String column, String label, String hint) {
    return new FormField(column, label, Shape.DATE, hint, List.of());
  }

  /** More than a line. */
  static FormField words(String column, String label, String hint) {
    return new FormField(column, label, Shape.WORDS, hint, List.of());
  }

  /** A code that is usually, but need not be, one of a few. */
  static FormField oneOf(String column, String label, String hint, List<String> proposed) {
    return new FormField(column, label, Shape.TEXT, hint, proposed);
  }

  static FormField choice(String column, String label, List<String> words) {
    return new FormField(column, label, Shape.CHOICE, "", words);
  }

  static FormField choiceOrNone(String column, String label, List<String> words) {
    return new FormField(column, label, Shape.CHOICE_OR_NONE, "", words);
  }
}
