package org.alongside.server.demo.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sites by code, and the first-level areas people of a country call home. */
final class Places {

  /** Where a cohort meets; country and area are empty online. */
  record Site(String code, String name, String country, String area) {

    boolean online() {
      return country.isEmpty();
    }
  }

  private final Map<String, Site> sites = new LinkedHashMap<>();
  private final Map<String, List<String>> areas = new LinkedHashMap<>();

  Places(CsvTable siteTable, CsvTable areaTable) {
    for (CsvTable.Row row : siteTable.records()) {
      sites.put(
          row.get("site"),
          new Site(row.get("site"), row.get("name"), row.get("country"), row.get("area")));
    }
    for (CsvTable.Row row : areaTable.records()) {
      if (row.get("parent").isEmpty()) {
        areas.computeIfAbsent(row.get("country"), c -> new ArrayList<>()).add(row.get("area"));
      }
    }
  }

  Site site(String code) {
    Site site = sites.get(code);
    if (site == null) {
      throw new IllegalArgumentException("No site " + code);
    }
    return site;
  }

  List<String> countries() {
    return List.copyOf(areas.keySet());
  }

  List<String> areasOf(String country) {
    return areas.getOrDefault(country, List.of());
  }
}
