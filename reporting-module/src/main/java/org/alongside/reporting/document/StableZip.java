package org.alongside.reporting.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites a workbook so that it carries the instant of its content instead of the clock's. */
final class StableZip {

  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

  private StableZip() {}

  static byte[] of(byte[] workbook, Instant created) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(LocalDateTime.ofInstant(created, ZoneOffset.UTC));
        out.putNextEntry(copy);
        out.write(dated(entry.getName(), in.readAllBytes(), created));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be read", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] dated(String name, byte[] content, Instant created) {
    if (!name.equals("docProps/core.xml")) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    String instant = created.truncatedTo(ChronoUnit.SECONDS).toString();
    return text.replaceAll(CREATED, "$1" + instant + "$2").getBytes(StandardCharsets.UTF_8);
  }
}
