package org.alongside.server.demo.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invented participant; what may change later is a field, the rest is final. */
final class Person {

  final String code;
  final String sex;
  final String homeCountry;
  final String homeArea;

  /** The cohort that first met him or her. */
  final Cohort metIn;

  String birthYear;
  String consent = "given";
  @Nullable LocalDate consentWithdrawnOn;
  @Nullable Person mergedInto;
  String openingBalance = "";

  Person(
      String code,
      String sex,
      String birthYear,
      String homeCountry,
      String homeArea,
      Cohort metIn) {
    this.code = code;
    this.sex = sex;
    this.birthYear = birthYear;
    this.homeCountry = homeCountry;
    this.homeArea = homeArea;
    this.metIn = metIn;
  }
}
