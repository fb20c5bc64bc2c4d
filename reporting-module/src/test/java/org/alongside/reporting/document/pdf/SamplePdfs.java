package org.alongside.reporting.document.pdf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alongside.reporting.document.SampleReports;

/** The sample reports, each drawn once for all tests. */
final class SamplePdfs {

  private static final Map<String, byte[]> DRAWN = new ConcurrentHashMap<>();

  private SamplePdfs() {}

  static Stream<String> names() {
    return SampleReports.all().keySet().stream();
  }

  static byte[] named(String name) {
    return DRAWN.computeIfAbsent(
        name, sample -> new PdfRenderer().render(SampleReports.named(sample)));
  }
}
