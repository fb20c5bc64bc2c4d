package org.alongside.batch.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What earlier nights decided to hide, and of which numbers: of the same ones it is the same, and
 * need not be worked out again.
 */
public final class Judgements {

  /**
   * One of them.
   *
   * @param digest of the numbers it rests on
   * @param hidden which sums are hidden, as {@link BitSet#toByteArray}
   * @param people who there were, and may have been for all that can be told; none of what is not
   *     judged by people
   */
  @SuppressWarnings("ArrayRecordComponent") // kept, never compared
  public record Judgement(byte[] digest, byte[] hidden, PossiblePeople people) {}

  private final String software;
  private final Map<String, Judgement> before;
  private final Map<String, Judgement> now = new HashMap<>();

  /**
   * @param software whose judgements they are: other software may judge otherwise
   * @param before those of the last night, by what was judged
   */
  public Judgements(String software, Map<String, Judgement> before) {
    this.software = software;
    this.before = Map.copyOf(before);
  }

  BitSet hidden(String name, Suppression suppression) {
    return hidden(name, suppression, () -> PossiblePeople.NONE);
  }

  /**
   * @param people asked once it is worked out what to hide
   */
  BitSet hidden(String name, Suppression suppression, Supplier<PossiblePeople> people) {
    byte[] digest = suppression.digest(software);
    Judgement last = before.get(name);
    Judgement judgement =
        last != null && Arrays.equals(last.digest(), digest)
            ? last
            : new Judgement(digest, suppression.hide().toByteArray(), people.get());
    now.put(name, judgement);
    return BitSet.valueOf(judgement.hidden());
  }

  /** Who the last night said there may have been. */
  PossiblePeople peopleBefore(String name) {
    Judgement last = before.get(name);
    return last == null ? PossiblePeople.NONE : last.people();
  }

  /** Those of tonight, by what was judged. */
  public Map<String, Judgement> now() {
    return Map.copyOf(now);
  }
}
