package org.alongside.registry.duplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.participant.Sex;

/**
 * How much two records speak for one person. The points are a convention of ours (the domain spec
 * names the signals, not their weight): 50 for names spelt alike, 20 for a cohort in common, 15 for
 * the same birth year, 10 for the same home area, 5 for the same sex. They order the queue and
 * decide nothing.
 *
 * @param points 0 to 100
 * @param signals what speaks for it, in words, the strongest first
 */
public record Likeness(int points, List<String> signals) {

  private static final int NAME = 50;
  private static final int COHORT = 20;
  private static final int BIRTH_YEAR = 15;
  private static final int AREA = 10;
  private static final int SEX = 5;
  private static final int VERY_LIKELY = 70;
  private static final int LIKELY = 50;

  static Likeness of(Profile one, Profile other) {
    ParticipantRow a = one.record();
    ParticipantRow b = other.record();
    Sum sum = new Sum();
    sum.add(
        one.nameMark() != null && Objects.equals(one.nameMark(), other.nameMark()),
        NAME,
        "names spelt alike");
    sum.add(!Collections.disjoint(one.cohorts(), other.cohorts()), COHORT, "in the same cohort");
    sum.add(
        a.birthYear() != null && Objects.equals(a.birthYear(), b.birthYear()),
        BIRTH_YEAR,
        "the same birth year");
    sum.add(
        a.homeArea() != null && Objects.equals(a.homeArea(), b.homeArea()),
        AREA,
        "the same home area");
    sum.add(a.sex() == b.sex() && a.sex() != Sex.U, SEX, "the same sex");
    return new Likeness(sum.points, List.copyOf(sum.signals));
  }

  /** In a word for people: very likely, likely or possible. */
  public String word() {
    return points >= VERY_LIKELY ? "very likely" : points >= LIKELY ? "likely" : "possible";
  }

  private static final class Sum {
    private int points;
    private final List<String> signals = new ArrayList<>();

    void add(boolean speaks, int worth, String words) {
      if (speaks) {
        points += worth;
        signals.add(words);
      }
    }
  }
}
