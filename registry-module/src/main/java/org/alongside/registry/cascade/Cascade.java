package org.alongside.registry.cascade;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cohort in the cascade, both ways.
 *
 * @param generation 0 for a first training; null if it is in no cascade
 * @param applicants who applied to it, void enrolments left out
 * @param selected who of them were selected
 * @param trainers those trained here as trainers, with what they led, by code
 * @param ledBy who led it
 */
public record Cascade(
    @Nullable Integer generation,
    long applicants,
    long selected,
    List<Trainer> trainers,
    List<CascadeLinkRow> ledBy) {

  /** Somebody trained as a trainer, and what he or she led that the viewer may see. */
  public record Trainer(String code, List<Led> led) {}

  /**
   * A cohort that was led.
   *
   * @param people different ones who attended
   * @param share of it that this trainer led; null if nobody said
   */
  public record Led(
      String cohort, @Nullable Integer generation, long people, @Nullable BigDecimal share) {}

  /** How many trainers led something. */
  public long leading() {
    return trainers.stream().filter(trainer -> !trainer.led().isEmpty()).count();
  }
}
