package org.alongside.batch.disclosure;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.alongside.batch.disclosure.Suppression.Sum;

/**
 * What can be worked out about how many people were somewhere at all, each counted once wherever he
 * was however often: people enrolled, men served, people active. Those who attack know who can have
 * been where, but neither how many people were in any two places nor in how many places anybody
 * was. Some of them know when sessions were held.
 *
 * <p>Nobody need have been in a hidden sum if all who were in one of its parts might have been in
 * parts outside instead, which are in no other shown sums and together in all of them. Many may
 * have been in it if so many are known to have been within every shown sum that one of its parts is
 * in: these might have been there as well. So it rests on which sums are shown, and on how many
 * there are in each, not on who they are.
 */
final class AttackOnPresence implements Attack {

  /**
   * Elementary cells of the same sums.
   *
   * @param homes of who may have been there; with an empty one if anybody
   * @param held whether somebody may have been there even to those who know when sessions were held
   */
  private record Part(BitSet sums, Set<String> homes, boolean held) {

    /** Whether everybody who may have been in another one may have been here, too. */
    boolean isOpenTo(Part other) {
      return homes.contains(ANYBODY)
          || (!other.homes.isEmpty()
              && !other.homes.contains(ANYBODY)
              && homes.containsAll(other.homes));
    }
  }

  private static final String ANYBODY = "";

  private final long[] counts;
  private final double[] worth;
  private final List<Part> parts = new ArrayList<>();
  private final BitSet[] partsOf;
  private final int[] sizes;
  private final BitSet[] around;
  private final List<Integer> innermostFirst;

  /**
   * @param homes of who may have been in each elementary cell; with an empty one if anybody
   * @param held the elementary cells in which somebody may have been even to those who know when
   *     sessions were held
   * @param counts by sum
   * @param known sums that no hiding makes unknown
   */
  AttackOnPresence(
      List<Sum> sums,
      Map<Integer, Set<String>> homes,
      Set<Integer> held,
      long[] counts,
      BitSet known) {
    this.counts = counts;
    this.worth = sums.stream().mapToDouble(Sum::worth).toArray();
    known.stream().forEach(sum -> worth[sum] = Suppression.WORTH_OF_KNOWN);
    this.partsOf = new BitSet[sums.size()];
    Overlaps overlaps = new Overlaps(sums);
    Map<Part, Integer> numbers = new HashMap<>();
    for (int s = 0; s < partsOf.length; s++) {
      BitSet own = new BitSet();
      sums.get(s).cells().stream()
          .mapToObj(
              cell ->
                  new Part(
                      bits(overlaps.sumsOf(cell)),
                      homes.getOrDefault(cell, Set.of()),
                      held.contains(cell)))
          .forEach(part -> own.set(number(part, numbers)));
      partsOf[s] = own;
    }
    this.sizes = Arrays.stream(partsOf).mapToInt(BitSet::cardinality).toArray();
    this.around = Arrays.stream(partsOf).map(this::aroundAllOf).toArray(BitSet[]::new);
    this.innermostFirst =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(Comparator.comparingInt(sum -> -around[sum].cardinality()))
            .toList();
  }

  private static BitSet bits(int[] numbers) {
    BitSet bits = new BitSet();
    for (int number : numbers) {
      bits.set(number);
    }
    return bits;
  }

  private int number(Part part, Map<Part, Integer> numbers) {
    Integer known = numbers.putIfAbsent(part, parts.size());
    if (known == null) {
      parts.add(part);
      return parts.size() - 1;
    }
    return known;
  }

  @Override
  public int sums() {
    return counts.length;
  }

  @Override
  public int size(int sum) {
    return sizes[sum];
  }

  @Override
  public long count(int sum) {
    return counts[sum];
  }

  @Override
  public double width(int target, BitSet hidden) {
    return toBeAtMost(target, 0, hidden).isEmpty() ? counts[target] : 0;
  }

  /** Whatever is asked for: if it may be fewer, it may be nobody. */
  @Override
  public BitSet toBeAtMost(int target, long few, BitSet hidden) {
    BitSet more = new BitSet();
    BitSet all = (BitSet) hidden.clone();
    partsOf[target].stream()
        .filter(part -> parts.get(part).held())
        .forEach(
            part -> {
              more.or(toHaveBeenElsewhere(part, target, all));
              all.or(more);
            });
    return more;
  }

  /** What to hide so that all of a part of the target might have been outside of it. */
  private BitSet toHaveBeenElsewhere(int part, int target, BitSet hidden) {
    BitSet more = new BitSet();
    BitSet all = (BitSet) hidden.clone();
    BitSet missing = missingElsewhere(part, target, all);
    while (!missing.isEmpty()) {
      BitSet cheapest = cheapestToFill(missing, part, target, all);
      if (cheapest.isEmpty()) {
        missing.stream().filter(sum -> worth[sum] < Suppression.WORTH_OF_KNOWN).forEach(more::set);
        return more;
      }
      more.or(cheapest);
      all.or(cheapest);
      missing = missingElsewhere(part, target, all);
    }
    return more;
  }

