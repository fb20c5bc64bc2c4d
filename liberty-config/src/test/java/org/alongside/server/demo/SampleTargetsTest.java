package org.alongside.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * The targets of the sample data tell four different stories; found by counting the men of each
 * grant the plain way, without any of the product's code.
 */
class SampleTargetsTest {

  private final SampleFiles files = files();

  @Test
  void showsEveryPaceOnTheLastBusinessDate() {
    Map<String, String> paces = new TreeMap<>();
    for (CSVRecord grant : files.rows("grants.csv")) {
      paces.put(grant.get("grant"), pace(grant));
    }
    assertThat(paces.values()).contains("ahead", "on track", "at risk", "behind");
    assertThat(paces)
        .containsEntry("AUR-MAIN", "ahead")
        .containsEntry("AUR-CD", "on track")
        .containsEntry("AUR-SS", "at risk")
        .containsEntry("HAR-WORD", "behind");
  }

  /** Domain spec, section 4: against the last milestone, else linear over the grant. */
  private String pace(CSVRecord grant) {
    LocalDate today = SampleBundle.LAST_BUSINESS_DATE;
    NavigableMap<LocalDate, BigDecimal> milestones = milestones(grant.get("grant"));
    BigDecimal target = milestones.lastEntry().getValue();
    Map.Entry<LocalDate, BigDecimal> last = milestones.floorEntry(today);
    BigDecimal expected = last != null ? percent(last.getValue(), target) : elapsed(grant, today);
    BigDecimal lead =
        percent(BigDecimal.valueOf(men(grant.get("grant"))), target).subtract(expected);
    if (lead.compareTo(BigDecimal.TEN) > 0) {
      return "ahead";
    } else if (lead.compareTo(BigDecimal.TEN.negate()) >= 0) {
      return "on track";
    }
    return lead.compareTo(BigDecimal.valueOf(-25)) >= 0 ? "at risk" : "behind";
  }

  private NavigableMap<LocalDate, BigDecimal> milestones(String grant) {
    NavigableMap<LocalDate, BigDecimal> milestones = new TreeMap<>();
    for (CSVRecord row : files.rows("targets.csv")) {
      if (row.get("scope").equals(grant)
          && row.get("indicator").equals("R_CUM")
          && row.get("country").isEmpty()) {
        milestones.put(LocalDate.parse(row.get("period_end")), new BigDecimal(row.get("value")));
      }
    }
    return milestones;
  }

  private long men(String grant) {
    Set<String> family = family(grant);
    Map<String, String> days = new HashMap<>();
    files
        .rows("sessions.csv")
        .forEach(s -> days.put(s.get("cohort") + "/" + s.get("session"), s.get("held_on")));
    Map<String, CSVRecord> people = new HashMap<>();
    files.rows("participants.csv").forEach(p -> people.put(p.get("participant"), p));
    Set<String> reached = new HashSet<>();
    for (CSVRecord row : files.rows("attendance.csv")) {
      String day = days.getOrDefault(row.get("cohort") + "/" + row.get("session"), "");
      CSVRecord person = survivor(people, row.get("participant"));
      if (List.of("present", "partial").contains(row.get("attendance"))
          && isConsentingMan(person, day)
          && funded(family, row.get("cohort"), day)
          && !isVoid(row)) {
        reached.add(person.get("participant"));
      }
    }
    return reached.size();
  }

  private Set<String> family(String root) {
    Set<String> family = new HashSet<>(Set.of(root));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (CSVRecord grant : files.rows("grants.csv")) {
        grown |= family.contains(grant.get("parent_grant")) && family.add(grant.get("grant"));
      }
    }
    return family;
  }

  private static CSVRecord survivor(Map<String, CSVRecord> people, String code) {
    CSVRecord person = people.get(code);
    if (person == null) {
      throw new AssertionError("No participant " + code);
    }
    String next = person.get("merged_into");
    return next.isEmpty() ? person : survivor(people, next);
  }

  private static boolean isConsentingMan(CSVRecord person, String day) {
    String withdrawn = person.get("consent_withdrawn_on");
    return person.get("sex").equals("M")
        && person.get("consent").equals("given")
        && (withdrawn.isEmpty() || day.compareTo(withdrawn) <= 0);
  }

  private boolean funded(Set<String> family, String cohort, String day) {
    return files.rows("cohort_funding.csv").stream()
        .anyMatch(
            f ->
                f.get("cohort").equals(cohort)
                    && family.contains(f.get("grant"))
                    && f.get("from").compareTo(day) <= 0
                    && f.get("to").compareTo(day) >= 0);
  }

  private boolean isVoid(CSVRecord attendance) {
    return files.rows("enrolments.csv").stream()
        .anyMatch(
            e ->
                e.get("exit_reason").equals("void")
                    && e.get("cohort").equals(attendance.get("cohort"))
                    && e.get("participant").equals(attendance.get("participant")));
  }

  private static BigDecimal elapsed(CSVRecord grant, LocalDate today) {
    LocalDate start = LocalDate.parse(grant.get("starts_on"));
    LocalDate end = LocalDate.parse(grant.get("ends_on"));
    return percent(
        BigDecimal.valueOf(ChronoUnit.DAYS.between(start, today) + 1),
        BigDecimal.valueOf(ChronoUnit.DAYS.between(start, end) + 1));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100)).divide(whole, 10, RoundingMode.HALF_UP);
  }

  private static SampleFiles files() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SampleBundle.writeTo(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new SampleFiles(out.toByteArray());
  }
}
