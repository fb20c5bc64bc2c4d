package org.alongside.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/findings.md} says what the code says; where it does not, the right text is written to
 * {@code target}.
 */
class CatalogueTest {

  private static final Path DOCUMENT = Path.of("../docs/findings.md");

  @Test
  void theDocumentListsEveryCode() throws IOException {
    String expected = document();
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/findings.md"), expected);

    assertThat(Files.readString(DOCUMENT))
        .as("copy batch-jobs/target/findings.md to docs")
        .isEqualTo(expected);
  }

  @Test
  void noTwoFindingsShareACode() {
    List<String> codes = Catalogue.entries().stream().map(Catalogue.Entry::code).toList();

    assertThat(codes).doesNotHaveDuplicates();
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Findings of an import

            Written from the code (`IntakeCode` and `FindingCode`); a test compares. An *error* keeps the row, file or entry out, and the rest goes in. A
            *warning* lets it in; somebody should look. A *notice* is for information. A code, once published, is never renamed or reused.

            | code | severity | what is wrong | what to do |
            |---|---|---|---|
            """);
    for (Catalogue.Entry entry : Catalogue.entries()) {
      text.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  entry.code(),
                  entry.level().toLowerCase(Locale.ROOT),
                  entry.problem(),
                  entry.remedy()));
    }
    return text.toString();
  }
}
