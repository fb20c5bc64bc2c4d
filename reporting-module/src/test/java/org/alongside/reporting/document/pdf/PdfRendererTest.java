package org.alongside.reporting.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.alongside.reporting.document.SampleReports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfRendererTest {

  static Stream<String> samples() {
    return SampleReports.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void drawn(String sample) throws IOException {
    byte[] pdf = new PdfRenderer().render(SampleReports.named(sample));
    Path folder = Files.createDirectories(Path.of("target", "sample-reports"));
    Files.write(folder.resolve(sample + ".pdf"), pdf);
    assertThat(new PdfRenderer().render(SampleReports.named(sample))).isEqualTo(pdf);
  }
}
