package org.alongside.batch.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens an unpacked file: leaves a byte-order mark aside, tells the delimiter from the header. What
 * is not UTF-8 becomes {@link #NOT_UTF_8}, so that only the rows that hold it suffer.
 */
public final class CsvFile implements AutoCloseable {

  /** Stands where bytes were not UTF-8. */
  public static final char NOT_UTF_8 = '\ufffd';

  private final CsvReader reader;
  private final @Nullable CsvRecord header;

  private CsvFile(CsvReader reader) throws IOException {
    this.reader = reader;
    header = reader.next();
  }

  /**
   * @throws IOException if the file is not there or not readable
   */
  public static CsvFile open(Path path, Limits limits) throws IOException {
    char delimiter;
    try (Reader probe = reader(path)) {
      delimiter = delimiter(probe, limits.recordChars());
    }
    return new CsvFile(new CsvReader(reader(path), delimiter, limits.recordChars()));
  }

  private static Reader reader(Path path) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    bytes.mark(3);
    if (bytes.read() != 0xEF || bytes.read() != 0xBB || bytes.read() != 0xBF) {
      bytes.reset();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new InputStreamReader(bytes, decoder);
  }

  /** Semicolon if the first line has more of them than commas. */
  private static char delimiter(Reader reader, int longest) throws IOException {
    int commas = 0;
    int semicolons = 0;
    for (int i = 0; i < longest; i++) {
      int c = reader.read();
      if (c < 0 || c == '\n' || (c == '\r' && i > 0)) {
        break;
      }
      commas += c == ',' ? 1 : 0;
      semicolons += c == ';' ? 1 : 0;
    }
    return semicolons > commas ? ';' : ',';
  }

  /** The names of the columns, white space aside; empty if there is no readable header. */
  public List<String> header() {
    return header == null ? List.of() : header.cells().stream().map(String::strip).toList();
  }

  /** The next record after the header, numbered from 1; null at the end. */
  public @Nullable CsvRecord next() throws IOException {
    CsvRecord record = reader.next();
    return record == null
        ? null
        : new CsvRecord(
            record.number() - 1, record.line(), record.cells(), record.fault(), record.raw());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
