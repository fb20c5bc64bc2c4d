package org.alongside.batch.lineage.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alongside.batch.indicator.Indicator;
import org.alongside.batch.lineage.DefinitionVersion;
import org.alongside.batch.lineage.Lineage;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureCsv;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from, page by page. {@code value} (of a share or mean: {@code numerator}) =
 * {@code withoutPeople} + {@code fromPeople} + {@code beyondPeople}.
 *
 * @param hidden whether it is published as hidden; then nobody else is to be told
 * @param withoutPeople opening balances
 * @param fromPeople the sum of what every one of the people adds
 * @param beyondPeople recorded without naming anybody, such as head-counts
 * @param people how many there are, on all pages
 * @param next where the next page begins; absent on the last
 */
public record LineageView(
    long id,
    String indicator,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    String state,
    boolean hidden,
    long run,
    LocalDate businessDate,
    Instant knowledgeCut,
    Definition definition,
    BigDecimal withoutPeople,
    BigDecimal fromPeople,
    BigDecimal beyondPeople,
    int people,
    List<Person> items,
    @Nullable String next) {

  /** As in {@code docs/indicators.md}. */
  public record Definition(
      String title,
      String version,
      String counted,
      String denominator,
      String formula,
      String edges,
      String source) {

    static Definition of(Indicator indicator) {
      return new Definition(
          indicator.title(),
          DefinitionVersion.of(indicator),
          indicator.counted(),
          indicator.denominator(),
          indicator.formula(),
          indicator.edges(),
          "domain spec, section " + indicator.section());
    }
  }

  /**
   * One person.
   *
   * @param records codes of all records merged into one, if there are several
   * @param of part of the denominator; absent if there is none
   */
  public record Person(
      String participant,
      @Nullable List<String> records,
      BigDecimal amount,
      @Nullable BigDecimal of) {

    static Person of(Lineage.Person person) {
      return new Person(
          person.participant(),
          person.records().size() == 1 ? null : person.records(),
          plain(person.amount()),
          person.of() == null ? null : plain(person.of()));
    }
  }

  /** People after a code, as many as a page holds. */
  static LineageView of(Lineage lineage, String after, int limit) {
    Figure figure = lineage.figure();
    List<Lineage.Person> later =
        lineage.people().stream()
            .filter(person -> person.participant().compareTo(after) > 0)
            .limit(limit + 1L)
            .toList();
    List<Person> page = later.stream().limit(limit).map(Person::of).toList();
    return new LineageView(
        lineage.id(),
        figure.key().indicator(),
        orNull(figure.value()),
        orNull(figure.numerator()),
        orNull(figure.denominator()),
        figure.state().code(),
        lineage.hidden(),
        lineage.run().run(),
        lineage.run().businessDate(),
        lineage.run().knowledgeCut(),
        Definition.of(lineage.definition()),
        plain(lineage.withoutPeople()),
        plain(lineage.fromPeople()),
        plain(lineage.beyondPeople()),
        lineage.people().size(),
        page,
        later.size() > limit ? page.get(limit - 1).participant() : null);
  }

  private static @Nullable BigDecimal orNull(@Nullable BigDecimal number) {
    return number == null ? null : plain(number);
  }

  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(FigureCsv.plainNumber(number));
  }
}
