package org.alongside.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.alongside.registry.participant.Consent;
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.participant.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {

  @Test
  void everySignalTogetherIsAHundredPoints() {
    Profile one = profile("A", Sex.M, 1990, "ZW-BU", "C1", "C2");
    Likeness likeness =
        Likeness.of(named(one, "k 1"), named(profile("B", Sex.M, 1990, "ZW-BU", "C2"), "k 1"));
    assertThat(likeness.points()).isEqualTo(100);
    assertThat(likeness.word()).isEqualTo("very likely");
    assertThat(likeness.signals())
        .containsExactly(
            "names spelt alike",
            "in the same cohort",
            "the same birth year",
            "the same home area",
            "the same sex");
  }

  @Test
  void whatIsNotKnownOfBothSpeaksForNothing() {
    Likeness likeness =
        Likeness.of(profile("A", Sex.U, null, null, "C1"), profile("B", Sex.U, null, null, "C2"));
    assertThat(likeness.points()).isZero();
    assertThat(likeness.signals()).isEmpty();
    assertThat(likeness.word()).isEqualTo("possible");
  }

  @Test
  void likelyBeginsAtFiftyAndVeryLikelyAtSeventy() {
    Profile one = profile("A", Sex.M, 1990, "ZW-BU", "C1");
    assertThat(Likeness.of(one, named(profile("B", Sex.M, 1990, "ZW-BU", "C1"), "k 1")).word())
        .isEqualTo("likely");
    Profile named = named(one, "k 1");
    assertThat(Likeness.of(named, named(profile("B", Sex.F, 1990, null, "C2"), "k 1")).word())
        .isEqualTo("likely");
    assertThat(Likeness.of(named, named(profile("B", Sex.M, 1990, null, "C2"), "k 1")).word())
        .isEqualTo("very likely");
    assertThat(Likeness.of(named, named(profile("B", Sex.F, 1990, null, "C2"), "k 2")).word())
        .isEqualTo("possible");
  }

  private static Profile profile(
      String code, Sex sex, @Nullable Integer birthYear, @Nullable String area, String... cohorts) {
    ParticipantRow record =
        new ParticipantRow(code, sex, birthYear, Consent.GIVEN, null, null, area, null, null);
    return new Profile(record, Set.of(cohorts), null);
  }

  private static Profile named(Profile profile, String mark) {
    return new Profile(profile.record(), profile.cohorts(), mark);
  }
}