  /** The shown sums of a part in which its people would be missing if they had been elsewhere. */
  private BitSet missingElsewhere(int part, int target, BitSet hidden) {
    BitSet shown = shown(part, hidden);
    BitSet rest = (BitSet) shown.clone();
    BitSet missing = new BitSet();
    while (!rest.isEmpty()) {
      int sum = smallest(rest);
      for (int other : elsewhere(part, target, partsOf[sum])) {
        BitSet there = shown(other, hidden);
        if (isWithin(there, shown)) {
          rest.andNot(there);
          break;
        }
      }
      if (rest.get(sum)) {
        missing.set(sum);
        rest.clear(sum);
      }
    }
    return missing;
  }

  /**
   * What to hide so that they might have been in one more part elsewhere: what costs least for what
   * it saves of the missing sums; nothing if it costs more.
   */
  private BitSet cheapestToFill(BitSet missing, int part, int target, BitSet hidden) {
    BitSet shown = shown(part, hidden);
    BitSet around = new BitSet();
    missing.stream().forEach(sum -> around.or(partsOf[sum]));
    BitSet cheapest = new BitSet();
    double least = 1;
    for (int other : elsewhere(part, target, around)) {
      BitSet strangers = shown(other, hidden);
      BitSet saved = (BitSet) strangers.clone();
      strangers.andNot(shown);
      saved.and(missing);
      double cost = worth(strangers);
      if (cost < least * worth(saved) && cost < Suppression.WORTH_OF_KNOWN) {
        least = cost / worth(saved);
        cheapest = strangers;
      }
    }
    return cheapest;
  }

  private int smallest(BitSet some) {
    int smallest = some.nextSetBit(0);
    for (int sum = smallest; sum >= 0; sum = some.nextSetBit(sum + 1)) {
      if (sizes[sum] < sizes[smallest]) {
        smallest = sum;
      }
    }
    return smallest;
  }

  private int[] elsewhere(int part, int target, BitSet some) {
    IntPredicate outside = other -> !partsOf[target].get(other);
    return some.stream()
        .filter(outside.and(other -> parts.get(other).held()))
        .filter(other -> parts.get(other).isOpenTo(parts.get(part)))
        .toArray();
  }

  @Override
  public BitSet toBeAtLeast(int target, long many, BitSet hidden) {
    List<Integer> crowds = innermostFirst.stream().filter(sum -> counts[sum] >= many).toList();
    BitSet cheapest = null;
    for (int part : heldIfAny(partsOf[target])) {
      BitSet shown = shown(part, hidden);
      cheapest = cheapest == null ? shown : cheaper(cheapest, shown);
      for (int crowd : crowds) {
        BitSet strangers = (BitSet) shown.clone();
        strangers.andNot(around[crowd]);
        if (worth(strangers) < worth(cheapest) && mayAllHaveBeen(crowd, part)) {
          cheapest = strangers;
        }
        if (cheapest.isEmpty()) {
          return cheapest;
        }
      }
    }
    return cheapest == null || worth(cheapest) >= Suppression.WORTH_OF_KNOWN
        ? new BitSet()
        : cheapest;
  }

  private int[] heldIfAny(BitSet some) {
    int[] those = some.stream().filter(part -> parts.get(part).held()).toArray();
    return those.length > 0 ? those : some.stream().toArray();
  }

  /** Nobody knows the homes of who was somewhere where anybody may have been. */
  private boolean mayAllHaveBeen(int crowd, int part) {
    Part there = parts.get(part);
    return partsOf[crowd].stream()
        .mapToObj(parts::get)
        .allMatch(other -> other.homes().contains(ANYBODY) || there.isOpenTo(other));
  }

  /** The sums everybody is in who is in one of these parts. */
  private BitSet aroundAllOf(BitSet some) {
    BitSet sums = new BitSet();
    sums.set(0, counts.length);
    some.stream().forEach(part -> sums.and(parts.get(part).sums()));
    return sums;
  }

  private static boolean isWithin(BitSet inner, BitSet outer) {
    BitSet rest = (BitSet) inner.clone();
    rest.andNot(outer);
    return rest.isEmpty();
  }

  private BitSet shown(int part, BitSet hidden) {
    BitSet shown = (BitSet) parts.get(part).sums().clone();
    shown.andNot(hidden);
    return shown;
  }

  private BitSet cheaper(BitSet one, BitSet other) {
    return worth(other) < worth(one) ? other : one;
  }

  private double worth(BitSet some) {
    return some.stream().mapToDouble(sum -> worth[sum]).sum();
  }

  @Override
  public void addTo(MessageDigest digest) {
    for (int s = 0; s < counts.length; s++) {
      Suppression.add(digest, counts[s]);
      Suppression.add(digest, partsOf[s]);
    }
    parts.forEach(part -> Suppression.add(digest, part));
  }
}
