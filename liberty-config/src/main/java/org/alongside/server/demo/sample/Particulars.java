package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Coded attributes of a few, and consents for other purposes than taking part. */
final class Particulars implements Sequel {

  private static final Set<String> AT_WAR = Set.of("UA", "SS", "CD");

  private final CsvTable attributes =
      new CsvTable("attributes", "participant", "attribute", "value");
  private final CsvTable consents =
      new CsvTable("consents", "participant", "purpose", "version", "given_on", "withdrawn_on");
  private final Set<Person> known = new HashSet<>();

  @Override
  public List<CsvTable> tables() {
    return List.of(attributes, consents);
  }

  @Override
  public void tell(Cohort cohort, List<Stay> stays, Dice dice) {
    for (Stay stay : stays) {
      if (stay.real() && known.add(stay.person())) {
        describe(cohort, stay, dice);
      }
    }
  }

  private void describe(Cohort cohort, Stay stay, Dice dice) {
    Person person = stay.person();
    if (!cohort.keyPopulationLinked()) {
      if (dice.chance(60)) {
        List<String> roles = List.of("community", "religious", "workplace");
        attributes.add(person.code, "leader-role", dice.oneOf(roles));
      }
      if (AT_WAR.contains(person.homeCountry) && dice.chance(120)) {
        attributes.add(person.code, "displacement", "displaced");
      }
    }
    if (mayBeAsked(stay) && dice.chance(900)) {
      consents.add(person.code, "survey", "1", stay.began(), person.consentWithdrawnOn);
      if (dice.chance(700)) {
        consents.add(person.code, "follow-up", "1", stay.began(), person.consentWithdrawnOn);
      }
    }
  }

  /** Not who refuses, nor who has withdrawn before this stay began. */
  private static boolean mayBeAsked(Stay stay) {
    LocalDate withdrawn = stay.person().consentWithdrawnOn;
    return stay.person().consent.equals("given")
        && (withdrawn == null || !withdrawn.isBefore(stay.began()));
  }
}
