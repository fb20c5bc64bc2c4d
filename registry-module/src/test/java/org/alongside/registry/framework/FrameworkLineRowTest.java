package org.alongside.registry.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.finding.FindingCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkLineRowTest {

  @Test
  void aLineIsManualOrCountsAnIndicatorThatThereIs() {
    assertThat(aLine(null).isManual()).isTrue();
    assertThat(aLine(null).findings()).isEmpty();
    assertThat(aLine("R_CUM", "country=ZW", "sex=M").findings()).isEmpty();
    assertThat(aLine("r_cum").findings())
        .containsExactly(FindingCode.INDICATOR_UNKNOWN.at("indicator"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "country=ZW",
        "area=ZW-BU",
        "programme=CLUB",
        "model=club",
        "sex=X",
        "age_band=50+",
        "wave=F12",
        "instrument=GEM-24",
        "detail=over"
      })
  void aFilterIsAColumnOfTheFiguresWithAValueItMayHave(String filter) {
    assertThat(aLine("R_CUM", filter).findings()).isEmpty();
    assertThat(aLine("R_CUM", filter).conditions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "country",
        "country=",
        "country=Zimbabwe",
        "=ZW",
        "sex=men",
        "age_band=20-30",
        "wave=F9",
        "model=clubs",
        "area=Bulawayo South",
        "colour=red",
        "country: ZW"
      })
  void anythingElseIsNoFilter(String filter) {
    assertThat(aLine("R_CUM", filter).findings())
        .containsExactly(FindingCode.FILTER_MALFORMED.at("filters"));
  }

  @Test
  void aColumnIsFilteredOnce() {
    assertThat(aLine("R_CUM", "country=ZW", "country=ZA").findings())
        .containsExactly(FindingCode.FILTER_MALFORMED.at("filters"));
  }

  @Test
  void aResultIsEnteredForAManualLineOnly() {
    ManualResultRow result =
        new ManualResultRow(
            "G1",
            "1.1",
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2023, 12, 31),
            BigDecimal.ONE,
            null);

    assertThat(result.findings()).containsExactly(FindingCode.DATES_REVERSED.at("period_end"));
    assertThat(result.of(aLine(null))).isEmpty();
    assertThat(result.of(aLine("R_CUM"))).containsExactly(FindingCode.LINE_NOT_MANUAL.at("line"));
  }

  @Test
  void aTargetNamesALineByGrantAndNumber() {
    assertThat(LineName.of("line:G-1/1.1")).contains(new LineName("G-1", "1.1"));
    assertThat(LineName.of("line:G-1/")).isEmpty();
    assertThat(LineName.of("line:G-1")).isEmpty();
    assertThat(LineName.of("R_CUM")).isEmpty();
  }

  private static FrameworkLineRow aLine(@Nullable String indicator, String... filters) {
    return new FrameworkLineRow(
        "G1", "1.1", "Men who act", LineLevel.OUTCOME, indicator, List.of(filters), "men");
  }
}
