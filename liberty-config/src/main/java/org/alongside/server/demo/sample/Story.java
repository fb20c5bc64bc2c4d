package org.alongside.server.demo.sample;

/** How people come to one kind of programme, stay, and leave it. */
@FunctionalInterface
interface Story {

  /** Writes one cohort's enrolments, sessions and attendance into the diary it was made with. */
  void tell(Cohort cohort, Dice dice);
}
