package org.alongside.batch.indicator;

import static org.alongside.batch.indicator.Registry.pays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alongside.batch.indicator.Cascade.Link;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.Reference.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trainers and whom they reach (domain spec, section 4), each figure worked out by hand. */
class CascadeTest {

  private static final Programme ONE_SESSION =
      new Programme("CLUB", "cascade", 1, null, List.of(), 30, Reference.NONE);

  private final Registry registry = new Registry();
  private int school;
  private int led;
  private int later;
  private int inSchool;
  private int inLed;
  private int inLater;

  /** A training in January, one led after it since 31 March, one led after that in May. */
  @BeforeEach
  void threeTrainings() {
    registry.programme(ONE_SESSION);
    int grant = registry.grant("G", "D", Reference.NONE);
    school = registry.cohort("A", "UA", pays(grant, 50, "2024-01-01", "2024-01-31"));
    led = registry.cohort("B", "UA");
    later = registry.cohort("C", "UA");
    inSchool = registry.session(school, "2024-01-15");
    inLed = registry.session(led, "2024-03-31");
    inLater = registry.session(later, "2024-05-01");
  }

  private long at(Quantity quantity, String period) {
    Counted counted = registry.count();
    return counted.at(counted.organisation(), quantity, period);
  }

  @Test
  void trainerIsActiveFromTheFirstDaySomebodyAttendedWhatHeLed() {
    registry.man().trained(school, "2024-01-01", "", Exit.NONE).attended(inSchool).then();
    registry.led(school, led, "2024-04-01");
    assertThat(at(Quantity.TRAINERS, "2024-Q1")).isEqualTo(1);
    assertThat(at(Quantity.TRAINERS_ACTIVE, "2024-Q1")).isZero();
    assertThat(at(Quantity.TRAINERS_ACTIVE, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void trainerBelongsToTheGrantsOfTheDayHeCompletedEvenAsOneWhoLed() {
    registry.man().trained(school, "2024-01-01", "", Exit.NONE).attended(inSchool).then();
    registry.led(school, led, "2024-03-31");
    Counted counted = registry.count();
    Cell donor = counted.total(Scope.Type.DONOR, "D");
    assertThat(counted.at(donor, Quantity.TRAINERS, "2024-Q1")).isEqualTo(1);
    assertThat(counted.at(donor, Quantity.TRAINERS_ACTIVE, "2024-Q1")).isEqualTo(1);
  }

  @Test
  void cohortNobodyAttendedYetMakesNobodyActive() {
    registry.man().trained(school, "2024-01-01", "", Exit.NONE).attended(inSchool).then();
    registry.led(school, led, "").led(school, later, "2024-07-01");
    assertThat(at(Quantity.TRAINERS, "2024-Q2")).isEqualTo(1);
    assertThat(at(Quantity.TRAINERS_ACTIVE, "2024-Q2")).isZero();
  }

  @Test
  void neitherVoidNorUnfinishedNorOrdinaryEnrolmentsMakeTrainers() {
    registry.man().trained(school, "2024-01-01", "2024-12-31", Exit.VOID).attended(inSchool).then();
    registry.man().trained(school, "2024-01-01", "", Exit.NONE).then();
    registry.man().enrolled(school, "2024-01-01").attended(inSchool).then();
    assertThat(at(Quantity.TRAINERS, "2024-Q2")).isZero();
  }

  @Test
  void onTheRegisterOfWhatHeLedHeWorksAndIsNotTrained() {
    registry.led(school, led, "2024-03-31");
    registry
        .man()
        .trained(school, "2024-01-01", "2024-01-31", Exit.OTHER)
        .trained(led, "2024-03-01", "", Exit.NONE)
        .attended(inSchool, inLed)
        .then();
    assertThat(at(Quantity.TRAINERS, "2024-Q2")).isEqualTo(1);
    assertThat(at(Quantity.TRAINERS_ACTIVE, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void linkMeansTheSpellCompletedFirst() {
    int again = registry.session(school, "2024-05-15");
    registry.led(school, led, "2024-03-31");
    registry
        .man()
        .trained(school, "2024-01-01", "2024-01-31", Exit.OTHER)
        .trained(school, "2024-05-01", "", Exit.NONE)
        .attended(inSchool, again)
        .then();
    assertThat(at(Quantity.TRAINERS, "2024-Q2")).isEqualTo(2);
    assertThat(at(Quantity.TRAINERS_ACTIVE, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void everyoneIsReachedInTheGenerationThatReachedHimFirst() {
    registry.led(school, led, "2024-03-31").led(led, later, "2024-05-01");
    registry.woman().attended(inLed, inLater).then();
    registry.man().attended(inLater).then();
    registry.man().attended(inSchool).then();
    assertThat(at(Quantity.CASCADE_1, "2024-Q1")).isEqualTo(1);
    assertThat(at(Quantity.CASCADE_2, "2024-Q1")).isZero();
    assertThat(at(Quantity.CASCADE_1, "2024-Q2")).isEqualTo(1);
    assertThat(at(Quantity.CASCADE_2, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void trainersAndThoseWithoutConsentAreNotAmongTheReached() {
    registry.led(school, led, "2024-03-31");
    registry.man().trained(led, "2024-03-01", "", Exit.NONE).attended(inLed).then();
    registry.man().trained(school, "2024-06-30", "", Exit.NONE).attended(inLed).then();
    registry.man().withoutConsent().attended(inLed).then();
    registry.man().withdrew("2024-03-30").attended(inLed).then();
    assertThat(at(Quantity.CASCADE_1, "2024-Q2")).isZero();
  }

  @Test
  void generationIsTheShortestWayFromAFirstTraining() {
    Cascade cascade =
        new Cascade(
            List.of(
                new Link(1, 2, 3, 0),
                new Link(1, 1, 2, 0),
                new Link(2, 0, 3, 0),
                new Link(3, 3, 4, 0),
                new Link(4, 0, 1, 0)));
    assertThat(cascade.generations()).isEqualTo(Map.of(1, 1, 2, 2, 3, 1, 4, 2));
  }
}
