package org.alongside.batch.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.Reference.Programme;
import org.alongside.batch.indicator.Surveys.Anonymous;
import org.alongside.batch.indicator.Surveys.Identified;
import org.alongside.batch.indicator.Surveys.Instrument;
import org.alongside.batch.indicator.Surveys.Item;
import org.alongside.batch.indicator.Surveys.Kind;
import org.alongside.batch.indicator.Surveys.Response;
import org.alongside.batch.indicator.Surveys.Use;

/**
 * Surveys, read off the domain spec like {@link NaiveCount}: first everything there is to count,
 * then how much of it lies in a cell and period.
 */
final class NaiveSurveys {

  /** Changes of a mean are counted in parts of lcm(1 … 10). */
  static final long PARTS = 2520;

  /** One of a detail, belonging to a cohort on a day and counted on another. */
  private record Event(
      String what,
      int who,
      int cohort,
      LocalDate day,
      LocalDate judged,
      String home,
      long amount) {}

  private final NaiveCount count;
  private final Reference reference;
  private final List<Event> events = new ArrayList<>();

  NaiveSurveys(NaiveCount count, List<Detail> details) {
    this.count = count;
    this.reference = count.reference();
    for (Detail detail : details) {
      switch (detail.measure()) {
        case VALID, ACTED, ANSWERED, FAVOURABLE -> addRespondents(detail);
        case PAIRS, PAIRS_UP, ACTED_BEFORE, ACTED_AFTER -> addPairs(detail);
        case DUE, RETURNED, SUSTAINED -> addFollowUps(detail);
        case COMPLETED, GRADUATED, COVERED -> addCompleters(detail);
        case SUM, SUM_BEFORE, SUM_AFTER -> {
          // Seen in the changes.
        }
      }
    }
    for (String family : List.of("ACT", "GEM", "KNOW", "STAFF")) {
      for (Wave wave : Wave.values()) {
        addChanges(family, wave);
      }
    }
  }

  /** ACTED_CUM, for everyone. */
  long acted(Cell cell, LocalDate to) {
    return count.people().stream().filter(person -> acted(person, cell, to)).count();
  }

  @SuppressWarnings("ReferenceEquality") // this person, not one like him
  private boolean acted(PersonFacts person, Cell cell, LocalDate to) {
    boolean stepped =
        person.outcomes().steps().stream()
            .filter(step -> step.doneOn() != Integer.MAX_VALUE)
            .anyMatch(step -> isHere(cell, step.cohort(), step.doneOn(), person.home(), to));
    for (Spell spell : spells()) {
      for (Wave wave : List.of(Wave.G, Wave.F3, Wave.F6, Wave.F12)) {
        Optional<Response> response =
            spell.person() == person
                ? chosen(person, spell.number(), "ACT", wave)
                : Optional.empty();
        stepped |=
            response.isPresent()
                && score(response.get())[1] > 0
                && isHere(
                    cell, spell.enrolment().cohort(), response.get().takenOn(), person.home(), to);
      }
    }
    return stepped;
  }

  private boolean isHere(Cell cell, int cohort, int day, String home, LocalDate to) {
    LocalDate date = NaiveCount.date(day);
    return !date.isAfter(to) && count.contains(cell, cohort, date, home);
  }

  /** STILL_ACTING_CUM, for everyone: persons with an enrolment that SUSTAINED counts at F6. */
  long stillActing(Cell cell, LocalDate to) {
    String sustained = Detail.of(Detail.Measure.SUSTAINED, "ACT", Wave.F6).toString();
    return events.stream()
        .filter(event -> event.what().equals(sustained) && !event.judged().isAfter(to))
        .filter(event -> count.contains(cell, event.cohort(), event.day(), event.home()))
        .mapToInt(Event::who)
        .distinct()
        .count();
  }

  /** How much of each there is in a cell and period. */
  Map<String, Long> in(Cell cell, Period period) {
    Map<String, Long> found = new HashMap<>();
    for (Event event : events) {
      if (NaiveCount.in(period, event.judged())
          && count.contains(cell, event.cohort(), event.day(), event.home())) {
        found.merge(event.what(), event.amount(), Long::sum);
      }
    }
    return found;
  }

  static String change(String family, Wave wave) {
    return "change of " + family + " at " + wave;
  }

  private void add(String what, int cohort, Response response, String home, long amount) {
    LocalDate day = NaiveCount.date(response.takenOn());
    events.add(new Event(what, -1, cohort, day, day, home, amount));
  }

  private Instrument instrument(Response response) {
    return reference.surveys().instruments().get(response.instrument());
  }

  private static boolean isScored(Instrument instrument, Item item) {
    return instrument.kind() != Kind.KNOWLEDGE || item.correct() != null;
  }

  private static boolean isAnswered(Instrument instrument, String answer) {
    boolean said = !answer.isEmpty() && !answer.equals("NA");
    return said && (instrument.kind() != Kind.ATTITUDE || !answer.equals("7"));
  }

