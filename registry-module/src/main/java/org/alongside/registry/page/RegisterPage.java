package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.alongside.registry.row.Cells;
import org.alongside.registry.session.Mark;
import org.alongside.registry.session.ReadRegister;
import org.alongside.registry.session.RecordAttendance;
import org.alongside.registry.session.Register;
import org.jspecify.annotations.Nullable;

/**
 * The attendance grid of a cohort. Every cell goes in or is refused on its own; a cell that
 * somebody else changed since the page was opened is left as that person wrote it.
 */
@Named
@RequestScoped
public class RegisterPage {

  private static final int COLUMNS = 8;

  @Inject private ReadRegister readRegister;
  @Inject private RecordAttendance recordAttendance;

  private final String code = PageRequest.parameter("code");
  private final int page = PageRequest.number("page");
  private final CellTally tally = new CellTally("cell");
  private @Nullable Register register;

  public String getCode() {
    return code;
  }

  /** 0 for the latest sessions, 1 for those before. */
  public int getPage() {
    return page;
  }

  public Register getRegister() {
    Register known = register;
    if (known == null) {
      known = readRegister.read(code, page, COLUMNS);
      register = known;
    }
    return known;
  }

  /** Name of a cell's field; it says what the cell held when the page was opened. */
  public String field(String participant, Register.Cell cell) {
    return String.join(
        ":", "mark", participant, cell.session(), String.valueOf(cell.version()), cell.letter());
  }

  /** Writes the cells that were changed. */
  public void save() {
    PageRequest.parameters().forEach(this::save);
    tally.tell();
    PageRequest.goTo("/registry/cohort.xhtml?code=" + code + "&page=" + page + "#attendance");
  }

  private void save(String name, String typed) {
    String[] parts = name.split(":", -1);
    if (parts.length != 5 || !parts[0].equals("mark") || typed.strip().equals(parts[4])) {
      return;
    }
    String where = parts[1] + ", session " + parts[2];
    Optional<Mark> mark = Mark.typed(typed);
    if (mark.isEmpty() && !typed.isBlank()) {
      PageRequest.failed(where + ": type P, ½ (or H or L), A or E, or leave the cell empty.");
      return;
    }
    tally.count(where, () -> write(parts, mark));
  }

  private void write(String[] parts, Optional<Mark> mark) {
    var key = Map.of("cohort", code, "participant", parts[1], "session", parts[2]);
    int version = Integer.parseInt(parts[3]);
    if (mark.isPresent()) {
      recordAttendance.keep(key, Cells.of(Map.of("attendance", mark.get().word())), version);
    } else {
      recordAttendance.takeBack(key, version);
    }
  }
}
