package org.alongside.batch.intake;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class ImportAuditOnPostgresqlIT extends ImportAuditContract {
  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }

  @Override
  List<String> attempts() {
    List<String> attempts = new ArrayList<>(super.attempts());
    attempts.add("truncate registry.audit_change");
    attempts.add("truncate registry.audit_reading");
    return attempts;
  }
}
