package org.alongside.registry.duplicate;

import java.util.Locale;
import org.alongside.registry.access.Sight;
import org.alongside.registry.erasure.Erasure;

/**
 * A group of pairs worth looking at, with what they have in common to be compared at all: records
 * are never compared each with each. The strongest comes first; a pair is in the first block it
 * fits.
 *
 * <p>A query over {@code p} and {@code q}, the one registered first and the other. Two people
 * present at one session are two people, so such a pair is in no block; nor is one that was merged
 * or told apart, nor what was left of somebody erased.
 */
enum Block {
  /**
   * Of names spelt alike, the same sex, and birth years that are equal, a year apart or not known.
   * Nobody's name is read for that: the marks of the names are compared.
   */
  NAME {
    @Override
    String from() {
      return "NameMark m, NameMark n, Participant p, Participant q where m.participant = p.id and"
          + " n.participant = q.id and m.token = n.token and m.tokenKey = n.tokenKey and"
          + " (p.birthYear is null or q.birthYear is null or (p.birthYear <= q.birthYear + 1 and"
          + " q.birthYear <= p.birthYear + 1))";
    }

    @Override
    String visible(Sight sight) {
      return sight.participant("p") + " and " + sight.participant("q");
    }
  },
  /** In one cohort that the viewer may see, of the same sex and birth year, not of two areas. */
  COHORT {
    @Override
    String from() {
      return "Enrolment e, Enrolment f, Participant p, Participant q where e.participant = p and"
          + " f.participant = q and e.cohort = f.cohort and p.birthYear = q.birthYear and"
          + AREAS_AGREE
          + NOT_BY_NAME;
    }

    @Override
    String visible(Sight sight) {
      return sight.cohort("e.cohort");
    }
  },
  /**
   * In two cohorts that met at one site during the same days, both of which the viewer may see, of
   * the same sex, birth year and home area.
   */
  OVERLAP {
    @Override
    String from() {
      return "Enrolment e, Enrolment f, Participant p, Participant q where e.participant = p and"
          + " f.participant = q and e.cohort <> f.cohort and e.cohort.site = f.cohort.site and"
          + " (e.cohort.endsOn is null or e.cohort.endsOn >= f.cohort.startsOn) and"
          + " (f.cohort.endsOn is null or f.cohort.endsOn >= e.cohort.startsOn) and"
          + " p.birthYear = q.birthYear and p.homeArea = q.homeArea and not exists (select g.id"
          + " from Enrolment g, Enrolment h where g.participant = p and h.participant = q and"
          + " g.cohort = h.cohort)"
          + NOT_BY_NAME;
    }

    @Override
    String visible(Sight sight) {
      return sight.cohort("e.cohort") + " and " + sight.cohort("f.cohort");
    }
  };

  private static final String AREAS_AGREE =
      " not exists (select a.id from Area a, Area b where a = p.homeArea and b = q.homeArea and"
          + " a.id <> b.id)";

  private static final String NOT_BY_NAME =
      " and not exists (select m.participant from NameMark m, NameMark n where m.participant = p.id"
          + " and n.participant = q.id and m.token = n.token and m.tokenKey = n.tokenKey)";

  private static final String TWO_PEOPLE =
      " and not exists (select a.id from Attendance a, Attendance b where a.participant = p and"
          + " b.participant = q and a.session = b.session and a.mark in ('present',"
          + " 'partial') and b.mark in ('present', 'partial'))"
          + " and not exists (select d.id from Distinction d where (d.participant = p and d.other ="
          + " q) or (d.participant = q and d.other = p))";

  /** What follows "from", up to the conditions of this block. */
  abstract String from();

  /** Condition under which the viewer sees both. */
  abstract String visible(Sight sight);

  /** The ids of pairs after {@code :p} and {@code :q}, in that order. */
  String query(Sight sight) {
    return "select distinct p.id, q.id from "
        + from()
        + " and p.id < q.id and p.sex = q.sex and p.mergedInto is null and q.mergedInto is null and"
        + " p.code not like '"
        + Erasure.PREFIX
        + "%' and q.code not like '"
        + Erasure.PREFIX
        + "%' and "
        + visible(sight)
        + TWO_PEOPLE
        + " and (p.id > :p or (p.id = :p and q.id > :q)) order by p.id, q.id";
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
