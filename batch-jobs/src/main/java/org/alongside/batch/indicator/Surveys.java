package org.alongside.batch.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which surveys there are and where they were asked.
 *
 * @param instruments by code
 * @param uses which family was answered at which wave in cohorts of which programme
 * @param anonymous responses of nobody in particular
 */
public record Surveys(List<Instrument> instruments, Set<Use> uses, List<Anonymous> anonymous) {

  public static final Surveys NONE = new Surveys(List.of(), Set.of(), List.of());

  public Surveys {
    instruments = List.copyOf(instruments);
    uses = Set.copyOf(uses);
    anonymous = List.copyOf(anonymous);
  }

  /** Those of nobody in particular that are valid and taken up to a day. */
  public List<Anonymous> anonymousUpTo(int day) {
    return anonymous.stream()
        .filter(one -> one.response().takenOn() <= day)
        .filter(one -> Score.of(instrument(one.response()), one.response()).isValid())
        .toList();
  }

  /** The instrument of a response. */
  public Instrument instrument(Response response) {
    return instruments.get(response.instrument());
  }

  /** Whether something is asked in a programme (by position) at a wave. */
  public boolean ask(Kind kind, int programme, Wave wave) {
    return instruments.stream()
        .filter(instrument -> instrument.kind() == kind)
        .map(instrument -> new Use(programme, instrument.family(), wave))
        .anyMatch(uses::contains);
  }

  /** What an instrument measures. */
  public enum Kind {
    KNOWLEDGE,
    ATTITUDE,
    ACTION
  }

  /**
   * An instrument.
   *
   * @param family under which its figures stand; its own code if it has none
   * @param down whether a higher answer is the less equitable one
   * @param items by code
   */
  public record Instrument(
      String code, String family, Kind kind, boolean down, boolean anonymous, List<Item> items) {

    public Instrument {
      items = List.copyOf(items);
    }
  }

  /**
   * An item.
   *
   * @param topic empty for none
   * @param correct the right answer of a question of knowledge
   */
  public record Item(
      String code,
      String topic,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String correct,
      boolean reversed) {}

  /** A programme (by position) in which a family was answered at a wave. */
  public record Use(int programme, String family, Wave wave) {}

  /**
   * A filled-in instrument.
   *
   * @param instrument position
   * @param answers by position of the item; empty for none
   */
  public record Response(int instrument, Wave wave, int takenOn, List<String> answers) {

    public Response {
      answers = List.copyOf(answers);
    }
  }

  /** One of an enrolment, by its position among the person's. */
  public record Identified(int enrolment, Response response) {}

  /** One of nobody in particular. */
  public record Anonymous(int cohort, Response response) {}
}
