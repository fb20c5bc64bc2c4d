package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.indicator.Frame.Span;
import org.alongside.batch.indicator.Happenings.Pair;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Programme;
import org.alongside.batch.indicator.Reference.Session;

/** What stands at a date: cohorts open, pairs running, programmes replicated. */
final class StandingCounter {

  private static final int[] EVERYONE = {Splits.ALL};

  private final Frame frame;
  private final Reference reference;
  private final Tally tally;
  private final Marks marks;

  StandingCounter(Frame frame, Tally tally) {
    this.frame = frame;
    this.reference = frame.reference();
    this.tally = tally;
    this.marks = new Marks(frame, false);
  }

  void count() {
    for (int c = 0; c < reference.cohorts().size(); c++) {
      Cohort cohort = reference.cohorts().get(c);
      stand(Quantity.COHORTS_OPEN, frame.spans(c, cohort.opensOn(), openUntil(c), ""));
    }
    for (Pair pair : reference.happenings().pairs()) {
      int last = Math.min(pair.endsOn(), reference.businessDay());
      stand(Quantity.PAIRS, frame.spans(pair.cohort(), pair.startsOn(), last, pair.home()));
    }
    countReplications();
  }

  /**
   * The day a cohort closes, that day included; one that was finished without an end stood open
   * until its last session.
   */
  private int openUntil(int cohort) {
    Cohort of = reference.cohorts().get(cohort);
    if (of.closesOn() != Days.NEVER) {
      return Math.min(of.closesOn(), reference.businessDay());
    }
    if (!of.finished()) {
      return reference.businessDay();
    }
    int last = Integer.MIN_VALUE;
    for (int s : frame.sessionsOf(cohort)) {
      last = Math.max(last, reference.sessions().get(s).day());
    }
    return Math.min(last, reference.businessDay());
  }

  private void stand(Quantity quantity, List<Span> spans) {
    if (spans.isEmpty()) {
      return;
    }
    marks.clear();
    spans.forEach(span -> marks.markEnds(span.signature(), span.from(), span.to()));
    marks.settle();
    for (int i = 0; i < marks.count(); i++) {
      marks.addTo(tally, marks.cell(i), quantity, EVERYONE);
    }
  }

  private void countReplications() {
    List<Programme> programmes = reference.programmes();
    List<Integer> firstSessions = firstSessions();
    for (Cell cell : frame.cells()) {
      if (cell.isTotal() && cell.scope().type() == Scope.Type.PROGRAMME) {
        for (int p = 0; p < programmes.size(); p++) {
          int original = programmes.get(p).adaptedFrom();
          int first = firstSessions.get(p);
          boolean counts =
              original != Reference.NONE
                  && programmes.get(original).code().equals(cell.scope().code())
                  && first <= reference.businessDay();
          if (counts) {
            int stretch = cell.periods().firstEndFrom(first);
            tally.add(cell.index(), Quantity.REPLICATIONS, Splits.ALL, stretch, 1);
          }
        }
      }
    }
  }

  /** By programme; {@link Days#NEVER} for one without a session. */
  private List<Integer> firstSessions() {
    List<Integer> first = new ArrayList<>();
    reference.programmes().forEach(programme -> first.add(Days.NEVER));
    for (Session session : reference.sessions()) {
      int programme = reference.cohorts().get(session.cohort()).programme();
      first.set(programme, Math.min(first.get(programme), session.day()));
    }
    return first;
  }
}
