package org.alongside.batch.nightly;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.disclosure.NotedPeople.Event;
import org.alongside.batch.disclosure.NotedPeople.Person;
import org.alongside.batch.disclosure.PossiblePeople;
import org.alongside.batch.disclosure.PossiblePeople.Swap;
import org.alongside.batch.indicator.Reference;
import org.jspecify.annotations.Nullable;

/**
 * {@link PossiblePeople} by the ids of cohorts and opening balances, as long as those are there:
 * where one is not any more, so are not those who were in it.
 */
final class PossiblePeopleBytes {

  private final Positions cohorts;
  private final Positions balances;

  PossiblePeopleBytes(Positions cohorts, Positions balances) {
    this.cohorts = cohorts;
    this.balances = balances;
  }

  byte[] write(PossiblePeople people) {
    List<Person> persons = new ArrayList<>();
    Map<Person, Integer> numbers = new HashMap<>();
    people.counted().keySet().forEach(person -> number(person, numbers, persons));
    for (Swap swap : people.instead()) {
      number(swap.from(), numbers, persons);
      number(swap.to(), numbers, persons);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      long[] cohortIds = cohorts.ids();
      long[] balanceIds = balances.ids();
      out.writeInt(persons.size());
      for (Person person : persons) {
        out.writeLong(people.counted().getOrDefault(person, 0L));
        out.writeInt(person.balances().size());
        for (int balance : person.balances()) {
          out.writeLong(balanceIds[balance]);
        }
        out.writeInt(person.events().size());
        for (Event event : person.events()) {
          out.writeLong(cohortIds[event.cohort()]);
          out.writeInt(event.day());
          out.writeUTF(event.home());
        }
      }
      out.writeInt(people.instead().size());
      for (Swap swap : people.instead()) {
        out.writeInt(number(swap.from(), numbers, persons));
        out.writeInt(number(swap.to(), numbers, persons));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int number(Person person, Map<Person, Integer> numbers, List<Person> persons) {
    return numbers.computeIfAbsent(
        person,
        another -> {
          persons.add(another);
          return persons.size() - 1;
        });
  }

  /**
   * @param bytes null of software that kept nobody
   */
  PossiblePeople read(byte @Nullable [] bytes) {
    if (bytes == null) {
      return PossiblePeople.NONE;
    }
    Map<Person, Long> counted = new HashMap<>();
    Set<Swap> instead = new HashSet<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<@Nullable Person> persons = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        long count = in.readLong();
        Person person = person(in);
        persons.add(person);
        if (person != null && count > 0) {
          counted.put(person, count);
        }
      }
      for (int left = in.readInt(); left > 0; left--) {
        Person from = persons.get(in.readInt());
        Person to = persons.get(in.readInt());
        if (from != null && to != null) {
          instead.add(new Swap(from, to));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PossiblePeople(counted, instead);
  }

  private @Nullable Person person(DataInputStream in) throws IOException {
    List<Integer> linked = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      linked.add(balances.of(in.readLong()));
    }
    List<Event> events = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      events.add(new Event(cohorts.of(in.readLong()), in.readInt(), in.readUTF()));
    }
    boolean there =
        !linked.contains(Reference.NONE)
            && events.stream().noneMatch(event -> event.cohort() == Reference.NONE);
    return there ? new Person(linked, events) : null;
  }
}
