package org.alongside.server.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A bundle read back from its bytes, for asking what is in it. */
final class SampleFiles {

  private final Map<String, List<CSVRecord>> files = new LinkedHashMap<>();

  SampleFiles(byte[] zip) {
    CSVFormat withHeader = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), withHeader)) {
          files.put(entry.getName(), parser.getRecords());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> names() {
    return files.keySet();
  }

  List<CSVRecord> rows(String file) {
    return Objects.requireNonNull(files.get(file), file);
  }

  long count(String file, Predicate<CSVRecord> which) {
    return rows(file).stream().filter(which).count();
  }

  /** The values of a column, or of several joined by a slash; empty cells are left out. */
  Stream<String> values(String file, String... columns) {
    return rows(file).stream()
        .map(row -> Stream.of(columns).map(row::get).collect(Collectors.joining("/")))
        .filter(value -> !value.isEmpty() && !value.startsWith("/") && !value.endsWith("/"));
  }

  Set<String> set(String file, String... columns) {
    return values(file, columns).collect(Collectors.toSet());
  }
}
