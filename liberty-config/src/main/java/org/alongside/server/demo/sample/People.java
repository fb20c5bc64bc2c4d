package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everyone met so far. Most who come are new; some are known from a cohort before, a few from
 * abroad.
 */
final class People {

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CODE_LENGTH = 6;
  private static final String BALANCE = "OB-2002";

  private final Places places;
  private final List<Person> all = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();

  People(Places places) {
    this.places = places;
  }

  /** As many different people as the series asks for, with its share of women. */
  List<Person> recruit(Cohort cohort, Dice dice) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < cohort.series().people(); i++) {
      String sex = sex(cohort.series().womenPercent(), i, dice);
      Person known = known(cohort, sex, people, dice);
      people.add(known == null ? stranger(cohort, sex, dice) : known);
    }
    return people;
  }

  /** Somebody of another cohort of the same country, who just walks in. */
  @Nullable Person passerBy(Cohort cohort, List<Person> members, Dice dice) {
    return someone(
        all.stream()
            .filter(p -> p.metIn.startsOn().isBefore(cohort.startsOn()))
            .filter(p -> p.homeCountry.equals(cohort.site().country()))
            .filter(p -> !members.contains(p))
            .toList(),
        dice);
  }

  /** Two records of one man: the first gives way to the second. */
  void merge(Person duplicate, Person kept) {
    duplicate.mergedInto = kept;
    duplicate.birthYear = kept.birthYear;
  }

  /** The n-th man first met in a cohort, counted from 0. */
  Person manOf(String cohort, int n) {
    return all.stream()
        .filter(p -> p.metIn.code().equals(cohort) && p.sex.equals("M"))
        .skip(n)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(cohort + " has no man " + n));
  }

  CsvTable table() {
    CsvTable table =
        new CsvTable(
            "participants",
            "participant",
            "sex",
            "birth_year",
            "consent",
            "consent_withdrawn_on",
            "home_country",
            "home_area",
            "merged_into",
            "opening_balance");
    for (Person p : all) {
      table.add(
          p.code,
          p.sex,
          p.birthYear,
          p.consent,
          p.consentWithdrawnOn,
          p.homeCountry,
          p.homeArea,
          p.mergedInto == null ? "" : p.mergedInto.code,
          p.openingBalance);
    }
    return table;
  }

  private static String sex(int womenPercent, int i, Dice dice) {
    boolean woman = (i + 1) * womenPercent / 100 > i * womenPercent / 100;
    if (dice.chance(6)) {
      return dice.chance(500) ? "X" : "U";
    }
    return woman ? "F" : "M";
  }

  private @Nullable Person known(Cohort cohort, String sex, List<Person> taken, Dice dice) {
    boolean fromAbroad = dice.chance(12);
    if (!fromAbroad && !dice.chance(75)) {
      return null;
    }
    return someone(
        all.stream()
            .filter(p -> p.metIn.startsOn().isBefore(cohort.startsOn()))
            .filter(p -> fromAbroad != p.homeCountry.equals(cohort.site().country()))
            .filter(p -> p.sex.equals(sex) && !taken.contains(p))
            .toList(),
        dice);
  }

  private static @Nullable Person someone(List<Person> candidates, Dice dice) {
    return candidates.isEmpty() ? null : dice.oneOf(candidates);
  }

  private Person stranger(Cohort cohort, String sex, Dice dice) {
    String country = homeCountry(cohort, dice);
    Person person =
        new Person(
            newCode(dice),
            sex,
            birthYear(cohort, dice),
            country,
            homeArea(cohort, country, dice),
            cohort);
    if (dice.chance(50)) {
      person.consent = dice.chance(500) ? "refused" : "not-recorded";
    } else if (dice.chance(12)) {
      person.consentWithdrawnOn = withdrawal(cohort, dice);
    }
    if (cohort.series().programme().startsWith("SIXTEEN") && sex.equals("M") && dice.chance(60)) {
      person.openingBalance = BALANCE;
    }
    all.add(person);
    return person;
  }

  private String homeCountry(Cohort cohort, Dice dice) {
    if (!cohort.site().online()) {
      return cohort.site().country();
    }
    if (cohort.series().implementer().startsWith("AF-")) {
      return dice.chance(900) ? "AF" : "";
    }
    return dice.chance(60) ? "" : dice.oneOf(places.countries());
  }

  private String homeArea(Cohort cohort, String country, Dice dice) {
    if (country.isEmpty() || dice.chance(40)) {
      return "";
    }
    boolean central = cohort.series().code().startsWith("TOT");
    boolean here = country.equals(cohort.site().country()) && !central && dice.chance(850);
    return here ? cohort.site().area() : dice.oneOf(places.areasOf(country));
  }

  private static String birthYear(Cohort cohort, Dice dice) {
    if (dice.chance(35)) {
      return "";
    }
    int oldest = cohort.series().programme().equals("CAMPUS") ? 1996 : 1962;
    int first = dice.between(oldest, 2007);
    int second = dice.between(oldest, 2007);
    return String.valueOf((first + second) / 2);
  }

  private static LocalDate withdrawal(Cohort cohort, Dice dice) {
    LocalDate day = cohort.startsOn().plusDays(dice.between(20, 150));
    LocalDate last = SampleRegistry.LAST_BUSINESS_DATE;
    return day.isAfter(last) ? last : day;
  }

  private String newCode(Dice dice) {
    while (true) {
      StringBuilder code = new StringBuilder("P");
      for (int i = 0; i < CODE_LENGTH; i++) {
        code.append(ALPHABET.charAt(dice.below(ALPHABET.length())));
      }
      if (codes.add(code.toString())) {
        return code.toString();
      }
    }
  }
}
