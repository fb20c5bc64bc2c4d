package org.alongside.batch.indicator;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.Surveys.Instrument;
import org.alongside.batch.indicator.Surveys.Item;
import org.alongside.batch.indicator.Surveys.Kind;

/** Everything countable of the surveys, numbered in an order that depends on them alone. */
public final class Details {

  private static final Comparator<Detail> ORDER =
      Comparator.comparing(Detail::family)
          .thenComparing(Detail::measure)
          .thenComparing(Detail::wave)
          .thenComparing(Detail::part)
          .thenComparing(Detail::parts);

  private final List<String> families;
  private final List<Detail> numbered;
  private final int fingerprint;
  private final Map<Detail, Integer> numbers = new HashMap<>();

  Details(Surveys surveys) {
    TreeSet<Detail> all = new TreeSet<>(ORDER);
    for (Instrument instrument : surveys.instruments()) {
      for (Wave wave : Wave.values()) {
        addAll(instrument, wave, all);
      }
    }
    families =
        surveys.instruments().stream()
            .filter(instrument -> !instrument.anonymous())
            .map(Instrument::family)
            .distinct()
            .sorted()
            .toList();
    numbered = List.copyOf(all);
    fingerprint = numbered.toString().hashCode();
    for (int i = 0; i < numbered.size(); i++) {
      numbers.put(numbered.get(i), i);
    }
  }

  private static void addAll(Instrument instrument, Wave wave, Set<Detail> all) {
    String family = instrument.family();
    for (Measure measure : Measure.values()) {
      switch (measure) {
        case SUM, SUM_BEFORE, SUM_AFTER -> addSums(instrument, measure, wave, all);
        case ANSWERED, FAVOURABLE -> {
          for (Item item : instrument.items()) {
            all.add(new Detail(measure, family, wave, item.code(), 0));
          }
        }
        default -> all.add(Detail.of(measure, family, wave));
      }
    }
  }

  /** Of knowledge by the number of questions, all and by topic; of attitudes by that of answers. */
  private static void addSums(Instrument instrument, Measure measure, Wave wave, Set<Detail> all) {
    String family = instrument.family();
    int scored = scored(instrument, "");
    if (instrument.kind() == Kind.KNOWLEDGE) {
      all.add(new Detail(measure, family, wave, "", scored));
      for (String topic : topics(instrument)) {
        all.add(new Detail(measure, family, wave, topic, scored(instrument, topic)));
      }
    } else if (instrument.kind() == Kind.ATTITUDE) {
      for (int answered = 1; answered <= scored; answered++) {
        if (5 * answered >= 4 * scored) {
          all.add(new Detail(measure, family, wave, "", answered));
        }
      }
    }
  }

  /** Topics of an instrument's scored items, in order. */
  static List<String> topics(Instrument instrument) {
    TreeSet<String> topics = new TreeSet<>();
    for (Item item : instrument.items()) {
      if (!item.topic().isEmpty() && Score.isScored(instrument.kind(), item)) {
        topics.add(item.topic());
      }
    }
    return List.copyOf(topics);
  }

  /** How many items of a topic, or of all for an empty one, can be scored. */
  static int scored(Instrument instrument, String topic) {
    int scored = 0;
    for (Item item : instrument.items()) {
      boolean here = topic.isEmpty() || item.topic().equals(topic);
      scored += here && Score.isScored(instrument.kind(), item) ? 1 : 0;
    }
    return scored;
  }

  /** Families of instruments whose respondents are known, in order. */
  List<String> families() {
    return families;
  }

  /** Tells whether two are numbered alike, also on another server. */
  int fingerprint() {
    return fingerprint;
  }

  /** By number. */
  public List<Detail> numbered() {
    return numbered;
  }

  /**
   * The number of a detail.
   *
   * @throws IllegalArgumentException if the surveys have none such
   */
  public int number(Detail detail) {
    Integer number = numbers.get(detail);
    if (number == null) {
      throw new IllegalArgumentException("Not a detail of the surveys: " + detail);
    }
    return number;
  }
}
