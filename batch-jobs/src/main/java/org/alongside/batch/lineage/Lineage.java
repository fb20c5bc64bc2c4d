package org.alongside.batch.lineage;

import java.math.BigDecimal;
import java.util.List;
import org.alongside.batch.indicator.Indicator;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.Run;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from. The value (of a share or mean: its numerator) is the sum of three:
 * what it is without people, what people add, and what is recorded of cohorts without naming
 * anybody.
 *
 * @param figure as it was counted
 * @param hidden whether it is published as hidden
 * @param run that published it
 * @param withoutPeople opening balances
 * @param people by code
 */
public record Lineage(
    long id,
    Figure figure,
    boolean hidden,
    Run run,
    Indicator definition,
    BigDecimal withoutPeople,
    List<Person> people) {

  /**
   * One of those it rests on.
   *
   * @param id of the record that stands for the person
   * @param records codes of the records merged into one, the one that stands for the person first
   * @param amount what he or she adds, such as 1, two enrolments, or 0.6 of a man
   * @param of what he or she adds to the denominator; null if there is none
   * @param session id of the last session attended on which that may rest; null without one
   */
  public record Person(
      long id,
      List<String> records,
      BigDecimal amount,
      @Nullable BigDecimal of,
      @Nullable Long session) {

    public String participant() {
      return records.get(0);
    }
  }

  /** Whose figure it is and of which period, such as {@code organisation, ZW, M, life …}. */
  public String words() {
    return AuditSamples.words(figure.key());
  }

  /** Of the definition. */
  public String version() {
    return DefinitionVersion.of(definition);
  }

  /** What people add, all together. */
  public BigDecimal fromPeople() {
    return people.stream().map(Person::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is recorded of cohorts and organisations without naming anybody, such as head-counts. */
  public BigDecimal beyondPeople() {
    BigDecimal whole = figure.denominator() == null ? figure.value() : figure.numerator();
    return whole == null ? BigDecimal.ZERO : whole.subtract(withoutPeople).subtract(fromPeople());
  }
}
