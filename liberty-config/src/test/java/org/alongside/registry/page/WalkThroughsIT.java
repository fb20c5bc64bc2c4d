package org.alongside.registry.page;

import java.util.function.Consumer;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each programme model from an empty cohort to what its report must show (domain spec, section 1),
 * as somebody new would type it; docs/walk-throughs.md tells the same with these pictures. All days
 * lie after the demonstration's business date, so that no figure moves.
 */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class WalkThroughsIT {

  @Test
  void clubUnderASubGrantCopiedFromAnotherPlace(RunningServer server) {
    walk(
        server,
        manager -> {
          manager
              .to("/registry/programmes.xhtml")
              .fill(
                  "programme",
                  "Code = WALK-STEADY",
                  "Title = Steady Partner Clubs for Gweru",
                  "Model = club",
                  "Adapted from = STEADY")
              .to("/registry/grants.xhtml")
              .fill(
                  "grant",
                  "Code = WALK-SUB",
                  "Title = Supportive Partners in Gweru (sub-grant)",
                  "Donor = D-MERIDIA",
                  "Implementer = ZW-STEADY",
                  "Sub-grant of = MER-PRIME",
                  "From = 2026-07-01",
                  "To = 2026-09-30")
              .sees("dl.facts", "MER-PRIME")
              .opens("WALK-CLUB", "Gweru club", "WALK-STEADY", "ZW-GWERU", "ZW-STEADY")
              .cohort("WALK-CLUB", "funding")
              .fill("share", "Grant = WALK-SUB", "From = 2026-07-01", "Share, % = 100")
              .follow("main", "Change what is said of the cohort")
              .fill("cohort", "Linked to key populations = yes")
              .sees("main", "seen by its team alone")
              .misses("main", "WALK-CLUB");
          manager
              .handsTo("club")
              .enrols("WALK-CLUB", "WALK-CLUB-1", "M")
              .plans("WALK-CLUB", "Day = 2026-07-06", "Kind = dialogue", "Minutes = 90")
              .marks("WALK-CLUB")
              .cohort("WALK-CLUB", "care")
              .fill("referral", "Referred on = 2026-07-06", "Service = health")
              .sees("#referrals tbody", "not yet")
              .fill("concern", "Code = SAFE-0701", "Raised on = 2026-07-06")
              .first("#concerns")
              .fill("concern", "Closed on = 2026-07-09")
              .sees("#concerns", "1 raised, 0 open")
              .picture("club");
        });
  }

  @Test
  void curriculumIsTaughtUnitByUnitAskedTwiceAndClosed(RunningServer server) {
    walk(
        server,
        manager -> {
          manager.opens("WALK-SIXTEEN", "Seize soirées à Goma", "SIXTEEN", "CD-GOMA", "CD-RIVE");
          manager
              .handsTo("entry")
              .enrols("WALK-SIXTEEN", "WALK-SIXTEEN-1", "M")
              .enrols("WALK-SIXTEEN", "WALK-SIXTEEN-2", "M")
              .plans("WALK-SIXTEEN", "Day = 2026-07-03", "Unit = U01", "Minutes = 90")
              .plans("WALK-SIXTEEN", "Day = 2026-07-10", "Unit = U16", "Minutes = 90")
              .marks("WALK-SIXTEEN")
              .to("/registry/cohort.xhtml?code=WALK-SIXTEEN&tab=surveys&family=K16")
              .follow("#surveys", "Enter")
              .answers("2026-07-01")
              .to("/registry/cohort.xhtml?code=WALK-SIXTEEN&tab=surveys&family=K16")
              .follow("#surveys tbody td:nth-child(3)", "Enter")
              .answers("2026-07-20")
              .sees("#surveys", "n = 1 pairs")
              .picture("curriculum");
          manager
              .cohort("WALK-SIXTEEN", "people")
              .follow("main", "Change what is said of the cohort")
              .fill("cohort", "To = 2026-07-31", "Status = closed")
              .sees(".page-head", "closed");
        });
  }

  @Test
  void groupTakesStepsAndHearsTheWomen(RunningServer server) {
    walk(
        server,
        manager -> {
          manager.opens("WALK-CIRCLE", "Cercle du mercredi", "CIRCLE", "CD-BENI", "CD-RIVE");
          manager
              .handsTo("entry")
              .enrols("WALK-CIRCLE", "WALK-CIRCLE-1", "M")
              .enrols("WALK-CIRCLE", "WALK-CIRCLE-2", "F")
              .plans("WALK-CIRCLE", "Day = 2026-07-08", "Kind = dialogue", "Minutes = 100")
              .cohort("WALK-CIRCLE", "actions")
              .fill(
                  "step",
                  "Person = WALK-CIRCLE-1",
                  "What = cooks on Sundays",
                  "Committed on = 2026-07-08")
              .follow("#steps", "Done")
              .fill("step", "Done on = 2026-07-19")
              .sees("#steps", "0 open, 1 done")
              .cohort("WALK-CIRCLE", "narratives")
              .fill(
                  "narrative",
                  "Words = We cook together now.",
                  "Consent given on = 2026-07-08",
                  "Consent ends on = 2026-07-09")
              .sees("#narratives .badge", "expired")
              .cohort("WALK-CIRCLE", "feedback")
              .fill(
                  "feedback-form",
                  "Given on = 2026-07-20",
                  "Rating, 5 is best = 4",
                  "Her words = He listens; the children noticed.",
                  "Answered on = 2026-07-27",
                  "What was changed because of it = The circle meets after the market.")
              .sees("#feedback", "4.0 of 5, n = 1")
              .picture("group");
          manager
              .handsToPhone("entry")
              .marks("WALK-CIRCLE")
              .cohort("WALK-CIRCLE", "attendance")
              .picture("phone");
        });
  }

  @Test
  void cascadeFromApplicantsToTheTrainingsTheyLed(RunningServer server) {
    walk(
        server,
        manager ->
            manager
                .opens("WALK-TOT", "Training of trainers", "TORCH", "UA-KYIV", "UA-PLICH")
                .fill(
                    "person",
                    "Code = WALK-TRAINER",
                    "Applied on = 2026-07-01",
                    "Sex = M",
                    "Consent to take part = given")
                .fill(
                    "person",
                    "Code = WALK-APPLICANT",
                    "Applied on = 2026-07-01",
                    "Selection = rejected",
                    "Sex = M",
                    "Consent to take part = given")
                .follow("#people", "Change")
                .fill("spell", "Role = trainer", "Selection = selected", "Enrolled on = 2026-07-02")
                .opens("WALK-LED", "Training in Vinnytsia", "TORCH", "UA-S05", "UA-PLICH")
                .enrols("WALK-LED", "WALK-LED-1", "M")
                .plans("WALK-LED", "Day = 2026-07-10", "Minutes = 180")
                .marks("WALK-LED")
                .cohort("WALK-LED", "funding")
                .fill("share", "Grant = HAR-UA", "From = 2026-07-01", "Share, % = 50")
                .fill("share", "Grant = MER-PRIME", "From = 2026-07-01", "Share, % = 50")
                .cohort("WALK-TOT", "cascade")
                .fill("link", "Trainer = WALK-TRAINER", "Led = WALK-LED")
                .sees("#cascade tbody", "WALK-LED, generation 1, attended by 1")
                .sees("#cascade dl", "Applied2 Selected1")
                .picture("cascade")
                .cohort("WALK-LED", "cascade")
                .sees("#cascade tbody", "WALK-TOT")
                .to("/registry/participant.xhtml?code=WALK-LED-1")
                .fill("relation", "He is her = relative-of-leader")
                .sees("#relations", "not registered"));
  }

  @Test
  void campaignCountsHeadsPledgesAndWhatBecameOfThem(RunningServer server) {
    walk(
        server,
        manager -> {
          manager.opens("WALK-WORD", "Pawòl mwen, Okap", "WORD", "HT-OKAP", "HT-LIMYE");
          manager
              .handsTo("entry")
              .plans(
                  "WALK-WORD",
                  "Day = 2026-07-05",
                  "Kind = event",
                  "Was a register kept? = no",
                  "People beyond the register = 120")
              .sees("#sessions tbody", "120")
              .enrols("WALK-WORD", "WALK-WORD-1", "M")
              .cohort("WALK-WORD", "actions")
              .fill(
                  "pledge",
                  "Day = 2026-07-05",
                  "Person = WALK-WORD-1",
                  "Words = I will share the work at home.")
              .fill("pledge", "Day = 2026-07-05", "How many = 40")
              .sees("#pledges", "41 pledges: 40 anonymous, the others of 1 people")
              .fill(
                  "step",
                  "Person = WALK-WORD-1",
                  "What = pledge kept",
                  "Committed on = 2026-07-05",
                  "Done on = 2026-07-26",
                  "Verified = yes")
              .sees("#steps", "1 done, 1 of them verified")
              .picture("campaign");
        });
  }

  @Test
  void buddiesCheckIn(RunningServer server) {
    walk(
        server,
        manager -> {
          manager.opens("WALK-BUDDY", "Buddies of July", "DESKS", "NET-DESKS", "HT-LIMYE");
          manager
              .handsTo("entry")
              .enrols("WALK-BUDDY", "WALK-HE", "M")
              .enrols("WALK-BUDDY", "WALK-SHE", "F")
              .cohort("WALK-BUDDY", "pairs")
              .isRefused(
                  "pair",
                  "Nobody can be paired with",
                  "Man = WALK-HE",
                  "Partner = WALK-HE",
                  "From = 2026-07-01",
                  "Check in every … days = 14")
              .fill("pair", "Partner = WALK-SHE")
              .sees("#pairs tbody", "overdue")
              .to("/registry/missing.xhtml")
              .sees("main", "WALK-BUDDY")
              .cohort("WALK-BUDDY", "pairs")
              .first("#pairs")
              .fill("check-in", "Held on = 2026-07-13")
              .follow("#check-ins", "2026-07-13")
              .takesBack("check-in")
              .sees("#check-ins", "None held yet")
              .fill("check-in", "Held on = 2026-07-14")
              .fill("pair", "To = 2026-07-31")
              .misses("#pairs tbody", "overdue")
              .first("#pairs")
              .sees("#check-ins", "2026-07-14")
              .picture("buddy");
        });
  }

  @Test
  void employerCountsWomenAndMen(RunningServer server) {
    walk(
        server,
        manager ->
            manager
                .opens("WALK-SHIFT", "Fair Shift in July", "SHIFT", "NG-LAGOS", "NG-SHIFT")
                .enrols("WALK-SHIFT", "WALK-SHIFT-1", "M")
                .plans("WALK-SHIFT", "Day = 2026-07-06", "Unit = U01", "Minutes = 90")
                .marks("WALK-SHIFT")
                .to("/registry/organisation.xhtml")
                .fill("organisation", "Code = WALK-WORKS", "Name = Works of a walk", "Country = NG")
                .fill("metric", metric("headcount", "40", "60"))
                .fill("metric", metric("promotions", "2", "6"))
                .sees("#metrics tbody", "25.0 %")
                .picture("workplace"));
  }

  @Test
  void universityCountsHiresBesideItsPeerClub(RunningServer server) {
    walk(
        server,
        manager ->
            manager
                .to("/registry/organisation.xhtml")
                .fill("organisation", "Code = WALK-UNI", "Name = University of a walk")
                .fill("metric", metric("hires", "3", "5"))
                .sees("#metrics tbody", "37.5 %")
                .opens("WALK-CAMPUS", "Campus Peers in July", "CAMPUS", "SS-CAMPUS", "SS-NILE")
                .enrols("WALK-CAMPUS", "WALK-CAMPUS-1", "M")
                .enrols("WALK-CAMPUS", "WALK-CAMPUS-2", "F")
                .plans("WALK-CAMPUS", "Day = 2026-07-06", "Kind = dialogue", "Minutes = 75")
                .marks("WALK-CAMPUS")
                .cohort("WALK-CAMPUS", "attendance")
                .picture("university"));
  }

  private static String[] metric(String what, String women, String men) {
    return new String[] {
      "What is counted = " + what,
      "From = 2026-07-01",
      "To = 2026-09-30",
      "Women = " + women,
      "Men = " + men
    };
  }

  private static void walk(RunningServer server, Consumer<Walk> steps) {
    try (Browser browser = Browser.on(server)) {
      steps.accept(Walk.of(browser, "manager"));
    }
  }
}
