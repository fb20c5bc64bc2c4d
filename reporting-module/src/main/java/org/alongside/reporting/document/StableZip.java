package org.alongside.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Rewrites a workbook so that it carries the instant of its content instead of the clock's. */
final class StableZip {

  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

  private StableZip() {}

  static byte[] of(byte[] workbook, Instant created) {
    try {
      Path file = Files.createTempFile("workbook", ".xlsx");
      try {
        Files.write(file, workbook);
        return copy(file, created);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The workbook could not be put together", e);
    }
  }

  /** The library streams its archive in a way that only a file can be read back from. */
  private static byte[] copy(Path workbook, Instant created) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(workbook.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(LocalDateTime.ofInstant(created, ZoneOffset.UTC));
        out.putNextEntry(copy);
        try (InputStream content = in.getInputStream(entry)) {
          out.write(dated(entry.getName(), content.readAllBytes(), created));
        }
        out.closeEntry();
      }
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
