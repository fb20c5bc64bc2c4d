package org.alongside.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DemoServer.class)
class UnknownParametersIT {

  @Test
  void filterThatDoesNotExistIsNotAnsweredAsIfItNarrowed(RunningServer server) {
    HttpResponse<String> answer =
        DemoServer.manager(server).get("api/figures?period_start=2026-04-01&scope=AUR-MAIN");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(HttpCaller.json(answer).getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo("period_start");
    assertThat(HttpCaller.json(answer).getString("detail")).contains("from", "periodKind", "to");
  }

  @Test
  void trialImportMisspeltIsNotARealOne(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    String before = manager.get("api/imports").body();
    HttpResponse<String> answer =
        manager.post("api/imports?dryrun=true", "application/zip", BodyPublishers.ofString("PK"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(HttpCaller.json(answer).getString("code")).isEqualTo("unknown-parameter");
    assertThat(manager.get("api/imports").body()).isEqualTo(before);
  }
}
