package org.alongside.registry.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.alongside.registry.assessment.Wave;
import org.alongside.registry.participant.Consent;
import org.alongside.registry.participant.EnrolmentRole;
import org.alongside.registry.participant.ExitReason;
import org.alongside.registry.participant.Selection;
import org.alongside.registry.participant.Sex;
import org.alongside.registry.row.Choice;
import org.alongside.registry.session.SessionKind;
import org.alongside.registry.target.TargetKind;

/** The words to choose from, in the spelling of the interchange format. */
@Named
@ApplicationScoped
public class RegistryWords {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  public List<String> getSexes() {
    return words(Sex.values());
  }

  public List<String> getConsents() {
    return words(Consent.values());
  }

  public List<String> getRoles() {
    return words(EnrolmentRole.values());
  }

  public List<String> getSelections() {
    return words(Selection.values());
  }

  public List<String> getExitReasons() {
    return words(ExitReason.values());
  }

  public List<String> getSessionKinds() {
    return words(SessionKind.values());
  }

  /** A moment in UTC, to the minute. */
  public String moment(Instant at) {
    return MOMENT.format(at.atOffset(ZoneOffset.UTC));
  }

  public List<String> getTargetKinds() {
    return words(TargetKind.values());
  }

  /** What a wave is called, with its letter. */
  public String wave(Wave wave) {
    return switch (wave) {
      case E -> "E, enrolment";
      case G -> "G, graduation";
      case F3 -> "F3, three months after";
      case F6 -> "F6, six months after";
      case F12 -> "F12, a year after";
    };
  }

  public List<String> getYesOrNo() {
    return List.of("yes", "no");
  }

  static List<String> words(Choice... choices) {
    return Arrays.stream(choices).map(Choice::word).toList();
  }
}
