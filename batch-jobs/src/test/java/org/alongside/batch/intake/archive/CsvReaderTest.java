package org.alongside.batch.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.intake.archive.CsvRecord.Fault;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

  private static List<CsvRecord> read(String text) throws IOException {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader reader = new CsvReader(new StringReader(text), ',', 100)) {
      for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
        records.add(record);
      }
    }
    return records;
  }

  @Test
  void cellsMayHoldDelimitersQuotesAndLineBreaks() throws IOException {
    List<CsvRecord> records = read("a,\"b,\"\"c\"\"\r\nd\",\r\nnext,,\"\"");

    assertThat(records)
        .extracting(CsvRecord::cells)
        .containsExactly(List.of("a", "b,\"c\"\r\nd", ""), List.of("next", "", ""));
    assertThat(records).extracting(CsvRecord::line).containsExactly(1, 3);
  }

  @Test
  void blankLinesAreNoRecordsButCountAsLines() throws IOException {
    List<CsvRecord> records = read("\n\na\r\rb\n");

    assertThat(records).extracting(CsvRecord::cells).containsExactly(List.of("a"), List.of("b"));
    assertThat(records).extracting(CsvRecord::line).containsExactly(3, 5);
  }

  @Test
  void aQuoteNeverClosedSpoilsOnlyItsLine() throws IOException {
    List<CsvRecord> records = read("a,\"b\nc,d\ne,f\n");

    assertThat(records)
        .extracting(CsvRecord::fault)
        .containsExactly(Fault.QUOTE_NOT_CLOSED, Fault.NONE, Fault.NONE);
    assertThat(records.get(0).raw()).isEqualTo("a,\"b");
    assertThat(records.get(1).cells()).containsExactly("c", "d");
    assertThat(records.get(2).line()).isEqualTo(3);
  }

  @Test
  void aQuoteThatGoesOnForTooLongSpoilsOnlyItsLine() throws IOException {
    List<CsvRecord> records = read("a,\"b\n" + "c,d\n".repeat(50));

    assertThat(records).hasSize(51);
    assertThat(records.get(0).fault()).isEqualTo(Fault.QUOTE_NOT_CLOSED);
    assertThat(records).last().extracting(CsvRecord::line).isEqualTo(51);
  }

  @Test
  void textAfterAClosingQuoteSpoilsOnlyItsLine() throws IOException {
    List<CsvRecord> records = read("\"a\"b,c\nd,e\n");

    assertThat(records)
        .extracting(CsvRecord::fault)
        .containsExactly(Fault.TEXT_AFTER_QUOTE, Fault.NONE);
  }

  @Test
  void aRecordThatIsTooLongIsSkippedToTheEndOfItsLine() throws IOException {
    List<CsvRecord> records = read("x".repeat(50_000) + ",y\na,b\n");

    assertThat(records).extracting(CsvRecord::fault).containsExactly(Fault.TOO_LONG, Fault.NONE);
    assertThat(records.get(0).raw()).hasSize(100);
    assertThat(records.get(1).cells()).containsExactly("a", "b");
  }
}
