package org.alongside.reporting.document;

/**
 * A figure worth the first page.
 *
 * @param indicator code of the domain spec, section 4
 * @param change against the quarter before
 * @param note what it rests on, such as {@code 7,209 of 11,260 enrolments}; may be empty
 */
public record Headline(String indicator, String label, Cell value, Cell change, String note) {}
