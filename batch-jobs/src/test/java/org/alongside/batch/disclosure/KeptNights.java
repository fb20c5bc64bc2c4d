package org.alongside.batch.disclosure;

import java.util.List;
import java.util.Map;
import org.alongside.batch.disclosure.Judgements.Judgement;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.PersonFacts;
import org.alongside.batch.indicator.Reference;

/** Nights of an organisation one after the other, of which somebody keeps what each showed. */
final class KeptNights {

  private static final int NIGHTS = 3;

  /** What is known of counts, by whom it may be learnt from. */
  interface Shown {
    boolean is(Count count, Cell cell, int period);
  }

  /** An attack by somebody who knows what a night shows, and what those before it showed. */
  interface Attack {
    void on(CountedNight night, Shown known, Map<String, Judgement> judged);
  }

  /** What is done each night. */
  interface Visitor {

    /**
     * @param kept what the nights before showed
     */
    void on(
        CountedNight night,
        LinkedDisclosure disclosure,
        Map<EarlierNights.Place, Long> kept,
        Map<String, Judgement> judged);
  }

  private KeptNights() {}

  /** Attacks each night; what is as it was is still known, shown again or not. */
  static void attack(long seed, Attack attack) {
    forEach(
        seed,
        (night, disclosure, kept, judged) ->
            attack.on(
                night,
                (count, cell, period) ->
                    disclosure.shows(count, cell, period)
                        || isKept(
                            kept, count.name(), cell, period, night.counted(count, cell, period)),
                judged));
  }

  /** Whether it was shown and is as it was. */
  static boolean isKept(
      Map<EarlierNights.Place, Long> kept, String subject, Cell cell, int period, long counted) {
    Long before = kept.get(EarlierNights.Place.of(subject, cell, period));
    return before != null && before == counted;
  }

  static void forEach(long seed, Visitor visitor) {
    RandomOrganisation organisation = new RandomOrganisation(seed);
    Reference reference = organisation.reference();
    List<PersonFacts> people = organisation.people(reference);
    EarlierNights kept = EarlierNights.NONE;
    Map<String, Judgement> judged = Map.of();
    for (int n = 1; n <= NIGHTS; n++) {
      CountedNight night = CountedNight.of("seed " + seed + ", night " + n, reference, people);
      Judgements judgements = new Judgements("", judged);
      LinkedDisclosure disclosure = night.disclosure(kept, judgements);
      visitor.on(night, disclosure, kept.shown(), judgements.now());
      kept = disclosure.and(kept);
      judged = judgements.now();
      people = organisation.nextNight(reference, people);
    }
  }
}
