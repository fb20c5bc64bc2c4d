package org.alongside.batch.intake.archive;

import java.util.List;

/**
 * One record of a file as it stands there, or one that could not be read.
 *
 * @param number from 1, the header not counted
 * @param line of the file on which it begins, from 1
 * @param cells empty if the record is broken
 * @param raw the text as it stands in the file, cut off if it is too long
 */
public record CsvRecord(int number, int line, List<String> cells, Fault fault, String raw) {

  /** What can be wrong with a record before anybody asks what it means. */
  public enum Fault {
    NONE,
    /** A quotation mark is opened and never closed. */
    QUOTE_NOT_CLOSED,
    /** Text stands between a closing quotation mark and the next delimiter. */
    TEXT_AFTER_QUOTE,
    /** Longer than anybody types. */
    TOO_LONG
  }

  public boolean isBroken() {
    return fault != Fault.NONE;
  }
}
