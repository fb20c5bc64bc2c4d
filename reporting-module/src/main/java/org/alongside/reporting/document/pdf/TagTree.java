package org.alongside.reporting.document.pdf;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;

/** The document's structure as it grows: which table, row and list are open. */
final class TagTree {

  private final PdfStructure structure;
  private final PdfStructureEntry document;
  private @Nullable PdfStructureEntry list;
  private @Nullable PdfStructureEntry table;
  private @Nullable PdfStructureEntry row;
  private @Nullable PdfStructureEntry cell;
  private boolean bodyBegun;
  private @Nullable PdfStructureEntry speaking;
  private String spoken = "";

  TagTree(PdfStructure structure, String language) {
    this.structure = structure;
    this.document = structure.createDocumentTag(language);
  }

  /**
   * The structure element into which the next content goes.
   *
   * @param tags as in the template
   * @return absent if the content is an artifact: a column head repeated on a later page
   */
  @Nullable PdfStructureEntry entryFor(List<String> tags) {
    String tag = tags.get(tags.size() - 1);
    return switch (tag) {
      case "th", "th-row", "td" -> cell(tag, tags.contains("tr"));
      case "li" -> item();
      case "more" -> cell;
      default -> block(tag);
    };
  }

  /** Gives an element an alternative text, in any script. */
  static void describe(PdfStructureEntry entry, String alternative) {
    put(entry, PdfName.ALT, alternative);
  }

  /** Gives an element its words, after those it has already. */
  void says(PdfStructureEntry entry, String words) {
    if (words.isEmpty()) {
      return;
    }
    spoken = entry.equals(speaking) ? spoken + "\n" + words : words;
    speaking = entry;
    put(entry, PdfName.ACTUALTEXT, spoken);
  }

  private static void put(PdfStructureEntry entry, PdfName name, String text) {
    ((ClassicStructureEntry) entry)
        .getElement()
        .put(name, new PdfString(text, PdfObject.TEXT_UNICODE));
  }

  private PdfStructureEntry block(String tag) {
    list = null;
    table = null;
    String name = "figure".equals(tag) ? "Figure" : tag.toUpperCase(Locale.ROOT);
    return structure.createTag(document, name);
  }

  private PdfStructureEntry item() {
    table = null;
    if (list == null) {
      list = structure.createTag(document, "L");
    }
    return structure.createTag(structure.createTag(list, "LI"), "LBody");
  }

  private @Nullable PdfStructureEntry cell(String tag, boolean startsRow) {
    boolean columnHead = "th".equals(tag);
    list = null;
    if (table == null) {
      table = structure.createTag(document, "Table");
      bodyBegun = false;
    }
    if (columnHead && bodyBegun) {
      return null;
    }
    bodyBegun = !columnHead;
    if (startsRow || row == null) {
      row = structure.createTag(table, "TR");
    }
    PdfStructureEntry created = structure.createTag(row, "td".equals(tag) ? "TD" : "TH");
    if (!"td".equals(tag)) {
      created.setScope(columnHead ? "Column" : "Row");
    }
    cell = created;
    return created;
  }
}
