package org.alongside.batch.indicator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.PersonCounter.Attributed;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.Reference.Programme;
import org.alongside.batch.indicator.Surveys.Anonymous;
import org.alongside.batch.indicator.Surveys.Identified;
import org.alongside.batch.indicator.Surveys.Instrument;
import org.alongside.batch.indicator.Surveys.Kind;
import org.alongside.batch.indicator.Surveys.Response;
import org.alongside.batch.indicator.Surveys.Use;
import org.jspecify.annotations.Nullable;

/** Knowledge, attitudes and action of one person at a time (domain spec, section 4). */
final class SurveyCounter {

  /** A valid response with its score. */
  record Scored(Instrument instrument, Response response, Score score) {}

  private final Frame frame;
  private final Tally tally;
  private final Reference reference;
  private final int businessDay;
  private final Horizon horizon;
  private final JourneyCounter journey;
  private final DetailSheet sheet;

  SurveyCounter(Frame frame, Tally tally, Horizon horizon, JourneyCounter journey) {
    this.frame = frame;
    this.tally = tally;
    this.reference = frame.reference();
    this.businessDay = reference.businessDay();
    this.horizon = horizon;
    this.journey = journey;
    this.sheet = new DetailSheet(frame);
  }

  /** Responses of nobody in particular; they have no pair. */
  void countAnonymous() {
    for (Anonymous one : reference.surveys().anonymousUpTo(businessDay)) {
      int day = one.response().takenOn();
      countResponse(frame.signature(one.cohort(), day, ""), scored(one.response()));
    }
  }

  void count(PersonFacts person, List<Attributed> attended) {
    if (reference.surveys().instruments().isEmpty()) {
      return;
    }
    for (int e = 0; e < person.enrolments().size(); e++) {
      Enrolment enrolment = person.enrolments().get(e);
      if (enrolment.exit() != Exit.VOID) {
        countEnrolment(person, e, EnrolmentCounter.under(e, attended));
      }
    }
  }

  /** Adds what has been gathered to the tally. */
  void finish() {
    sheet.spreadInto(tally);
  }

  private Scored scored(Response response) {
    Instrument instrument = reference.surveys().instrument(response);
    return new Scored(instrument, response, Score.of(instrument, response));
  }

  private boolean counts(Scored scored) {
    horizon.at(scored.response().takenOn());
    return scored.response().takenOn() <= businessDay && scored.score().isValid();
  }

  private void countEnrolment(PersonFacts person, int number, List<Attributed> attended) {
    Enrolment enrolment = person.enrolments().get(number);
    Map<String, Map<Wave, Scored>> chosen = new TreeMap<>();
    for (Identified one : person.outcomes().responses()) {
      Scored scored = scored(one.response());
      if (one.enrolment() == number && counts(scored)) {
        chosen
            .computeIfAbsent(scored.instrument().family(), family -> new EnumMap<>(Wave.class))
            .merge(one.response().wave(), scored, SurveyCounter::chosen);
      }
    }
    chosen.values().forEach(waves -> countWaves(person, enrolment, waves));
    new FollowUp(person, number, attended, chosen).count();
  }

  /** Two in one wave: the earliest counts at enrolment, the latest otherwise. */
  private static Scored chosen(Scored one, Scored other) {
    boolean otherIsLater =
        other.response().takenOn() != one.response().takenOn()
            ? other.response().takenOn() > one.response().takenOn()
            : other.response().instrument() > one.response().instrument();
    return otherIsLater == (one.response().wave() == Wave.E) ? one : other;
  }

  private void countWaves(PersonFacts person, Enrolment enrolment, Map<Wave, Scored> waves) {
    Scored before = waves.get(Wave.E);
    waves.forEach(
        (wave, scored) -> {
          int day = scored.response().takenOn();
          Signature signature = frame.signature(enrolment.cohort(), day, person.home());
          countResponse(signature, scored);
          if (wave != Wave.E && kind(scored) == Kind.ACTION && scored.score().acted()) {
            journey.reached(Quantity.ACTED, signature, day);
          }
          if (before != null && wave != Wave.E && !scored.instrument().anonymous()) {
            countPair(signature, before, scored);
          }
        });
  }

  private void countResponse(Signature signature, Scored scored) {
    Score score = scored.score();
    add(signature, Measure.VALID, scored, 1);
    add(signature, Measure.ACTED, scored, kind(scored) == Kind.ACTION && score.acted() ? 1 : 0);
    addSum(signature, Measure.SUM, scored, scored);
    for (int i = 0; i < score.items().size(); i++) {
      String item = scored.instrument().items().get(score.items().get(i)).code();
      add(signature, detail(Measure.ANSWERED, scored, item, 0), scored, 1);
      int favourable = score.favourable().get(i) ? 1 : 0;
      add(signature, detail(Measure.FAVOURABLE, scored, item, 0), scored, favourable);
    }
  }

  private void countPair(Signature signature, Scored before, Scored after) {
    add(signature, Measure.PAIRS, after, 1);
    long higher = after.score().sum() * before.score().answered();
    long lower = before.score().sum() * after.score().answered();
    add(signature, Measure.PAIRS_UP, after, higher > lower ? 1 : 0);
    if (kind(after) == Kind.ACTION) {
      add(signature, Measure.ACTED_BEFORE, after, before.score().acted() ? 1 : 0);
      add(signature, Measure.ACTED_AFTER, after, after.score().acted() ? 1 : 0);
    }
    addSum(signature, Measure.SUM_BEFORE, before, after);
    addSum(signature, Measure.SUM_AFTER, after, after);
  }

