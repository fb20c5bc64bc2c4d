package org.alongside.batch.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.alongside.server.demo.SampleBundle;
import org.alongside.server.testing.Bundle;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.DemoServer.FirstNight;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.Program;
import org.alongside.server.testing.RunningServer;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two servers on one database: each goes on with what the other was doing when it was lost for
 * good, and leaves alone what the other is still doing. A night later, with nothing new, the same
 * is shown and the same is hidden.
 */
@ExtendWith(DemoServer.class)
class TwoServersIT {

  @Test
  void eachTakesOverFromTheOther(FirstNight demo) {
    try (RunningServer one =
            RunningServer.start(Database.POSTGRESQL, InterruptedContract.SMALL_STEPS);
        RunningServer other = RunningServer.beside(one, InterruptedContract.SMALL_STEPS)) {
      importIsTakenOver(one, Program.of(one.administrator()), Program.of(signedIn(one, other)));
      one.startAgain();
      nightIsTakenOver(other, Program.of(signedIn(one, other)), Program.of(one.administrator()));
      Program program = Program.of(one.administrator());
      assertThat(Program.differences(demo.figures(), program.figures(""))).isEmpty();
      program.count(SampleBundle.LAST_BUSINESS_DATE);
      program.awaitPublished();
      assertThat(Program.differences(demo.figures(), program.figures(""))).isEmpty();
    }
  }

  private static HttpCaller signedIn(RunningServer one, RunningServer other) {
    return other.anyone().signIn(RunningServer.ADMINISTRATOR, one.administratorPassword());
  }

  private static void importIsTakenOver(RunningServer lost, Program before, Program after) {
    long id = before.send(Bundle.sample());
    JsonObject interrupted =
        before.awaitImport(
            id,
            one ->
                !InterruptedContract.isUnderWay(one)
                    || InterruptedContract.someEnrolmentsAreIn(one));
    assertThat(interrupted.getString("state")).isEqualTo("running");
    lost.kill();
    JsonObject over = after.awaitImport(id, it -> it.getString("state").equals("finished"));
    over.getJsonArray("files").getValuesAs(JsonObject.class).forEach(InterruptedContract::whole);
  }

  private static void nightIsTakenOver(RunningServer lost, Program before, Program after) {
    before.count(SampleBundle.LAST_BUSINESS_DATE);
    JsonObject interrupted = before.awaitNight(InterruptedContract::halfCountedOrOver);
    assertThat(interrupted.getString("status")).as(interrupted.toString()).isEqualTo("started");
    lost.kill();
    long killed = interrupted.getInt("id");
    JsonObject next =
        after.awaitNight(
            night ->
                night.getInt("id") != killed && !night.getString("status").startsWith("start"));
    assertThat(next.getString("status")).as(next.toString()).isEqualTo("completed");
    assertThat(next.getInt("instance")).isEqualTo(interrupted.getInt("instance"));
  }
}
