package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The cascade: applicants from all regions, the selected trained at one place, then the trainings
 * they lead at home; of those trained there, some lead the second generation.
 */
final class TorchStory implements Story {

  /** Who can lead a training, since when, and in which series he or she was trained. */
  private record Torchbearer(Person person, LocalDate since, String trainedIn) {}

  private final People people;
  private final Diary diary;
  private final List<Torchbearer> torchbearers = new ArrayList<>();

  TorchStory(People people, Diary diary) {
    this.people = people;
    this.diary = diary;
  }

  @Override
  public void tell(Cohort cohort, Dice dice) {
    for (int i = 0; i < cohort.meetings().size(); i++) {
      diary.session(
          cohort, code(i), "lesson", "U%02d".formatted(i + 1), cohort.meetings().get(i), null);
    }
    if (!cohort.begun()) {
      return;
    }
    List<Person> comers = people.recruit(cohort, dice);
    if (cohort.series().code().startsWith("TOT")) {
      comers.forEach(applicant -> apply(cohort, applicant, dice));
    } else {
      lead(cohort, comers, dice);
      comers.forEach(trainee -> train(cohort, trainee, Spell.since(cohort.startsOn()), dice));
    }
  }

  private void apply(Cohort cohort, Person applicant, Dice dice) {
    LocalDate appliedOn = cohort.startsOn().minusDays(dice.between(12, 45));
    if (dice.chance(650)) {
      Spell spell = Spell.since(cohort.startsOn()).asTrainer().selectedAfter(appliedOn);
      train(cohort, applicant, spell, dice);
    } else {
      diary.enrol(cohort, applicant, Spell.rejected(appliedOn));
    }
  }

  /** One or two who were trained before lead, and are on every register as trainers. */
  private void lead(Cohort cohort, List<Person> trainees, Dice dice) {
    String trainedIn = cohort.series().code().equals("LED-UA") ? "TOT-UA" : "LED-UA";
    List<Person> free = new ArrayList<>();
    for (Torchbearer torchbearer : torchbearers) {
      if (torchbearer.trainedIn().equals(trainedIn)
          && torchbearer.since().isBefore(cohort.startsOn())
          && !trainees.contains(torchbearer.person())) {
        free.add(torchbearer.person());
      }
    }
    for (int leaders = dice.between(1, 2); leaders > 0 && !free.isEmpty(); leaders--) {
      Person leader = free.remove(dice.below(free.size()));
      train(cohort, leader, Spell.since(cohort.startsOn()).asTrainer(), dice);
    }
  }

  private void train(Cohort cohort, Person person, Spell spell, Dice dice) {
    boolean leads = spell.role().equals("trainer") && spell.selection().isEmpty();
    int reliability = leads ? 1000 : cohort.series().turnout() * 10 + dice.between(-100, 80);
    int came = 0;
    for (int i = 0; i < cohort.meetings().size(); i++) {
      if (spell.covers(cohort.meetings().get(i))) {
        boolean comes = dice.chance(reliability - i * cohort.series().fade());
        came += comes ? 1 : 0;
        diary.attended(cohort, code(i), person, comes ? "present" : "absent");
      }
    }
    boolean completed = came >= 3 && cohort.over();
    if (completed) {
      torchbearers.add(
          new Torchbearer(person, cohort.startsOn().plusDays(60), cohort.series().code()));
    }
    diary.enrol(cohort, person, completed ? spell.until(cohort.endsOn(), "completed") : spell);
  }

  private static String code(int index) {
    return "T%02d".formatted(index + 1);
  }
}
