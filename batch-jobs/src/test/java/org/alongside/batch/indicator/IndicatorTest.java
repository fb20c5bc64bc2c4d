package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alongside.batch.lineage.DefinitionVersion;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/indicators.md} says what the code says; where it does not, the right text is written
 * to {@code target}.
 */
class IndicatorTest {

  private static final Path DOCUMENT = Path.of("../docs/indicators.md");

  @Test
  void theDocumentDefinesEveryIndicator() throws IOException {
    String expected = document();
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/indicators.md"), expected);

    assertThat(Files.readString(DOCUMENT))
        .as("copy batch-jobs/target/indicators.md to docs")
        .isEqualTo(expected);
  }

  @Test
  void everyShareHasADenominator() {
    assertThat(Indicator.values())
        .filteredOn(indicator -> indicator.name().endsWith("_PCT"))
        .allSatisfy(indicator -> assertThat(indicator.denominator()).isNotEmpty());
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Indicators

            Written from the code (`org.alongside.batch.indicator.Indicator`); a test compares. These are the codes of `figures.csv`. S is a scope (a total or one of its
            rows), P a period, t the end of P or the business date if that is earlier. Every share and mean comes with its numerator, denominator and n, unrounded, and
            is recomputed for each scope, row and period. Which day decides where something belongs, and which cells there are: [how a night counts](counting.md).

            A class of disclosure is one of: *ordinary*, shown as it is, but by age and in areas only where it tells of none or of enough; *fine*, a share or mean shown from n = 10 on; *sensitive*, hidden below 10, zero included,
            and in areas below the first level. Whatever rests on key-population-linked cohorts alone is hidden besides, and what either could be worked out from.

            A version is another one as soon as anything of a definition is; `GET /api/figures/{id}/lineage` and the page *Figures* give it with a figure's people.

            """);
    for (Indicator indicator : Indicator.values()) {
      text.append("## `%s` %s\n\n".formatted(indicator.name(), indicator.title()));
      line(text, indicator.denominator().isEmpty() ? "Counted" : "Numerator", indicator.counted());
      line(text, "Denominator", indicator.denominator());
      line(text, "Formula", indicator.formula());
      line(text, "Edges", indicator.edges());
      line(text, "Disclosure", indicator.disclosure().word());
      line(text, "Version", DefinitionVersion.of(indicator));
      line(text, "Source", "domain spec, section " + indicator.section());
      text.append('\n');
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static void line(StringBuilder text, String name, String words) {
    if (!words.isEmpty()) {
      text.append("- %s: %s\n".formatted(name, words));
    }
  }
}
