package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far one person came (domain spec, section 1: reached, attended half, completed, acted, still
 * acting at six months): the first day of each of these in every cell. The other counters tell it
 * what they meet; {@link #settle} counts.
 */
final class JourneyCounter {

  /** A day on which somebody had come as far as this, and where it belongs. */
  private record Milestone(Signature signature, int day) {}

  private final Frame frame;
  private final Tally tally;
  private final FirstTimes firstTimes;
  private final Map<Quantity, List<Milestone>> milestones = new EnumMap<>(Quantity.class);

  JourneyCounter(Frame frame, Tally tally) {
    this.frame = frame;
    this.tally = tally;
    this.firstTimes = new FirstTimes(frame);
  }

  /** Forgets the person. */
  void clear() {
    milestones.clear();
  }

  /**
   * Somebody had come this far on a day.
   *
   * @param step {@link Quantity#HALFWAY}, {@link Quantity#ACTED} or {@link Quantity#STILL_ACTING}
   * @param day not after the business date
   */
  void reached(Quantity step, Signature signature, int day) {
    milestones.computeIfAbsent(step, any -> new ArrayList<>()).add(new Milestone(signature, day));
  }

  /** Counts the person once per cell and step, by age at first reach, as completers are. */
  void settle(PersonFacts person, ReachCounter reach) {
    milestones.forEach(
        (step, all) -> {
          firstTimes.clear();
          all.sort(Comparator.comparingInt(Milestone::day));
          all.forEach(one -> firstTimes.see(one.signature(), one.day()));
          for (int i = 0; i < firstTimes.count(); i++) {
            int cell = firstTimes.cell(i);
            int day = firstTimes.position(i);
            int[] splits = ReachCounter.splits(person, Math.min(reach.firstReach(cell), day));
            int stretch = frame.cells().get(cell).periods().stretchOf(day);
            tally.addOne(cell, step, splits, stretch);
          }
        });
  }
}