  /** The sum of one response, under the wave and day of another. */
  private void addSum(Signature signature, Measure measure, Scored of, Scored at) {
    switch (kind(of)) {
      case ATTITUDE -> {
        int answered = of.score().answered();
        add(signature, detail(measure, at, "", answered), at, of.score().sum());
      }
      case KNOWLEDGE -> {
        add(signature, detail(measure, at, "", of.score().scored()), at, of.score().sum());
        for (String topic : Details.topics(of.instrument())) {
          int parts = Details.scored(of.instrument(), topic);
          add(signature, detail(measure, at, topic, parts), at, correct(of, topic));
        }
      }
      case ACTION -> {
        // Whoever acted did: there is no score.
      }
    }
  }

  private static long correct(Scored scored, String topic) {
    long correct = 0;
    for (int i = 0; i < scored.score().items().size(); i++) {
      int item = scored.score().items().get(i);
      boolean here = scored.instrument().items().get(item).topic().equals(topic);
      correct += here && scored.score().favourable().get(i) ? 1 : 0;
    }
    return correct;
  }

  private static Kind kind(Scored scored) {
    return scored.instrument().kind();
  }

  private static Detail detail(Measure measure, Scored at, String part, int parts) {
    return new Detail(measure, at.instrument().family(), at.response().wave(), part, parts);
  }

  private void add(Signature signature, Measure measure, Scored at, long amount) {
    add(signature, detail(measure, at, "", 0), at, amount);
  }

  private void add(Signature signature, Detail detail, Scored at, long amount) {
    if (amount != 0) {
      sheet.add(signature, detail, at.response().takenOn(), amount);
    }
  }

  /** What an enrolment owes after it was completed, and whether knowledge was asked twice. */
  private final class FollowUp {

    private final PersonFacts person;
    private final int number;
    private final Enrolment enrolment;
    private final Map<String, Map<Wave, Scored>> chosen;
    private final int programme;
    private final int completedOn;
    private final int from;

    FollowUp(
        PersonFacts person,
        int number,
        List<Attributed> attended,
        Map<String, Map<Wave, Scored>> chosen) {
      this.person = person;
      this.number = number;
      this.enrolment = person.enrolments().get(number);
      this.chosen = chosen;
      this.programme = reference.cohorts().get(enrolment.cohort()).programme();
      Programme of = reference.programmes().get(programme);
      boolean begun = enrolment.enrolledOn() <= businessDay;
      this.completedOn =
          begun ? Dose.of(of, attended, reference.sessions()).completedOn() : Days.NEVER;
      this.from = of.hasThreshold() || !begun ? completedOn : firstReach(attended);
    }

    private int firstReach(List<Attributed> attended) {
      for (Attributed one : attended) {
        if (person.consentGiven() && one.session().day() <= person.withdrawnOn()) {
          return one.session().day();
        }
      }
      return Days.NEVER;
    }

    void count() {
      for (String family : frame.details().families()) {
        if (completedOn != Days.NEVER && reference.surveys().uses().contains(use(family, Wave.G))) {
          countCover(family);
        }
        for (Wave wave : Wave.values()) {
          boolean asked = reference.surveys().uses().contains(use(family, wave));
          if (from != Days.NEVER && wave.isFollowUp() && asked) {
            countDue(family, wave);
          }
        }
      }
    }

    private Use use(String family, Wave wave) {
      return new Use(programme, family, wave);
    }

    private void countCover(String family) {
      Signature signature = frame.signature(enrolment.cohort(), completedOn, person.home());
      sheet.add(signature, Detail.of(Measure.COMPLETED, family, Wave.G), completedOn, 1);
      tally.addFact(enrolment.cohort(), QualityFact.COMPLETED, 1);
      Map<Wave, Scored> waves = chosen.getOrDefault(family, Map.of());
      if (waves.containsKey(Wave.G)) {
        sheet.add(signature, Detail.of(Measure.GRADUATED, family, Wave.G), completedOn, 1);
        tally.addFact(enrolment.cohort(), QualityFact.GRADUATED, 1);
        if (waves.containsKey(Wave.E)) {
          sheet.add(signature, Detail.of(Measure.COVERED, family, Wave.G), completedOn, 1);
          tally.addFact(enrolment.cohort(), QualityFact.PAIRED, 1);
        }
      }
    }

    private void countDue(String family, Wave wave) {
      int closes = wave.closes(from);
      horizon.at(closes);
      if (closes > businessDay) {
        return;
      }
      Signature signature = frame.signature(enrolment.cohort(), from, person.home());
      sheet.add(signature, Detail.of(Measure.DUE, family, wave), closes, 1);
      Scored answered = inWindow(family, wave, wave.opens(from), closes);
      if (answered != null) {
        sheet.add(signature, Detail.of(Measure.RETURNED, family, wave), closes, 1);
        if (kind(answered) == Kind.ACTION && answered.score().acted()) {
          sheet.add(signature, Detail.of(Measure.SUSTAINED, family, wave), closes, 1);
          if (wave == Wave.F6) {
            journey.reached(Quantity.STILL_ACTING, signature, closes);
          }
        }
      }
    }

    /** The latest valid response of the wave in its window, or null. */
    private @Nullable Scored inWindow(String family, Wave wave, int opens, int closes) {
      Scored found = null;
      for (Identified one : person.outcomes().responses()) {
        Response response = one.response();
        boolean here =
            one.enrolment() == number
                && response.wave() == wave
                && opens <= response.takenOn()
                && response.takenOn() <= closes;
        Scored scored = scored(response);
        if (here && scored.instrument().family().equals(family) && counts(scored)) {
          found = found == null ? scored : chosen(found, scored);
        }
      }
      return found;
    }
  }
}
