package org.alongside.registry.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of items.csv: one question or statement of an instrument. */
public record ItemRow(
    @Key @Required @Cell(Format.CODE) String instrument,
    @Key @Required @Cell(Format.CODE) String item,
    @Cell(max = 2000) @Nullable String text,
    @Cell(max = 100) @Nullable String topic,
    @Cell(min = -1_000_000_000L, max = 1_000_000_000L) @Nullable BigDecimal answerMin,
    @Cell(min = -1_000_000_000L, max = 1_000_000_000L) @Nullable BigDecimal answerMax,
    @Cell(max = 400) @Nullable String correctAnswer,
    @Cell(otherwise = "no") Boolean reversed)
    implements Row {

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (answerMin == null && answerMax != null) {
      findings.add(FindingCode.ANSWER_RANGE_MISSING.at("answer_min"));
    }
    if (answerMin != null && answerMax == null) {
      findings.add(FindingCode.ANSWER_RANGE_MISSING.at("answer_max"));
    }
    if (answerMin != null && answerMax != null && answerMax.compareTo(answerMin) <= 0) {
      findings.add(FindingCode.ANSWER_RANGE_REVERSED.at("answer_max"));
    }
    return findings;
  }

  /** What is wrong or idle about it in an instrument of this kind. */
  public List<Finding> under(InstrumentKind kind) {
    return switch (kind) {
      case KNOWLEDGE -> asKnowledge();
      case ATTITUDE -> asAttitude();
      case ACTION -> asAction();
    };
  }

  /** What may be answered to it. */
  public Question question(InstrumentKind kind) {
    return new Question(kind, answerMin, answerMax);
  }

  /** Whether answers to it enter a score (domain spec, section 4). */
  public boolean isScored(InstrumentKind kind) {
    return switch (kind) {
      case KNOWLEDGE -> correctAnswer != null;
      case ATTITUDE -> answerMin != null && answerMax != null;
      case ACTION -> true;
    };
  }

  /** What may be answered, for readers; empty where it is anything. */
  public String answers(InstrumentKind kind) {
    if (kind == InstrumentKind.ACTION) {
      return "yes, no";
    }
    return answerMin == null || answerMax == null
        ? ""
        : plain(answerMin) + " to " + plain(answerMax);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /**
   * The score of an answer on a scale, turned so that more is more equitable: smallest + largest −
   * answer where the item runs the other way.
   *
   * @param answer a number within the range
   */
  BigDecimal turned(String answer, @Nullable Direction direction) {
    BigDecimal number = new BigDecimal(answer);
    boolean lowerIsBetter = (direction == Direction.DOWN) != reversed;
    return lowerIsBetter && answerMin != null && answerMax != null
        ? answerMin.add(answerMax).subtract(number)
        : number;
  }

  private List<Finding> asKnowledge() {
    List<Finding> findings = new ArrayList<>();
    if (correctAnswer == null) {
      findings.add(FindingCode.ITEM_NOT_SCORED.at("correct_answer"));
    } else {
      findings.addAll(
          question(InstrumentKind.KNOWLEDGE).answeredBy(correctAnswer, "correct_answer"));
    }
    idle(findings, "reversed", reversed);
    return findings;
  }

  private List<Finding> asAttitude() {
    List<Finding> findings = new ArrayList<>();
    if (answerMin == null && answerMax == null) {
      findings.add(
          (reversed ? FindingCode.ANSWER_RANGE_MISSING : FindingCode.ITEM_NOT_SCORED)
              .at("answer_min"));
    }
    idle(findings, "correct_answer", correctAnswer != null);
    return findings;
  }

  private List<Finding> asAction() {
    List<Finding> findings = new ArrayList<>();
    idle(findings, "answer_min", answerMin != null);
    idle(findings, "answer_max", answerMax != null);
    idle(findings, "correct_answer", correctAnswer != null);
    idle(findings, "reversed", reversed);
    return findings;
  }

  private static void idle(List<Finding> findings, String column, boolean filled) {
    if (filled) {
      findings.add(FindingCode.CELL_WITHOUT_MEANING.at(column));
    }
  }
}