  /** Answered scored items, right answers, points in millionths. */
  private long[] score(Response response) {
    Instrument instrument = instrument(response);
    long[] score = new long[4];
    for (int i = 0; i < instrument.items().size(); i++) {
      Item item = instrument.items().get(i);
      String answer = response.answers().get(i);
      if (!isScored(instrument, item)) {
        continue;
      }
      score[3]++;
      if (isAnswered(instrument, answer)) {
        score[0]++;
        score[1] += isFavourable(instrument, item, answer) ? 1 : 0;
        score[2] += instrument.kind() == Kind.ATTITUDE ? points(instrument, item, answer) : 0;
      }
    }
    return score;
  }

  private static long points(Instrument instrument, Item item, String answer) {
    BigDecimal value = new BigDecimal(answer);
    for (boolean turn : List.of(item.reversed(), instrument.down())) {
      value = turn ? BigDecimal.valueOf(4).subtract(value) : value;
    }
    return value.multiply(BigDecimal.valueOf(1_000_000)).longValueExact();
  }

  private static boolean isFavourable(Instrument instrument, Item item, String answer) {
    return switch (instrument.kind()) {
      case KNOWLEDGE -> answer.equals(item.correct());
      case ACTION -> answer.equals("yes");
      case ATTITUDE -> points(instrument, item, answer) == 3_000_000;
    };
  }

  private boolean isValid(Response response) {
    long[] score = score(response);
    return score[0] >= 0.8 * score[3]
        && !NaiveCount.date(response.takenOn()).isAfter(reference.businessDate());
  }

  private List<Response> valid(PersonFacts person, int enrolment, String family, Wave wave) {
    List<Response> valid = new ArrayList<>();
    for (Identified one : person.outcomes().responses()) {
      Response response = one.response();
      if (one.enrolment() == enrolment
          && response.wave() == wave
          && instrument(response).family().equals(family)
          && isValid(response)) {
        valid.add(response);
      }
    }
    valid.sort(
        (a, b) ->
            a.takenOn() != b.takenOn()
                ? Integer.compare(a.takenOn(), b.takenOn())
                : Integer.compare(a.instrument(), b.instrument()));
    return valid;
  }

