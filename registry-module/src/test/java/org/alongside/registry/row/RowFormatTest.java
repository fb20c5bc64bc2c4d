package org.alongside.registry.row;

import static org.alongside.registry.finding.FindingCode.CHOICE_UNKNOWN;
import static org.alongside.registry.finding.FindingCode.CODE_MALFORMED;
import static org.alongside.registry.finding.FindingCode.COUNTRY_UNKNOWN;
import static org.alongside.registry.finding.FindingCode.CURRENCY_UNKNOWN;
import static org.alongside.registry.finding.FindingCode.DATES_REVERSED;
import static org.alongside.registry.finding.FindingCode.DATE_MALFORMED;
import static org.alongside.registry.finding.FindingCode.DATE_TOO_EARLY;
import static org.alongside.registry.finding.FindingCode.NUMBER_MALFORMED;
import static org.alongside.registry.finding.FindingCode.NUMBER_OUT_OF_RANGE;
import static org.alongside.registry.finding.FindingCode.TEXT_LOOKS_LIKE_FORMULA;
import static org.alongside.registry.finding.FindingCode.TEXT_NOT_PRINTABLE;
import static org.alongside.registry.finding.FindingCode.TEXT_TOO_LONG;
import static org.alongside.registry.finding.FindingCode.TIME_ZONE_UNKNOWN;
import static org.alongside.registry.finding.FindingCode.VALUE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.CohortStatus;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.grant.GrantRow;
import org.alongside.registry.organisation.OrganisationRole;
import org.alongside.registry.organisation.OrganisationRow;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.place.SiteRow;
import org.alongside.registry.session.SessionRow;
import org.alongside.registry.target.TargetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFormatTest {

  private static final RowFormat<CohortRow> COHORTS = RowFormat.of(CohortRow.class);
  private static final RowFormat<GrantRow> GRANTS = RowFormat.of(GrantRow.class);
  private static final RowFormat<OrganisationRow> ORGANISATIONS =
      RowFormat.of(OrganisationRow.class);

  @Test
  void columnsAreTheComponentsInSnakeCase() {
    assertThat(COHORTS.columns())
        .containsExactly(
            "cohort",
            "title",
            "programme",
            "site",
            "implementer",
            "starts_on",
            "ends_on",
            "status",
            "key_population_linked",
            "team");
    assertThat(COHORTS.requiredColumns())
        .containsExactly("cohort", "programme", "site", "starts_on", "status");
    assertThat(RowFormat.of(EnrolmentRow.class).keyColumns())
        .containsExactly("cohort", "participant", "spell");
  }

  @Test
  void readsEveryKindOfCell() {
    CohortRow row = COHORTS.read(aCohort()).row().orElseThrow();
    assertThat(row)
        .isEqualTo(
            new CohortRow(
                "C-1",
                null,
                "P",
                "S",
                null,
                LocalDate.of(2026, 3, 31),
                null,
                CohortStatus.OPEN,
                true,
                null));
  }

  @Test
  void whiteSpaceAroundACellIsLeftAside() {
    assertThat(COHORTS.read(aCohort("status", " open \t")).row()).isPresent();
  }

  @Test
  void anEmptyCellTakesItsUsualValue() {
    var enrolment = RowFormat.of(EnrolmentRow.class);
    EnrolmentRow row =
        enrolment
            .read(Cells.of(Map.of("cohort", "C", "participant", "P", "spell", "")))
            .row()
            .orElseThrow();
    assertThat(row.spell()).isEqualTo(1);
    assertThat(row.role().word()).isEqualTo("participant");
  }

  @Test
  void everyErrorOfARowIsFoundAtItsColumn() {
    Reading<CohortRow> reading =
        COHORTS.read(aCohort("starts_on", "31.3.2026", "status", "Open", "site", ""));
    assertThat(reading.row()).isEmpty();
    assertThat(reading.findings())
        .containsExactly(
            VALUE_MISSING.at("site"), DATE_MALFORMED.at("starts_on"), CHOICE_UNKNOWN.at("status"));
  }

  @Test
  void rulesWithinARowComeWithTheRow() {
    Reading<CohortRow> reading = COHORTS.read(aCohort("ends_on", "2026-03-30"));
    assertThat(reading.row()).isPresent();
    assertThat(reading.findings()).containsExactly(DATES_REVERSED.at("ends_on"));
    assertThat(COHORTS.read(aCohort("ends_on", "2026-03-31")).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-a",
        ".a",
        "_a",
        "a b",
        "é",
        "a/b",
        "=A1",
        "12345678901234567890123456789012345678901"
      })
  void whatIsNoCodeIsRefused(String text) {
    assertThat(COHORTS.read(aCohort("cohort", text)).findings())
        .containsExactly(CODE_MALFORMED.at("cohort"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "A.b_c-9", "1234567890123456789012345678901234567890"})
  void whatIsACodeIsTaken(String text) {
    assertThat(COHORTS.read(aCohort("cohort", text)).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-2-1",
        "26-02-01",
        "2026/02/01",
        "2026-02-01T00:00",
        "+12026-01-01"
      })
  void whatIsNoDateIsRefused(String text) {
    assertThat(COHORTS.read(aCohort("starts_on", text)).findings())
        .containsExactly(DATE_MALFORMED.at("starts_on"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "0202-03-31", "1899-12-31"})
  void aDateBeforeTheTwentiethCenturyIsASlip(String text) {
    assertThat(COHORTS.read(aCohort("starts_on", text)).findings())
        .containsExactly(DATE_TOO_EARLY.at("starts_on"));
    assertThat(COHORTS.read(aCohort("starts_on", "1900-01-01")).findings()).isEmpty();
  }

  @Test
  void numbersAreCheckedForFormAndRange() {
    var sessions = RowFormat.of(SessionRow.class);
    assertThat(sessions.read(aSession("1.5")).findings())
        .containsExactly(NUMBER_MALFORMED.at("minutes"));
    assertThat(sessions.read(aSession("-1")).findings())
        .containsExactly(NUMBER_OUT_OF_RANGE.at("minutes"));
    assertThat(sessions.read(aSession("10081")).findings())
        .containsExactly(NUMBER_OUT_OF_RANGE.at("minutes"));
    assertThat(sessions.read(aSession("10080")).findings()).isEmpty();
    assertThat(sessions.read(aSession("9999999999999999999")).findings())
        .containsExactly(NUMBER_MALFORMED.at("minutes"));
  }

  @Test
  void sharesAreDecimalsUpToAHundred() {
    var funding = RowFormat.of(CohortFundingRow.class);
    assertThat(funding.read(aFunding("33.3333333333")).row().orElseThrow().sharePercent())
        .isEqualByComparingTo(new BigDecimal("33.3333333333"));
    assertThat(funding.read(aFunding("100.01")).findings())
        .containsExactly(NUMBER_OUT_OF_RANGE.at("share_percent"));
    assertThat(funding.read(aFunding("1e2")).findings())
        .containsExactly(NUMBER_MALFORMED.at("share_percent"));
    assertThat(funding.read(aFunding("33,3")).findings())
        .containsExactly(NUMBER_MALFORMED.at("share_percent"));
  }

  @Test
  void codesOfStandardsAreKnown() {
    assertThat(GRANTS.read(aGrant("currency", "usd")).findings())
        .containsExactly(CURRENCY_UNKNOWN.at("currency"));
    assertThat(ORGANISATIONS.read(anOrganisation("country", "UK")).findings())
        .containsExactly(COUNTRY_UNKNOWN.at("country"));
    assertThat(ORGANISATIONS.read(anOrganisation("country", "XK")).findings()).isEmpty();
    var site = Map.of("site", "S", "name", "n", "country", "ZW", "time_zone", "Harare");
    assertThat(RowFormat.of(SiteRow.class).read(Cells.of(site)).findings())
        .containsExactly(TIME_ZONE_UNKNOWN.at("time_zone"));
  }

  @Test
  void aFormulaIsKeptAsTextAndReported() {
    Reading<OrganisationRow> reading = ORGANISATIONS.read(anOrganisation("name", "=HYPERLINK(A1)"));
    assertThat(reading.row().orElseThrow().name()).isEqualTo("=HYPERLINK(A1)");
    assertThat(reading.findings()).containsExactly(TEXT_LOOKS_LIKE_FORMULA.at("name"));
  }

  @Test
  void textIsBoundedAndPrintable() {
    assertThat(ORGANISATIONS.read(anOrganisation("name", "x".repeat(401))).findings())
        .containsExactly(TEXT_TOO_LONG.at("name"));
    assertThat(ORGANISATIONS.read(anOrganisation("name", "x".repeat(400))).findings()).isEmpty();
    assertThat(ORGANISATIONS.read(anOrganisation("name", "a\u0000b")).findings())
        .containsExactly(TEXT_NOT_PRINTABLE.at("name"));
    assertThat(ORGANISATIONS.read(anOrganisation("name", "خانه مردان")).findings()).isEmpty();
  }

  @Test
  void listsAreSeparatedByBarsAndHoldEachElementOnce() {
    OrganisationRow row =
        ORGANISATIONS.read(anOrganisation("roles", "donor| prime||donor")).row().orElseThrow();
    assertThat(row.roles()).containsExactly(OrganisationRole.DONOR, OrganisationRole.PRIME);
    assertThat(ORGANISATIONS.write(row)).containsEntry("roles", "donor|prime");
    assertThat(ORGANISATIONS.read(anOrganisation("roles", "donor|boss")).findings())
        .containsExactly(CHOICE_UNKNOWN.at("roles"));
  }

  @Test
  void whatIsWrittenReadsTheSame() {
    CohortRow row =
        COHORTS.read(aCohort("ends_on", "2026-12-31", "title", "A, B")).row().orElseThrow();
    Map<String, String> texts = COHORTS.write(row);
    assertThat(COHORTS.read(Cells.of(texts)).row()).contains(row);
    assertThat(texts).containsEntry("key_population_linked", "yes").containsEntry("team", "");
  }

  @Test
  void aDecimalHasOneSpelling() {
    var funding = RowFormat.of(CohortFundingRow.class);
    for (String share : List.of("50", "50.0", "50.0000000000")) {
      assertThat(funding.write(funding.read(aFunding(share)).row().orElseThrow()))
          .containsEntry("share_percent", "50");
    }
  }

  @Test
  void anAbsentColumnLeavesWhatIsThereAndAnEmptyCellClearsIt() {
    Cells existing = Cells.of(Map.of("title", "Old", "implementer", "IMP"));
    Cells given = Cells.of(Map.of("title", "")).over(existing);
    assertThat(given.get("title")).isEmpty();
    assertThat(given.get("implementer")).isEqualTo("IMP");
    assertThat(given.get("team")).isNull();
  }

  @Test
  void valuesToFindByAreAsTheDatabaseKeepsThem() {
    List<Finding> findings = new ArrayList<>();
    var key = Map.of("scope_type", "grant", "sex", "", "set_on", "2026-01-01");
    assertThat(RowFormat.of(TargetRow.class).values(Cells.of(key), findings))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("scope_type", "grant", "sex", "", "set_on", LocalDate.of(2026, 1, 1)));
    assertThat(findings).isEmpty();
  }

  private static Cells aCohort(String... changes) {
    return with(
        Map.of(
            "cohort", "C-1",
            "programme", "P",
            "site", "S",
            "starts_on", "2026-03-31",
            "status", "open",
            "key_population_linked", "yes"),
        changes);
  }

  private static Cells aGrant(String... changes) {
    return with(
        Map.of(
            "grant",
            "G",
            "title",
            "t",
            "donor",
            "D",
            "starts_on",
            "2026-01-01",
            "ends_on",
            "2026-12-31"),
        changes);
  }

  private static Cells anOrganisation(String... changes) {
    return with(Map.of("organisation", "O", "name", "n"), changes);
  }

  private static Cells aSession(String minutes) {
    return with(Map.of("cohort", "C", "session", "1", "held_on", "2026-01-01"), "minutes", minutes);
  }

  private static Cells aFunding(String share) {
    return with(Map.of("cohort", "C", "grant", "G", "from", "2026-01-01"), "share_percent", share);
  }

  private static Cells with(Map<String, String> texts, String... changes) {
    Map<String, String> changed = new HashMap<>(texts);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return Cells.of(changed);
  }
}
