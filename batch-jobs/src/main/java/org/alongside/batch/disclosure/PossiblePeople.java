package org.alongside.batch.disclosure;

import java.util.Map;
import java.util.Set;
import org.alongside.batch.disclosure.NotedPeople.Person;

/**
 * The people of a night, and who may have been there instead for all that could be told. Later
 * nights can look around no better: as long as a sum that was known is as it was, both still come
 * to it.
 *
 * @param counted how many there were of each kind, which is told by one person of it
 * @param instead who may be taken for whom
 */
public record PossiblePeople(Map<Person, Long> counted, Set<Swap> instead) {

  /** Before the first night. */
  public static final PossiblePeople NONE = new PossiblePeople(Map.of(), Set.of());

  /** Somebody of one kind is taken for one of another; nobody is a person without events. */
  public record Swap(Person from, Person to) {}

  public PossiblePeople {
    counted = Map.copyOf(counted);
    instead = Set.copyOf(instead);
  }
}
