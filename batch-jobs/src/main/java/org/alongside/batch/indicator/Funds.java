package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Funding;
import org.alongside.batch.indicator.Reference.Grant;

/**
 * Who pays for a cohort from one day on until something changes.
 *
 * @param from first day
 * @param grants codes of the grants that pay and of all above them
 * @param shares by code of the root grant's donor, in units of 10⁻¹⁰ percent, {@link Scope#OWN}
 *     included; they add up to {@link #WHOLE}
 */
record Funds(int from, SortedSet<String> grants, SortedMap<String, Long> shares) {

  /** 100 percent. */
  static final long WHOLE = 1_000_000_000_000L;

  /** All stretches of a cohort's funding, the first from the beginning of time. */
  static List<Funds> of(Cohort cohort, List<Grant> grants) {
    SortedSet<Integer> changes = new TreeSet<>();
    changes.add(Integer.MIN_VALUE);
    for (Funding funding : cohort.fundings()) {
      changes.add(funding.from());
      if (funding.to() != Days.NEVER) {
        changes.add(funding.to() + 1);
      }
    }
    List<Funds> all = new ArrayList<>();
    for (int day : changes) {
      all.add(on(day, cohort, grants));
    }
    return all;
  }

  private static Funds on(int day, Cohort cohort, List<Grant> grants) {
    SortedSet<String> paying = new TreeSet<>();
    SortedMap<String, Long> shares = new TreeMap<>();
    long own = WHOLE;
    for (Funding funding : cohort.fundings()) {
      if (funding.from() <= day && day <= funding.to()) {
        int root = funding.grant();
        paying.add(grants.get(root).code());
        while (grants.get(root).parent() != Reference.NONE) {
          root = grants.get(root).parent();
          paying.add(grants.get(root).code());
        }
        shares.merge(grants.get(root).donor(), funding.share(), Long::sum);
        own -= funding.share();
      }
    }
    if (own > 0) {
      shares.merge(Scope.OWN, own, Long::sum);
    }
    return new Funds(day, paying, shares);
  }
}
