package org.alongside.batch.operations.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.batch.operations.Execution;
import org.jspecify.annotations.Nullable;

/** An execution as pages write it. */
public final class ExecutionLine {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** A step as pages write it. */
  public record StepLine(
      String name, String status, String startedAt, String took, String counts) {}

  /** A partition as pages write it. */
  public record PartitionLine(int number, long slices, long counted) {}

  private final Execution execution;

  public ExecutionLine(Execution execution) {
    this.execution = execution;
  }

  public long getId() {
    return execution.id();
  }

  public String getJob() {
    return execution.job();
  }

  public String getStatus() {
    return execution.status();
  }

  public boolean isRunning() {
    return execution.running();
  }

  public boolean isRestartable() {
    return execution.restartable();
  }

  /** Failed or stopped ones can be given up. */
  public boolean isAbandonable() {
    return execution.restartable();
  }

  public String getStartedAt() {
    return time(execution.startedAt() == null ? execution.createdAt() : execution.startedAt());
  }

  public String getTook() {
    return took(execution.startedAt(), execution.endedAt());
  }

  public boolean isNight() {
    return execution.night() != null;
  }

  public String getBusinessDate() {
    Execution.NightView night = execution.night();
    return night == null ? "" : night.businessDate().toString();
  }

  public String getRun() {
    Execution.NightView night = execution.night();
    return night == null ? "" : String.valueOf(night.run());
  }

  public String getKnowledgeCut() {
    Execution.NightView night = execution.night();
    return night == null ? "" : time(night.knowledgeCut());
  }

  public String getPeople() {
    Execution.NightView night = execution.night();
    return night == null ? "" : number(night.people());
  }

  /** How many of the people were counted; the rest was taken over from the night before. */
  public String getRecounted() {
    Execution.NightView night = execution.night();
    return night == null ? "" : number(night.recounted());
  }

  public String getChanged() {
    Execution.NightView night = execution.night();
    return night == null ? "" : number(night.changed());
  }

  public String getFigures() {
    Execution.NightView night = execution.night();
    return night == null ? "" : number(night.figures());
  }

  public boolean isPublished() {
    Execution.NightView night = execution.night();
    return night != null && night.state().equals("published");
  }

  public String getOperatorMessage() {
    Execution.NightView night = execution.night();
    return night == null || night.operatorMessage() == null ? "" : night.operatorMessage();
  }

  public String getManagerMessage() {
    Execution.NightView night = execution.night();
    return night == null || night.managerMessage() == null ? "" : night.managerMessage();
  }

  public List<StepLine> getSteps() {
    return execution.steps().stream()
        .map(
            step ->
                new StepLine(
                    step.name(),
                    step.status(),
                    time(step.startedAt()),
                    took(step.startedAt(), step.endedAt()),
                    counts(step)))
        .toList();
  }

  public List<PartitionLine> getPartitions() {
    Execution.NightView night = execution.night();
    return night == null
        ? List.of()
        : night.partitions().stream()
            .map(part -> new PartitionLine(part.number() + 1, part.slices(), part.counted()))
            .toList();
  }

  private static String counts(Execution.Step step) {
    String counts =
        step.counts().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(count -> count.getKey().replace("_count", "") + " " + number(count.getValue()))
            .collect(Collectors.joining(", "));
    String exit = step.exitStatus();
    if (exit == null || !counts.isEmpty() || exit.equalsIgnoreCase(step.status())) {
      return counts;
    }
    return exit;
  }

  private static String number(@Nullable Long number) {
    return number == null ? "" : String.format(Locale.ENGLISH, "%,d", number);
  }

  private static String time(@Nullable Instant instant) {
    return instant == null ? "" : TIME.format(instant);
  }

  private static String took(@Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) {
      return "";
    }
    Duration took = Duration.between(from, to);
    return took.toMinutes() > 0
        ? took.toMinutes() + " min " + took.toSecondsPart() + " s"
        : took.toSeconds() + " s";
  }
}
