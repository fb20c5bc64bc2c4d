package org.alongside.batch.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Happenings;
import org.alongside.batch.indicator.Happenings.Concern;
import org.alongside.batch.indicator.Happenings.Feedback;
import org.alongside.batch.indicator.Happenings.Referral;
import org.alongside.batch.indicator.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Where feedback, referrals and concerns are shown (domain spec, section 7, third class): from ten
 * on, not in areas below the first level, and only where nothing hidden can be worked out from what
 * is shown.
 */
public final class SensitiveCounts {

  /** k: from how many on anything sensitive is shown. */
  public static final long SHOWN_FROM = 10;

  /** What is shown or hidden together. */
  public enum Subject {
    FEEDBACK,
    REFERRALS,
    REFERRALS_TAKEN_UP,
    CONCERNS_RAISED,
    CONCERNS_CLOSED;

    /** The subject of a sensitive indicator. */
    public static Subject of(String indicator) {
      return indicator.startsWith("WFB_") ? FEEDBACK : valueOf(indicator);
    }
  }

  private final Frame frame;
  private final EarlierNights earlier;
  private final Judgements judgements;
  private final SmallAreas small;
  private final Map<Subject, Judged> subjects = new EnumMap<>(Subject.class);

  /** Judges all subjects of a night. */
  public SensitiveCounts(Frame frame, EarlierNights earlier, Judgements judgements) {
    this.frame = frame;
    this.earlier = earlier;
    this.judgements = judgements;
    this.small = new SmallAreas(frame);
    Happenings happened = frame.reference().happenings();
    int today = frame.reference().businessDay();
    judgeFeedback(happened.feedback().stream().filter(one -> one.givenOn() <= today).toList());
    judgeReferrals(happened.referrals(), today);
    judgeConcerns(happened.concerns(), today);
  }

  /** Whether a subject is shown of a total or row in a period. */
  public boolean shows(Subject subject, Cell cell, int period) {
    return judged(subject).shows(cell, period);
  }

  /** What is known after tonight. */
  public EarlierNights and(EarlierNights before) {
    return before.and(frame, subjects.values());
  }

  private Judged judged(Subject subject) {
    Judged judged = subjects.get(subject);
    if (judged == null) {
      throw new IllegalStateException("Not judged: " + subject);
    }
    return judged;
  }

  /** Ratings are what means and shares are of; those liked are shown as their numerator. */
  private void judgeFeedback(List<Feedback> feedback) {
    ElementaryCells cells = new ElementaryCells(frame, false);
    ToIntFunction<Feedback> where = one -> cells.at(one.cohort(), one.givenOn(), "");
    Predicate<Feedback> rated = one -> one.rating() != Reference.NONE;
    Predicate<Feedback> liked = one -> one.rating() >= 4;
    int[] ratings = feedback.stream().filter(rated).mapToInt(where).toArray();
    int[] likes = feedback.stream().filter(liked).mapToInt(where).toArray();
    int[] dislikes = feedback.stream().filter(rated.and(liked.negate())).mapToInt(where).toArray();
    int[] words = feedback.stream().filter(rated.negate()).mapToInt(where).toArray();
    judge(Subject.FEEDBACK, null, new Sums(frame, cells), ratings, likes, dislikes, words);
  }

  private void judgeReferrals(List<Referral> referrals, int today) {
    ElementaryCells cells = new ElementaryCells(frame, true);
    int[] made =
        referrals.stream()
            .filter(one -> one.referredOn() <= today)
            .mapToInt(one -> cells.at(one.cohort(), one.referredOn(), one.home()))
            .toArray();
    int[] takenUp =
        referrals.stream()
            .filter(one -> one.takenUpOn() <= today)
            .mapToInt(one -> cells.at(one.cohort(), one.takenUpOn(), one.home()))
            .toArray();
    Sums sums = new Sums(frame, cells);
    judge(Subject.REFERRALS, null, sums, made);
    judge(Subject.REFERRALS_TAKEN_UP, judged(Subject.REFERRALS), sums, takenUp);
  }

  private void judgeConcerns(List<Concern> concerns, int today) {
    ElementaryCells cells = new ElementaryCells(frame, false);
    int[] raised =
        concerns.stream()
            .filter(one -> one.raisedOn() <= today)
            .mapToInt(one -> cells.at(one.cohort(), one.raisedOn(), ""))
            .toArray();
    int[] closed =
        concerns.stream()
            .filter(one -> one.closedOn() <= today)
            .mapToInt(one -> cells.at(one.cohort(), one.closedOn(), ""))
            .toArray();
    Sums sums = new Sums(frame, cells);
    judge(Subject.CONCERNS_RAISED, null, sums, raised);
    judge(Subject.CONCERNS_CLOSED, judged(Subject.CONCERNS_RAISED), sums, closed);
  }

  /**
   * @param whole what it is a part of, and shown only within; more of it than of the whole would
   *     tell of the whole in other periods
   * @param events the elementary cell of each; then of each of the parts that are none of the
   *     public's business either
   */
  private void judge(
      Subject subject, @Nullable Judged whole, Sums sums, int[] events, int[]... parts) {
    List<long[]> byCell =
        Stream.concat(Stream.of(events), Arrays.stream(parts)).map(sums::byCell).toList();
    long[] counts = sums.added(byCell.get(0));
    BitSet hidden = new BitSet();
    hidden.set(0, counts.length);
    sums.forEach(
        frame,
        (cell, p, sum) -> {
          if (counts[sum] >= SHOWN_FROM && mayBeShown(cell, p, whole, counts[sum])) {
            hidden.clear(sum);
          }
        });
    BitSet known = earlier.known(subject.name(), frame, sums, counts);
    BitSet every = new BitSet();
    every.set(0, counts.length);
    BitSet all =
        judgements.hidden(
            subject.name(),
            new Suppression(sums.all(), sums, byCell, SHOWN_FROM, hidden, known, every));
    subjects.put(
        subject,
        new Judged(
            subject.name(),
            sums,
            counts,
            all,
            (cell, period, sum) -> sum != Numbering.NOTHING && !small.hold(cell)));
  }

  private boolean mayBeShown(Cell cell, int period, @Nullable Judged whole, long count) {
    if (small.hold(cell)) {
      return false;
    }
    return whole == null || (whole.shows(cell, period) && count <= whole.counted(cell, period));
  }
}
