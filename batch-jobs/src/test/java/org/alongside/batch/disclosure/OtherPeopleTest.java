package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.alongside.batch.disclosure.NotedPeople.Event;
import org.alongside.batch.disclosure.NotedPeople.Person;
import org.alongside.batch.disclosure.OtherPeople.Change;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Reference.Session;
import org.junit.jupiter.api.Test;

/** What comes out wrong if there were other men than there are: three who came to one session. */
class OtherPeopleTest {

  private final Reference reference = new RandomOrganisation(1).reference();
  private final PeopleSums men = menOf(reference);
  private final KindOfPerson kind = men.kinds().iterator().next();
  private final BitSet countingThem = men.sumsOf(kind);

  /** The organisation's, by the end of its last period. */
  private final int target = target();

  private static PeopleSums menOf(Reference reference) {
    Frame frame = Frame.of(reference);
    Session session = reference.sessions().get(0);
    Person man = new Person(List.of(), List.of(new Event(session.cohort(), session.day(), "")));
    return PeopleSums.ofMen(frame, new ElementaryCells(frame, true), Collections.nCopies(3, man));
  }

  private int target() {
    Cell organisation = men.places().get(0);
    return men.soFar(organisation, organisation.periods().periods().size() - 1);
  }

  private OtherPeople solved(long wanted, BitSet hidden, Change... changes) {
    double[] worth = new double[men.all().size()];
    Arrays.fill(worth, 2);
    OtherPeople other = new OtherPeople(men, worth, hidden, target, wanted);
    other.solve(List.of(changes));
    return other;
  }

  private BitSet targetOnly() {
    BitSet hidden = new BitSet();
    hidden.set(target);
    return hidden;
  }

  @Test
  void theyAreCounted() {
    assertThat(men.count(kind)).isEqualTo(3);
    assertThat(men.counts()[target]).isEqualTo(3);
    assertThat(countingThem.get(target)).isTrue();
  }

  /** Seven more than there are, wherever they would count. */
  @Test
  void everySumWithMoreMenIsWrong() {
    OtherPeople other = solved(7, targetOnly(), new Change(KindOfPerson.NOBODY, kind));
    assertThat(other.isSolved()).isTrue();
    BitSet others = (BitSet) countingThem.clone();
    others.clear(target);
    assertThat(other.wrong()).isEqualTo(others);
    assertThat(other.cost()).isEqualTo(7 * 2.0 * others.cardinality());
  }

  @Test
  void whatIsHiddenIsNotWrong() {
    OtherPeople other = solved(7, countingThem, new Change(KindOfPerson.NOBODY, kind));
    assertThat(other.wrong().isEmpty()).isTrue();
    assertThat(other.cost()).isZero();
  }

  /** All three fewer can be; four cannot, and then whatever tells of them is hidden. */
  @Test
  void noMoreThanThereAreCanBeTakenAway() {
    Change gone = new Change(kind, KindOfPerson.NOBODY);
    assertThat(solved(-3, countingThem, gone).isSolved()).isTrue();
    OtherPeople tooFew = solved(-4, targetOnly(), gone);
    assertThat(tooFew.isSolved()).isFalse();
    BitSet others = (BitSet) countingThem.clone();
    others.clear(target);
    assertThat(tooFew.wrong()).isEqualTo(others);
  }
}
