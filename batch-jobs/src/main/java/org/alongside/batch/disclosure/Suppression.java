package org.alongside.batch.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Decides which sums to hide so that none of the hidden ones is bounded more tightly than 0…k by
 * those that are shown (domain spec, section 7, third class).
 *
 * <p>The attacker knows which elementary cells each sum adds up, and that nothing is negative. A
 * hidden sum of less than k is safe if there are numbers for the elementary cells that give every
 * shown sum its value and it none, and others that give it k or more. One hidden for another's sake
 * is safe if what it may be is as wide, k or more from end to end. Where there are no such numbers,
 * a linear program finds the cheapest shown sums to hide so that there are. Hiding more never makes
 * known numbers wrong, so they are kept as witnesses for all other sums they serve.
 *
 * <p>Some sums the attacker knows whether they are shown or not, from earlier. To hide those helps
 * nothing; what follows from them alone cannot be helped.
 *
 * <p>What is hidden depends on the arguments alone.
 */
final class Suppression {

  /**
   * One sum.
   *
   * @param cells numbers of the elementary cells it adds up; not empty
   * @param worth what it costs to hide it; more than zero
   */
  record Sum(BitSet cells, double worth) {}

  /** More than any sum is worth. */
  static final double WORTH_OF_KNOWN = 50_000;

  /** By how much what cannot be so little is tried to be more. */
  private static final long STEP = 2;

  private final List<Attack> attacks;
  private final long enough;
  private final BitSet guarded;
  private final BitSet hiddenFirst;
  private final BitSet known;
  private final BitSet hidden;
  private final Deque<Integer> unproven = new ArrayDeque<>();

  /**
   * Of what adds up, by elementary cell.
   *
   * @param sums no two of the same elementary cells
   * @param counts by elementary cell; after the first those of parts: shown or hidden with it, they
   *     must leave it possible, too, that there are none
   * @param enough k
   * @param hidden those to start from; not changed
   * @param known those the attacker knows all the same
   * @param guarded which of those that are or will be hidden must not be worked out
   */
  Suppression(
      List<Sum> sums,
      Neighbourhood neighbourhood,
      List<long[]> counts,
      long enough,
      BitSet hidden,
      BitSet known,
      BitSet guarded) {
    this(attacks(sums, neighbourhood, counts, known), enough, hidden, known, guarded);
  }

  /**
   * @param attacks on the same sums; after the first those on parts
   * @param enough k
   * @param hidden those to start from; not changed
   * @param known those the attacker knows all the same
   * @param guarded which of those that are or will be hidden must not be worked out
   */
  Suppression(
      List<? extends Attack> attacks, long enough, BitSet hidden, BitSet known, BitSet guarded) {
    this.attacks = List.copyOf(attacks);
    this.enough = enough;
    this.hiddenFirst = (BitSet) hidden.clone();
    this.known = known;
    this.hidden = (BitSet) hidden.clone();
    this.hidden.andNot(known);
    this.guarded = guarded;
  }

  private static List<AttackOnCells> attacks(
      List<Sum> sums, Neighbourhood neighbourhood, List<long[]> counts, BitSet known) {
    List<Sum> priced = new ArrayList<>(sums);
    known.stream().forEach(sum -> priced.set(sum, new Sum(sums.get(sum).cells(), WORTH_OF_KNOWN)));
    Overlaps overlaps = new Overlaps(priced);
    return counts.stream()
        .map(count -> new AttackOnCells(sums, overlaps, neighbourhood, count, known))
        .toList();
  }

  /**
   * The same where what was decided once still holds. What is known from earlier is no part of it:
   * as long as all numbers are the same, that is what was known then, and what was shown then.
   */
  byte[] digest(String software) {
    MessageDigest digest = sha256();
    digest.update(software.getBytes(StandardCharsets.UTF_8));
    attacks.forEach(attack -> attack.addTo(digest));
    List.of(hiddenFirst, guarded).forEach(some -> add(digest, some));
    return digest.digest();
  }

  static void add(MessageDigest digest, BitSet some) {
    add(digest, some.toByteArray());
  }

  /** Adds something that is written like nothing else. */
  static void add(MessageDigest digest, Object something) {
    add(digest, something.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has it", e);
    }
  }

  /** The sums to hide, those to start from included. */
  BitSet hide() {
    Attack attack = attacks.get(0);
    if (hidden.cardinality() == attack.sums()) {
      return hidden;
    }
    List<Integer> largestFirst = new ArrayList<>(hidden.stream().boxed().toList());
    largestFirst.sort(
        Comparator.comparingInt((Integer sum) -> -attack.size(sum))
            .thenComparing(Comparator.naturalOrder()));
    unproven.addAll(largestFirst);
    while (!unproven.isEmpty()) {
      int sum = unproven.remove();
      if (guarded.get(sum)) {
        prove(sum);
      }
    }
    hidden.or(hiddenFirst);
    return hidden;
  }

  private void prove(int sum) {
    Attack attack = attacks.get(0);
    long count = attack.count(sum);
    if (count >= enough) {
      // What cannot be so little may be more.
      for (long less = enough; less >= 0 && attack.width(sum, hidden) < enough; less -= STEP) {
        hideMore(attack.toBeAtMost(sum, count - less, hidden));
        if (attack.width(sum, hidden) < enough) {
          hideMore(attack.toBeAtLeast(sum, count - less + enough, hidden));
        }
      }
      return;
    }
    for (Attack any : attacks) {
      hideMore(any.toBeAtMost(sum, 0, hidden));
    }
    hideMore(attack.toBeAtLeast(sum, enough, hidden));
  }

  private void hideMore(BitSet more) {
    more.andNot(hidden);
    more.andNot(known);
    hidden.or(more);
    more.stream().forEach(unproven::add);
  }
}