  private Optional<Response> chosen(PersonFacts person, int enrolment, String family, Wave wave) {
    List<Response> valid = valid(person, enrolment, family, wave);
    if (valid.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(wave == Wave.E ? valid.get(0) : valid.get(valid.size() - 1));
  }

  private record Spell(PersonFacts person, int who, int number, Enrolment enrolment) {}

  private List<Spell> spells() {
    List<Spell> spells = new ArrayList<>();
    for (int who = 0; who < count.people().size(); who++) {
      PersonFacts person = count.people().get(who);
      for (int e = 0; e < person.enrolments().size(); e++) {
        if (person.enrolments().get(e).exit() != Exit.VOID) {
          spells.add(new Spell(person, who, e, person.enrolments().get(e)));
        }
      }
    }
    return spells;
  }

  private void addRespondents(Detail detail) {
    for (Spell spell : spells()) {
      chosen(spell.person(), spell.number(), detail.family(), detail.wave())
          .filter(r -> is(detail, r))
          .ifPresent(
              r -> add(detail.toString(), spell.enrolment().cohort(), r, spell.person().home(), 1));
    }
    for (Anonymous one : reference.surveys().anonymous()) {
      if (instrument(one.response()).family().equals(detail.family())
          && one.response().wave() == detail.wave()
          && isValid(one.response())
          && is(detail, one.response())) {
        add(detail.toString(), one.cohort(), one.response(), "", 1);
      }
    }
  }

  private boolean is(Detail detail, Response response) {
    Instrument instrument = instrument(response);
    if (detail.part().isEmpty()) {
      return detail.measure() == Detail.Measure.VALID
          || (instrument.kind() == Kind.ACTION && score(response)[1] > 0);
    }
    for (int i = 0; i < instrument.items().size(); i++) {
      Item item = instrument.items().get(i);
      String answer = response.answers().get(i);
      if (item.code().equals(detail.part()) && isAnswered(instrument, answer)) {
        return detail.measure() == Detail.Measure.ANSWERED
            || isFavourable(instrument, item, answer);
      }
    }
    return false;
  }

  private void addPairs(Detail detail) {
    for (Spell spell : spells()) {
      Optional<Response> before = chosen(spell.person(), spell.number(), detail.family(), Wave.E);
      Optional<Response> after =
          chosen(spell.person(), spell.number(), detail.family(), detail.wave());
      if (detail.wave() == Wave.E || before.isEmpty() || after.isEmpty()) {
        continue;
      }
      boolean action = instrument(after.get()).kind() == Kind.ACTION;
      boolean counts =
          switch (detail.measure()) {
            case ACTED_BEFORE -> action && score(before.get())[1] > 0;
            case ACTED_AFTER -> action && score(after.get())[1] > 0;
            case PAIRS_UP -> isHigher(after.get(), before.get());
            default -> true;
          };
      if (counts) {
        String home = spell.person().home();
        add(detail.toString(), spell.enrolment().cohort(), after.get(), home, 1);
      }
    }
  }

  private boolean isHigher(Response after, Response before) {
    int points = instrument(after).kind() == Kind.ATTITUDE ? 2 : 1;
    long[] one = score(after);
    long[] other = score(before);
    return BigDecimal.valueOf(one[points])
            .multiply(BigDecimal.valueOf(other[0]))
            .compareTo(BigDecimal.valueOf(other[points]).multiply(BigDecimal.valueOf(one[0])))
        > 0;
  }

  /** Σ (after − before): points or right answers per item, times {@link #PARTS}. */
  private void addChanges(String family, Wave wave) {
    for (Spell spell : spells()) {
      Optional<Response> before = chosen(spell.person(), spell.number(), family, Wave.E);
      Optional<Response> after = chosen(spell.person(), spell.number(), family, wave);
      boolean pair = wave != Wave.E && before.isPresent() && after.isPresent();
      if (pair) {
        long change = mean(after.get()) - mean(before.get());
        String home = spell.person().home();
        add(change(family, wave), spell.enrolment().cohort(), after.get(), home, change);
      }
    }
  }

  private long mean(Response response) {
    long[] score = score(response);
    return switch (instrument(response).kind()) {
      case KNOWLEDGE -> score[1] * PARTS / score[3];
      case ATTITUDE -> score[2] * PARTS / score[0];
      case ACTION -> 0;
    };
  }

  private boolean isAsked(Spell spell, Detail detail) {
    int programme = reference.cohorts().get(spell.enrolment().cohort()).programme();
    return reference.surveys().uses().contains(new Use(programme, detail.family(), detail.wave()));
  }

  private void addFollowUps(Detail detail) {
    int months =
        switch (detail.wave()) {
          case E, G -> 0;
          case F3 -> 3;
          case F6 -> 6;
          case F12 -> 12;
        };
    int window = months == 12 ? 60 : months == 6 ? 45 : 30;
    for (Spell spell : spells()) {
      Optional<LocalDate> from = from(spell);
      if (months == 0 || from.isEmpty() || !isAsked(spell, detail)) {
        continue;
      }
      LocalDate due = from.get().plusMonths(months);
      LocalDate closes = due.plusDays(window);
      if (closes.isAfter(reference.businessDate())) {
        continue;
      }
      List<Response> inWindow =
          valid(spell.person(), spell.number(), detail.family(), detail.wave()).stream()
              .filter(r -> !NaiveCount.date(r.takenOn()).isBefore(due.minusDays(window)))
              .filter(r -> !NaiveCount.date(r.takenOn()).isAfter(closes))
              .toList();
      boolean counts =
          switch (detail.measure()) {
            case RETURNED -> !inWindow.isEmpty();
            case SUSTAINED ->
                !inWindow.isEmpty()
                    && detail.family().equals("ACT")
                    && score(inWindow.get(inWindow.size() - 1))[1] > 0;
            default -> true;
          };
      if (counts) {
        add(detail, spell, from.get(), closes);
      }
    }
  }

  private void add(Detail detail, Spell spell, LocalDate day, LocalDate judged) {
    int cohort = spell.enrolment().cohort();
    String home = spell.person().home();
    events.add(new Event(detail.toString(), spell.who(), cohort, day, judged, home, 1));
  }

  /** Completion, or without any threshold the first reach under the enrolment. */
  private Optional<LocalDate> from(Spell spell) {
    if (!count.counts(spell.enrolment())) {
      return Optional.empty();
    }
    Programme programme =
        reference.programmes().get(reference.cohorts().get(spell.enrolment().cohort()).programme());
    if (programme.minSessions() != null || programme.minMinutes() != null) {
      return count.completion(spell.person(), spell.enrolment());
    }
    for (Attendance attendance : count.under(spell.person(), spell.enrolment())) {
      if (count.isReach(spell.person(), attendance)) {
        return Optional.of(count.day(attendance));
      }
    }
    return Optional.empty();
  }

  private void addCompleters(Detail detail) {
    for (Spell spell : spells()) {
      Optional<LocalDate> day =
          count.counts(spell.enrolment())
              ? count.completion(spell.person(), spell.enrolment())
              : Optional.empty();
      boolean before = chosen(spell.person(), spell.number(), detail.family(), Wave.E).isPresent();
      boolean after = chosen(spell.person(), spell.number(), detail.family(), Wave.G).isPresent();
      boolean counts =
          switch (detail.measure()) {
            case COMPLETED -> true;
            case GRADUATED -> after;
            default -> before && after;
          };
      if (day.isPresent() && detail.wave() == Wave.G && isAsked(spell, detail) && counts) {
        add(detail, spell, day.get(), day.get());
      }
    }
  }
}
