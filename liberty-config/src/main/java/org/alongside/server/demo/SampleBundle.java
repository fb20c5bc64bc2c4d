package org.alongside.server.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.server.demo.sample.CsvTable;
import org.alongside.server.demo.sample.SampleRegistry;

/**
 * The sample data as a registry bundle (interchange spec, section 1): invented organisations and
 * people of seven countries and all eight programme models over twelve quarters. The same bytes
 * every time and on every JDK: its own generator, fixed times, entries stored rather than deflated.
 */
public final class SampleBundle {

  /** The day the data were "taken": nothing later was attended, though sessions are planned. */
  public static final LocalDate LAST_BUSINESS_DATE = SampleRegistry.LAST_BUSINESS_DATE;

  private static final LocalDateTime WRITTEN_AT = LAST_BUSINESS_DATE.plusDays(1).atStartOfDay();

  private SampleBundle() {}

  /**
   * Writes the zip; the stream is left open.
   *
   * @throws IOException if the stream refuses the bytes
   */
  public static void writeTo(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (CsvTable table : SampleRegistry.generate().tables()) {
      byte[] text = table.text().getBytes(StandardCharsets.UTF_8);
      zip.putNextEntry(stored(table.fileName(), text));
      zip.write(text);
      zip.closeEntry();
    }
    zip.finish();
  }

  /**
   * The team that sees and enters each cohort's rows, by cohort code. A team is named after the
   * cohort's implementer, as it is for any imported cohort.
   */
  public static SortedMap<String, String> teamsByCohort() {
    return SampleRegistry.generate().teamsByCohort();
  }

  private static ZipEntry stored(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCompressedSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(WRITTEN_AT);
    return entry;
  }
}
