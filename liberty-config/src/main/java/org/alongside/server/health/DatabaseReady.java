package org.alongside.server.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Up if the database answers within two seconds and the last schema to be migrated is there. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

  private final DataSource dataSource;

  @Inject
  public DatabaseReady(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(2);
      statement.execute("select count(*) from server.account");
      return answer
          .withData("product", connection.getMetaData().getDatabaseProductName())
          .up()
          .build();
    } catch (SQLException e) {
      return answer.withData("state", String.valueOf(e.getSQLState())).down().build();
    }
  }
}
