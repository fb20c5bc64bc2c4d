package org.alongside.batch.intake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.intake.archive.CsvRecord.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads RFC 4180 records one by one, holding no more than one of them. A quotation mark that is
 * never closed spoils its own line only: reading goes on at the next one. Blank lines are no
 * records. Not safe for threads.
 */
public final class CsvReader implements Closeable {

  private final Reader source;
  private final char delimiter;
  private final int longest;
  private final char[] buffer;

  /** What has been read and not yet given out is {@code buffer[start, end)}. */
  private int start;

  private int end;
  private boolean exhausted;
  private int line = 1;
  private int number;

  /**
   * @param longest characters of a record
   */
  public CsvReader(Reader source, char delimiter, int longest) {
    this.source = source;
    this.delimiter = delimiter;
    this.longest = longest;
    buffer = new char[longest + 8192];
  }

  /** The next record, broken or not; null at the end. */
  public @Nullable CsvRecord next() throws IOException {
    while (true) {
      if (!fill(1)) {
        return null;
      }
      if (!skipLineBreak()) {
        break;
      }
    }
    return record();
  }

  private boolean skipLineBreak() throws IOException {
    char c = buffer[start];
    if (c != '\n' && c != '\r') {
      return false;
    }
    start += c == '\r' && fill(2) && buffer[start + 1] == '\n' ? 2 : 1;
    line++;
    return true;
  }

  private CsvRecord record() throws IOException {
    int begun = line;
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (true) {
      int stop = has(at) && buffer[start + at] == '"' ? quotedEnd(at) : plainEnd(at);
      if (stop < 0) {
        return broken(begun, Fault.values()[-stop]);
      }
      cells.add(text(at, stop));
      at = stop;
      if (!has(at) || buffer[start + at] != delimiter) {
        return whole(begun, cells, at);
      }
      at++;
    }
  }

  private CsvRecord whole(int begun, List<String> cells, int length) throws IOException {
    String raw = new String(buffer, start, length);
    line += breaks(length);
    start += length;
    if (fill(1)) {
      skipLineBreak();
    }
    return new CsvRecord(++number, begun, cells, Fault.NONE, raw);
  }

  /** Gives up the first line only, so that one mark does not swallow the file. */
  private CsvRecord broken(int begun, Fault fault) throws IOException {
    int length = 0;
    while (has(length) && buffer[start + length] != '\n' && buffer[start + length] != '\r') {
      length++;
    }
    String raw = new String(buffer, start, length);
    boolean cut = length >= longest;
    start += length;
    if (cut) {
      skipRestOfLine();
    }
    if (fill(1)) {
      skipLineBreak();
    }
    return new CsvRecord(++number, begun, List.of(), cut ? Fault.TOO_LONG : fault, raw);
  }

  private void skipRestOfLine() throws IOException {
    while (fill(1) && buffer[start] != '\n' && buffer[start] != '\r') {
      start++;
    }
  }

  /** Where the plain cell that begins at an offset ends; minus the fault if it does not. */
  private int plainEnd(int from) throws IOException {
    int at = from;
    while (has(at)) {
      char c = buffer[start + at];
      if (c == delimiter || c == '\n' || c == '\r') {
        return at;
      }
      at++;
    }
    return at >= longest ? -Fault.TOO_LONG.ordinal() : at;
  }

  private int quotedEnd(int from) throws IOException {
    int at = from + 1;
    while (has(at)) {
      if (buffer[start + at] != '"') {
        at++;
      } else if (has(at + 1) && buffer[start + at + 1] == '"') {
        at += 2;
      } else {
        return afterQuote(at + 1);
      }
    }
    return -Fault.QUOTE_NOT_CLOSED.ordinal();
  }

  private int afterQuote(int at) throws IOException {
    if (has(at)) {
      char c = buffer[start + at];
      if (c != delimiter && c != '\n' && c != '\r') {
        return -Fault.TEXT_AFTER_QUOTE.ordinal();
      }
    }
    return at;
  }

  private String text(int from, int to) {
    if (from < to && buffer[start + from] == '"') {
      return new String(buffer, start + from + 1, to - from - 2).replace("\"\"", "\"");
    }
    return new String(buffer, start + from, to - from);
  }

  private int breaks(int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      char c = buffer[start + i];
      if (c == '\n' || (c == '\r' && (i + 1 == length || buffer[start + i + 1] != '\n'))) {
        count++;
      }
    }
    return count;
  }

  /** Whether the record has a character at the offset, and it is not too long to be one. */
  private boolean has(int offset) throws IOException {
    return offset < longest && fill(offset + 1);
  }

  /** Makes sure of so many characters; false if the source has no more. */
  private boolean fill(int wanted) throws IOException {
    while (end - start < wanted && !exhausted) {
      if (end == buffer.length) {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
      }
      int count = source.read(buffer, end, buffer.length - end);
      exhausted = count < 0;
      end += Math.max(count, 0);
    }
    return end - start >= wanted;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
